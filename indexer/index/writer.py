"""The writer: documents go into a new generation, which appears at once when it is whole, or not at all."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.writing import SegmentWriter

from indexer.errors import IndexUnwritable
from indexer.index import generations
from indexer.index.document import FACET_KINDS, IndexDocument
from indexer.index.labels import Labels
from indexer.index.manifest import FileRecord, Manifest
from indexer.index.schema import create_schema, text_field

LABELS_NAME = "labels.json"

# Postings are sorted in memory up to this size, then on disk.
_POSTINGS_MEMORY_MB = 256


class IndexWriter:
    """Collects documents into one generation. Made by `IndexWriter.open`."""

    def __init__(self, folder: Path, index: Path) -> None:
        self._folder = folder
        self._index = index
        self._writer: SegmentWriter = whoosh_index.create_in(folder, create_schema()).writer(limitmb=_POSTINGS_MEMORY_MB)
        self.articles = 0

    @classmethod
    @contextlib.contextmanager
    def open(cls, index: Path) -> Iterator["IndexWriter"]:
        """A writer on a new generation of `index`; leaving without `commit` leaves everything as it was.

        Raises:
            IndexLocked: another run is writing.
            IndexUnwritable: the operating system refused a write.
        """
        try:
            with generations.exclusive(index), generations.unfinished_generation(index) as folder:
                writer = cls(folder, index)
                try:
                    yield writer
                finally:
                    writer.close()
        except OSError as error:
            raise IndexUnwritable(
                f"{error.filename or index}: cannot be written ({error.strerror or error}); the index is as it was before"
            ) from error

    def add(self, document: IndexDocument) -> None:
        """Add one document; its identifier must not be in this generation yet."""
        fields: dict[str, object] = {"id": document.id, "stored": document.stored}
        for field, strengths in document.terms.items():
            for strength, terms in strengths.items():
                fields[text_field(field, strength)] = terms
        for kind in FACET_KINDS:
            if values := document.facets.get(kind):
                fields[kind] = values
        if document.day is not None and document.second is not None:
            fields |= {"day": document.day, "day_column": document.day, "second_column": document.second}
        self._writer.add_document(**fields)
        self.articles += 1

    def commit(self, manifest: Manifest, labels: Labels) -> Path:
        """Finish the generation and make it current; returns its folder. `manifest.articles` and `.files` are filled in here."""
        self._writer.commit(optimize=True)
        labels.write(self._folder / LABELS_NAME)
        for lock in self._folder.glob("*LOCK"):
            lock.unlink()
        files = {path.name: FileRecord.of(path) for path in sorted(self._folder.iterdir())}
        replace(manifest, articles=self.articles, files=files).write(self._folder)
        return generations.publish(self._index, self._folder)

    def close(self) -> None:
        """Release Whoosh's lock and drop what was not committed; nothing to do after `commit`."""
        if not self._writer.is_closed:
            self._writer.cancel()
