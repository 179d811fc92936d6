"""The manifest of a generation: what it was built from, by which analysis, its schema and segments, and a digest of every file.

It is data, and the root of all checks: it carries a digest of itself, each file of the generation has one in it, and the
directory of an array file has checksums of every block.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from msgspec import DecodeError, Raw, Struct, ValidationError, field, json

from indexer.index.arrays import FORMAT_VERSION, directory_of
from indexer.index.live_segment import DELETIONS_SUFFIX
from indexer.index.schema import SCHEMA, SchemaField
from indexer.index.segment.segment import SUFFIX

MANIFEST_NAME = "manifest.json"


class FileRecord(Struct, frozen=True):
    """Size in bytes and hexadecimal SHA-256 of one file of a generation; of an array file, of its header and directory."""

    size: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "FileRecord":
        """Take the record of a file.

        Raises:
            OSError: it can't be read.
            DamagedArray: it should be an array file, and is none.
        """
        is_array_file = path.suffix in {SUFFIX, DELETIONS_SUFFIX}
        content = directory_of(path) if is_array_file else path.read_bytes()
        return cls(path.stat().st_size, hashlib.sha256(content).hexdigest())


class SourceRecord(Struct, frozen=True):
    """A source of the run: its absolute path and how many articles came from it."""

    path: str
    articles: int


class Manifest(Struct, frozen=True):
    """One generation. `built` is an ISO 8601 UTC time, `authorities` the folder that recognition read its names from.

    `protected_words` were kept from stemming, and have to be in queries too. `preparation` is a digest of everything but the
    source that an article's annotations and terms depend on: an update may keep articles that were prepared alike.
    """

    built: str
    analysis_version: int
    sources: tuple[SourceRecord, ...]
    recognition: bool
    articles: int = 0
    authorities: str | None = None
    protected_words: tuple[str, ...] = ()
    preparation: str = ""
    segments: tuple[str, ...] = ()
    fields: tuple[SchemaField, ...] = SCHEMA
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    format_version: int = FORMAT_VERSION

    def write(self, folder: Path) -> None:
        """Write it down, with a digest of itself."""
        (folder / MANIFEST_NAME).write_bytes(self.encoded())

    @staticmethod
    def read(folder: Path) -> "Manifest":
        """Read the manifest of a generation's folder.

        Raises:
            OSError: it can't be read.
            msgspec.DecodeError: it is no manifest, or not the one that was written.
        """
        content = (folder / MANIFEST_NAME).read_bytes()
        try:
            manifest = _MANIFEST.decode(_SEALED.decode(content).manifest)
        except UnicodeDecodeError as error:
            raise ValidationError(str(error)) from error
        if manifest.encoded() != content:
            raise ValidationError("its digest differs")
        return manifest

    @staticmethod
    def stated_format(folder: Path) -> int | None:
        """The format version that a manifest of any version states, or None where nothing like it can be read.

        Raises:
            OSError: it can't be read.
        """
        content = (folder / MANIFEST_NAME).read_bytes()
        try:
            stated = _STATED.decode(content)
            return stated.format_version or (_STATED.decode(stated.manifest).format_version if stated.manifest else None)
        except (DecodeError, UnicodeDecodeError):
            return None

    def encoded(self) -> bytes:
        """The bytes of the file: the manifest with a digest of itself."""
        body = json.encode(self)
        return json.format(json.encode(_Sealed(hashlib.sha256(body).hexdigest(), Raw(body))), indent=1)


class _Sealed(Struct, frozen=True):
    sha256: str
    manifest: Raw


class _Stated(Struct, frozen=True):
    """What version 1 wrote at the top, and later ones write within."""

    format_version: int | None = None
    manifest: Raw | None = None


_STATED = json.Decoder(_Stated)
_SEALED = json.Decoder(_Sealed)
_MANIFEST = json.Decoder(Manifest)
