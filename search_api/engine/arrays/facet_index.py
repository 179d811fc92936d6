"""The values of a facet over all segments: each segment has its own ordinals, and one segment's are those of the whole."""

import bisect
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.index import FacetKind, LiveSegment
from indexer.index.segment.groups import places_of
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import Documents

Counts = npt.NDArray[np.int64]


class FacetIndex:
    """Counts the values of one facet. Values are numbered in the order of their bytes."""

    def __init__(self, kind: FacetKind, segments: Sequence[LiveSegment]) -> None:
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
            ordinal = self._facets[0].values.find(value.encode("utf-8", "surrogatepass"))
        else:
            place = bisect.bisect_left(self._joined, value)
            ordinal = place if place < len(self._joined) and self._joined[place] == value else None
        return 0 if ordinal is None else int(counts[ordinal])

    def documents(self, segment: int, value: str) -> Documents:
        """The documents of a segment that carry a value."""
        ordinal = self._facets[segment].values.find(value.encode("utf-8", "surrogatepass"))
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
        starts, ordinals = facet.starts.whole(), facet.ordinals.whole()
        if documents.size < starts.size - 1:
            begins = starts[documents].astype(np.int64)
            ordinals = ordinals[places_of(begins, starts[documents + 1] - begins)]
        return np.bincount(ordinals, minlength=len(facet.values))
