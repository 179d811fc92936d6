"""The manifest of a generation: what it was built from, by which analysis, and the checksum of every file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

MANIFEST_NAME = "manifest.json"

# Raised when a file's layout or meaning changes: an index of another version asks to be rebuilt.
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class FileRecord:
    """Size in bytes and hexadecimal SHA-256 of one file of a generation."""

    size: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "FileRecord":
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return cls(path.stat().st_size, digest)


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source of the run: its absolute path and how many articles came from it."""

    path: str
    articles: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """One generation. `built` is an ISO 8601 UTC time, `authorities` the folder that recognition read its names from.

    `protected_words` were kept from stemming, and have to be in queries too.
    """

    built: str
    analysis_version: int
    sources: tuple[SourceRecord, ...]
    recognition: bool
    articles: int = 0
    authorities: str | None = None
    protected_words: tuple[str, ...] = ()
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    format_version: int = FORMAT_VERSION

    def write(self, folder: Path) -> None:
        (folder / MANIFEST_NAME).write_bytes(_ADAPTER.dump_json(self, indent=1))

    @staticmethod
    def read(folder: Path) -> "Manifest":
        """Read the manifest of a generation's folder.

        Raises:
            OSError: it can't be read.
            pydantic.ValidationError: it is no manifest.
        """
        return _ADAPTER.validate_json((folder / MANIFEST_NAME).read_bytes())


_ADAPTER = TypeAdapter(Manifest)
