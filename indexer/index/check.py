"""The integrity check: is every byte of a generation what was written?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec import DecodeError

from indexer.analysis import ANALYSIS_VERSION
from indexer.index.arrays import FORMAT_VERSION, ArrayFile, DamagedArray
from indexer.index.generations import current_generation
from indexer.index.live_segment import DELETIONS_SUFFIX
from indexer.index.manifest import MANIFEST_NAME, FileRecord, Manifest
from indexer.index.segment.segment import SUFFIX


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong with an index, and where."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def check_index(index: Path) -> list[Damage]:
    """All damage of the current generation, none where it is whole; every byte is read.

    Raises:
        IndexMissing: nothing was ever built here.
    """
    generation = current_generation(index)
    found = list(find_damage(generation))
    named = {damage.path for damage in found}
    if not generation.is_dir():
        return found
    for path in sorted(generation.iterdir()):
        if path.suffix in {SUFFIX, DELETIONS_SUFFIX} and path not in named:
            found.extend(_damaged_blocks(path))
    return found


def find_damage(generation: Path) -> Iterator[Damage]:
    """What shows without reading the arrays, in a time that doesn't grow with the archive.

    Sizes, the manifest, small files and the directories of array files are compared; blocks are when they are first read.
    """
    if not generation.is_dir():
        yield Damage(generation, "the generation that CURRENT names is missing")
        return
    try:
        manifest = Manifest.read(generation)
    except OSError as error:
        yield Damage(generation / MANIFEST_NAME, f"can't be read ({error.strerror})")
        return
    except DecodeError as error:
        stated = Manifest.stated_format(generation)
        if stated not in {None, FORMAT_VERSION}:
            yield _other_format(generation, stated)
        else:
            yield Damage(generation / MANIFEST_NAME, f"is no manifest, or not the one that was written ({error})")
        return
    if manifest.format_version != FORMAT_VERSION:
        yield _other_format(generation, manifest.format_version)
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


def _other_format(generation: Path, version: int | None) -> Damage:
    return Damage(
        generation / MANIFEST_NAME,
        f"has format version {version}, this program reads {FORMAT_VERSION}; run `depeches build` again",
    )


def _compare(path: Path, recorded: FileRecord) -> Iterator[Damage]:
    try:
        size = path.stat().st_size
        if path.is_file() and size != recorded.size:
            yield Damage(path, f"has {size} bytes, {recorded.size} were written")
            return
        found = FileRecord.of(path)
    except FileNotFoundError:
        yield Damage(path, "is missing")
    except OSError as error:
        yield Damage(path, f"can't be read ({error.strerror})")
    except DamagedArray as error:
        yield Damage(path, error.reason)
    else:
        if found.sha256 != recorded.sha256:
            yield Damage(path, "has other bytes than were written (its SHA-256 differs)")


def _damaged_blocks(path: Path) -> Iterator[Damage]:
    try:
        with ArrayFile(path) as file:
            for array in file.arrays().values():
                yield from (Damage(path, array.describe(block)) for block in array.damage())
            if file.padding_is_damaged():
                yield Damage(path, "has other bytes than were written (between two of its arrays)")
    except OSError as error:
        yield Damage(path, f"can't be read ({error.strerror})")
    except DamagedArray as error:
        yield Damage(path, error.reason)
