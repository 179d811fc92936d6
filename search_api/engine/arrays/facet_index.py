"""The values of a facet over all segments: each segment has its own ordinals, and one segment's are those of the whole."""

import bisect
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index import FacetKind, LiveSegment
from indexer.index.arrays import encoded
from indexer.index.segment.groups import places_of
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import Documents

Counts = npt.NDArray[np.int64]

# So many documents at a time, that what is read of one list serves the others of its memory's neighbourhood.
_AT_ONCE = 16_384

# Below this many documents, or with so long a list among theirs, sorting lists by length does not pay.
_FEW = 1_024
_LONGEST = 255


class FacetIndex:
    """Counts the values of one facet. Values are numbered in the order of their bytes."""

    def __init__(self, kind: FacetKind, segments: Sequence[LiveSegment]) -> None:
        self._segments = segments
        self._facets = [live.segment.facets[kind] for live in segments]
        self._joined: list[str] | None = None
        self._values: dict[int, str] = {}
        self._ordinals: list[npt.NDArray[np.int64]] = []
        if len(segments) != 1:
            own = [facet.values.all() for facet in self._facets]
            self._joined = sorted(set().union(*own))
            places = {value: place for place, value in enumerate(self._joined)}
            self._ordinals = [np.fromiter(map(places.__getitem__, values), np.int64, len(values)) for values in own]

    def __len__(self) -> int:
        return len(self._facets[0].values) if self._joined is None else len(self._joined)

    def value(self, ordinal: int) -> str:
        """The value of an ordinal; those that were shown once are remembered."""
        value = self._values.get(ordinal)
        if value is None:
            value = self._facets[0].values[ordinal] if self._joined is None else self._joined[ordinal]
            self._values[ordinal] = value
        return value

    def values(self) -> list[str]:
        """All values."""
        return self._facets[0].values.all() if self._joined is None else self._joined

    def count(self, value: str, counts: Counts) -> int:
        """The count of one value among those of all."""
        if self._joined is None:
            ordinal = self._facets[0].values.find(encoded(value))
        else:
            place = bisect.bisect_left(self._joined, value)
            ordinal = place if place < len(self._joined) and self._joined[place] == value else None
        return 0 if ordinal is None else int(counts[ordinal])

    @cached_property
    def totals(self) -> Counts:
        """How many articles carry each value, shape (values,)."""
        return self.counts([live.surviving() for live in self._segments])

    def documents(self, segment: int, value: str) -> Documents:
        """The documents of a segment that carry a value."""
        ordinal = self._facets[segment].values.find(encoded(value))
        return sorted_sets.NONE if ordinal is None else self._facets[segment].documents(ordinal)

    def counts(self, documents: Sequence[Documents]) -> Counts:
        """How many of the documents of all segments carry each value, shape (values,)."""
        total = np.zeros(len(self), dtype=np.int64)
        for segment, own in enumerate(documents):
            counts = self._counts_of(segment, own)
            if self._joined is None:
                total += counts
            else:
                total[self._ordinals[segment]] += counts
        return total

    def _counts_of(self, segment: int, documents: Documents) -> Counts:
        facet = self._facets[segment]
        starts, ordinals, values = facet.starts.whole(), facet.ordinals.whole(), len(facet.values)
        if documents.size == starts.size - 1:
            return np.bincount(ordinals, minlength=values)
        if self._is_single[segment]:
            return np.bincount(ordinals[documents], minlength=values)
        counts = np.zeros(values, dtype=np.int64)
        for first in range(0, documents.size, _AT_ONCE):
            own = documents[first : first + _AT_ONCE]
            begins = starts[own]
            counts += np.bincount(_members(ordinals, begins, starts[own + 1] - begins), minlength=values)
        return counts

    @cached_property
    def _is_single(self) -> list[bool]:
        """Whether each document of a segment has exactly one value."""
        each = (facet.starts.whole() for facet in self._facets)
        return [bool((starts[1:] - starts[:-1] == 1).all()) for starts in each]


def _members(ordinals: npt.NDArray[Any], begins: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The ordinals in lists that begin at `begins`, in no order.

    The first ones of all lists, then the second ones, and so on: with the lists sorted by length, those that go on are a slice.
    """
    longest = int(lengths.max(initial=0))
    if begins.size < _FEW or longest > _LONGEST:
        return ordinals[places_of(begins.astype(np.int64), lengths.astype(np.int64))]
    lengths = lengths.astype(np.uint8)
    begins = begins[np.argsort(lengths, kind="stable")].astype(np.intp)
    ended = np.cumsum(np.bincount(lengths, minlength=1))[:longest].tolist()
    return np.concatenate([ordinals[:0], *(ordinals[begins[done:] + place] for place, done in enumerate(ended))])
