"""A segment of a generation, and which of its documents are deleted there. Segments never change; deletions stand beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indexer.index.arrays import ArrayFile, write_arrays
from indexer.index.segment.segment import Segment

DELETIONS_SUFFIX = ".deleted"


@dataclass(frozen=True, slots=True)
class LiveSegment:
    """`base` is the number of its first document in the whole index; `deleted` are numbers in the segment, ascending."""

    segment: Segment
    base: int
    deleted: npt.NDArray[np.int32]

    @property
    def document_count(self) -> int:
        """How many documents are not deleted."""
        return self.segment.document_count - self.deleted.size

    def is_deleted(self, number: int) -> bool:
        place = int(np.searchsorted(self.deleted, number))
        return place < self.deleted.size and int(self.deleted[place]) == number

    def surviving(self) -> npt.NDArray[np.int32]:
        """The documents that are not deleted, ascending."""
        kept = self.kept()
        return (np.arange(self.segment.document_count) if kept is None else np.flatnonzero(kept)).astype(np.int32)

    def number(self, id: str) -> int | None:
        """The document with that identifier, or None where there is none, or it is deleted."""
        number = self.segment.number(id)
        return None if number is None or self.is_deleted(number) else number

    def kept(self) -> npt.NDArray[np.bool_] | None:
        """Which documents are not deleted, shape (documents,); None where none is."""
        return all_but(self.deleted, self.segment.document_count)


def all_but(deleted: npt.NDArray[np.int32], document_count: int) -> npt.NDArray[np.bool_] | None:
    """All documents but the deleted ones, shape (document_count,); None for all."""
    if not deleted.size:
        return None
    kept = np.ones(document_count, dtype=np.bool_)
    kept[deleted] = False
    return kept


def write_deletions(path: Path, deleted: Iterable[int]) -> None:
    """Write the deletions of a segment.

    Raises:
        OSError: the system refuses.
    """
    write_arrays(path, {"documents": np.array(sorted(deleted), dtype=np.int32)}, {})


def read_deletions(path: Path) -> npt.NDArray[np.int32]:
    """The deletions of a segment; none where there is no such file.

    Raises:
        OSError: the file can't be read.
        DamagedArray: it is not what was written.
    """
    if not path.exists():
        return np.empty(0, dtype=np.int32)
    with ArrayFile(path) as file:
        return file["documents"].whole()
