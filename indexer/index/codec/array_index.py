"""A generation as a Whoosh index.

Whoosh keeps its schema and its list of segments as a pickle, which its table of contents always loads. Here both are read
from the manifest, as data: opening runs no code that the folder holds.
"""

from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import Storage
from whoosh.index import Index
from whoosh.reading import EmptyReader, MultiReader, SegmentReader
from whoosh.reading import IndexReader as WhooshReader

from indexer.index.codec.array_codec import ArraySegment
from indexer.index.reader import IndexReader
from indexer.index.schema import create_schema


class ArrayStorage(Storage):  # type: ignore[misc]  # whoosh3 has no usable types
    """The folder of a generation, for reading."""

    readonly = True
    supports_mmap = True

    def __init__(self, generation: Path) -> None:
        self.folder = generation

    def open_index(self, indexname: str | None = None, schema: Any = None) -> "ArrayIndex":  # noqa: ARG002 - Whoosh's signature
        """The index of this generation."""
        return ArrayIndex(IndexReader(self.folder))

    def list(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())

    def file_exists(self, name: str) -> bool:
        return (self.folder / name).exists()

    def file_length(self, name: str) -> int:
        return (self.folder / name).stat().st_size


class ArrayIndex(Index):  # type: ignore[misc]  # as above
    """The segments of one open generation as Whoosh reads them."""

    def __init__(self, reader: IndexReader) -> None:
        self.storage = ArrayStorage(reader.generation)
        self.schema = create_schema(reader.manifest.fields)
        weights = {field.name: field.weight for field in reader.manifest.fields}
        self._segments = [ArraySegment(live, weights) for live in reader.segments]

    def is_empty(self) -> bool:
        return not self._segments

    def reader(self, reuse: WhooshReader | None = None) -> WhooshReader:  # noqa: ARG002 - Whoosh's signature
        """A reader of Whoosh's own over all segments."""
        readers = [SegmentReader(self.storage, self.schema, segment) for segment in self._segments]
        if not readers:
            return EmptyReader(self.schema)
        return readers[0] if len(readers) == 1 else MultiReader(readers)
