"""A facet as arrays: the values of every document as ordinals, so that counting is one pass of `bincount`.

>>> column = FacetColumn.from_postings(3, {"maroc": [0, 2], "france": [2]})
>>> column.values
('france', 'maroc')
>>> column.counts(np.array([True, False, True])).tolist()
[1, 2]
"""

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """The values of one facet over `document_count` documents.

    `values` are sorted; an ordinal is an index into it. Pair i says that document `documents[i]` carries value `ordinals[i]`;
    pairs are sorted by ordinal, those of ordinal o are at `starts[o]:starts[o + 1]`. A pair stands once.
    """

    document_count: int
    values: tuple[str, ...]
    documents: IntArray
    ordinals: IntArray
    starts: npt.NDArray[np.int64]

    @classmethod
    def from_postings(cls, document_count: int, postings: Mapping[str, Sequence[int]]) -> "FacetColumn":
        """Make the column from each value's document numbers."""
        values = tuple(sorted(postings))
        lengths = [len(postings[value]) for value in values]
        documents = np.fromiter((number for value in values for number in postings[value]), np.int32, sum(lengths))
        ordinals = np.repeat(np.arange(len(values), dtype=np.int32), lengths)
        starts = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64))).astype(np.int64)
        return cls(document_count, values, documents, ordinals, starts)

    def ordinal(self, value: str) -> int | None:
        """The ordinal of a value, or None where no document carries it."""
        position = bisect.bisect_left(self.values, value)
        return position if position < len(self.values) and self.values[position] == value else None

    def carrying(self, value: str) -> BoolArray:
        """Which documents carry a value, shape (document_count,)."""
        mask = np.zeros(self.document_count, dtype=np.bool_)
        if (ordinal := self.ordinal(value)) is not None:
            mask[self.documents[self.starts[ordinal] : self.starts[ordinal + 1]]] = True
        return mask

    def counts(self, hits: BoolArray) -> npt.NDArray[np.int64]:
        """How many of the documents in `hits` carry each value, shape (len(values),)."""
        return np.bincount(self.ordinals[hits[self.documents]], minlength=len(self.values)).astype(np.int64)
