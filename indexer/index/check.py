"""The integrity check: is every byte of a generation what its manifest says?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from indexer.analysis import ANALYSIS_VERSION
from indexer.index.generations import current_generation
from indexer.index.manifest import FORMAT_VERSION, MANIFEST_NAME, FileRecord, Manifest


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong with an index, and where."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def check_index(index: Path) -> list[Damage]:
    """All damage of the current generation, none where it is whole.

    Raises:
        IndexMissing: nothing was ever built here.
    """
    return list(find_damage(current_generation(index)))


def find_damage(generation: Path) -> Iterator[Damage]:
    """Read every file of a generation, whole, against its manifest."""
    if not generation.is_dir():
        yield Damage(generation, "the generation that CURRENT names is missing")
        return
    try:
        manifest = Manifest.read(generation)
    except OSError as error:
        yield Damage(generation / MANIFEST_NAME, f"can't be read ({error.strerror})")
        return
    except ValidationError as error:
        yield Damage(generation / MANIFEST_NAME, f"is no manifest ({error.error_count()} errors)")
        return
    if manifest.format_version != FORMAT_VERSION:
        yield Damage(
            generation / MANIFEST_NAME,
            f"has format version {manifest.format_version}, this program reads {FORMAT_VERSION}; run `depeches build` again",
        )
        return
    if manifest.analysis_version != ANALYSIS_VERSION:
        yield Damage(
            generation / MANIFEST_NAME,
            f"was built by version {manifest.analysis_version} of the analysis, queries are read by version "
            f"{ANALYSIS_VERSION}; run `depeches build` again",
        )
    for name, recorded in manifest.files.items():
        yield from _compare(generation / Path(name).name, recorded)
    for path in sorted(generation.iterdir()):
        if path.name != MANIFEST_NAME and path.name not in manifest.files:
            yield Damage(path, "is not named in the manifest")


def _compare(path: Path, recorded: FileRecord) -> Iterator[Damage]:
    try:
        found = FileRecord.of(path)
    except FileNotFoundError:
        yield Damage(path, "is missing")
        return
    except OSError as error:
        yield Damage(path, f"can't be read ({error.strerror})")
        return
    if found.size != recorded.size:
        yield Damage(path, f"has {found.size} bytes, {recorded.size} were written")
    elif found.sha256 != recorded.sha256:
        yield Damage(path, "has other bytes than were written (its SHA-256 differs)")
