"""The writer: documents go into segments of a new generation, which appears at once when it is whole, or not at all."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import structs

from indexer.analysis import FrenchAnalyzer
from indexer.errors import IndexDamaged, IndexUnwritable
from indexer.index import generations
from indexer.index.arrays import DamagedArray
from indexer.index.document import IndexDocument
from indexer.index.labels import LABELS_NAME, Labels
from indexer.index.live_segment import DELETIONS_SUFFIX, LiveSegment, all_but, write_deletions
from indexer.index.manifest import FileRecord, Manifest
from indexer.index.segment.builder import SegmentBuilder
from indexer.index.segment.form_table import FormTable
from indexer.index.segment.merging import Part, merge
from indexer.index.segment.segment import SUFFIX, Segment

# A segment is written when the texts that were gathered for it reach this: some 300 MB of memory at that moment.
MOST_CHARACTERS = 24_000_000

# Segments are merged as long as the next larger one has less than this many times the documents of all smaller ones, so that
# their number grows with the logarithm of the archive, and so does the number of times that a document is written.
_MERGE_FACTOR = 4

# A segment of which more than this share is deleted is written anew.
_MOST_DELETED = 0.25


class DocumentWriter:
    """Turns documents into segment files in a folder; each process that prepares documents has one."""

    def __init__(self, analyzer: FrenchAnalyzer, dictionary: bytes = b"") -> None:
        self._analyzer = analyzer
        self._dictionary = dictionary
        self._table = FormTable(analyzer)

    def write(self, documents: Iterable[IndexDocument], folder: Path) -> list[tuple[Path, int]]:
        """Write the documents, as many segments as memory asks for: each file, and how many documents it holds, in their order.

        Raises:
            OSError: the system refuses.
        """
        written = []
        builder = self._builder()
        for document in documents:
            builder.add(document)
            if builder.characters >= MOST_CHARACTERS:
                written.append(_written(builder, folder))
                builder = self._builder()
        if len(builder):
            written.append(_written(builder, folder))
        return written

    def _builder(self) -> SegmentBuilder:
        if self._table.is_full:
            self._table = FormTable(self._analyzer)
        return SegmentBuilder(self._table, self._dictionary)


class IndexWriter:
    """Collects segments into one generation. Made by `IndexWriter.open`."""

    def __init__(self, folder: Path, index: Path) -> None:
        self.folder = folder
        self._index = index
        self._new: list[Part] = []
        self._kept: list[Part] = []

    @classmethod
    @contextlib.contextmanager
    def open(cls, index: Path) -> Iterator["IndexWriter"]:
        """A writer on a new generation of `index`; leaving without `commit` leaves everything as it was.

        Raises:
            IndexLocked: another run is writing.
            IndexUnwritable: the operating system refused a write.
            IndexDamaged: a segment that was to be kept is not what was written.
        """
        try:
            with generations.exclusive(index), generations.unfinished_generation(index) as folder:
                yield cls(folder, index)
        except OSError as error:
            raise IndexUnwritable(
                f"{error.filename or index}: cannot be written ({error.strerror or error}); the index is as it was before"
            ) from error
        except DamagedArray as error:
            raise IndexDamaged(f"{error}; the index is as it was before; `depeches build` makes it anew") from error

    @property
    def articles(self) -> int:
        """How many documents the generation will hold."""
        return sum(part.document_count for part in (*self._kept, *self._new))

    def add(self, path: Path, dropped: Sequence[int] = ()) -> None:
        """Take in a segment file of `folder`, without some of its documents."""
        segment = Segment(path)
        self._new.append(Part(segment, all_but(np.array(dropped, dtype=np.int32), segment.document_count)))

    def keep(self, live: LiveSegment, deleted: Sequence[int] = ()) -> None:
        """Keep a segment of the generation before, without some more of its documents."""
        all_deleted = np.append(live.deleted, np.array(deleted, dtype=np.int32))
        self._kept.append(Part(live.segment, all_but(all_deleted, live.segment.document_count)))

    def commit(self, manifest: Manifest, labels: Labels) -> Path:
        """Finish the generation and make it current; returns its folder.

        `manifest.articles`, `.segments` and `.files` are filled in here.
        """
        parts = self._merged()
        for part in parts:
            self._place(part)
        labels.write(self.folder / LABELS_NAME)
        self._remove_leftovers({part.segment.name for part in parts})
        files = {path.name: FileRecord.of(path) for path in sorted(self.folder.iterdir())}
        names = tuple(part.segment.name for part in parts)
        structs.replace(manifest, articles=self.articles, segments=names, files=files).write(self.folder)
        return generations.publish(self._index, self.folder)

    def _merged(self) -> list[Part]:
        """The segments of the generation: new ones are merged, and kept ones with them as the policy says."""
        kept, merging = policy(self._kept, sum(part.document_count for part in self._new))
        merging = [*merging, *self._new]
        if not merging:
            return kept
        if len(merging) == 1 and merging[0].kept is None:
            return [*kept, merging[0]]
        path = self.folder / f"{new_name()}{SUFFIX}"
        merge(merging, path)
        merged = Segment(path)
        return [*kept, Part(merged)] if merged.document_count else kept

    def _place(self, part: Part) -> None:
        """Have a segment and its deletions in the folder; a kept one is linked, so that it is not written again."""
        path = self.folder / part.segment.path.name
        if not path.exists():
            try:
                os.link(part.segment.path, path)
            except OSError:  # another file system, or one without links
                shutil.copyfile(part.segment.path, path)
        if part.kept is not None:
            write_deletions(path.with_suffix(DELETIONS_SUFFIX), np.flatnonzero(~part.kept).tolist())

    def _remove_leftovers(self, names: set[str]) -> None:
        for path in self.folder.glob(f"*{SUFFIX}"):
            if path.stem not in names:
                path.unlink()


def policy(kept: Sequence[Part], new_documents: int) -> tuple[list[Part], list[Part]]:
    """Which segments stay as they are, and which are merged with `new_documents` new ones; empty ones are neither."""
    staying: list[Part] = []
    merging: list[Part] = []
    gathered = new_documents
    for part in sorted(kept, key=lambda part: part.document_count):
        if not part.document_count:
            continue
        deleted = part.segment.document_count - part.document_count
        if part.document_count < _MERGE_FACTOR * gathered or deleted > _MOST_DELETED * part.segment.document_count:
            merging.append(part)
            gathered += part.document_count
        else:
            staying.append(part)
    return staying, merging


def new_name() -> str:
    """A name for a segment that no other has."""
    return secrets.token_hex(8)


def _written(builder: SegmentBuilder, folder: Path) -> tuple[Path, int]:
    path = folder / f"{new_name()}{SUFFIX}"
    builder.write(path)
    return path, len(builder)
