"""The publication dates of all segments: how many documents were published in each year, month or day."""

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from indexer.index import LiveSegment
from search_api.engine.arrays.facet_index import Counts
from search_api.engine.arrays.sorted_sets import Documents
from search_api.request import DateInterval

_MONTHS = 12


class DateIndex:
    """Years are numbered as they are called, months from January of the year 0, days as proleptic ordinals."""

    def __init__(self, segments: Sequence[LiveSegment]) -> None:
        self._segments = segments
        # Nothing is counted before the archive's first year, so that a count is as short as the archive is long.
        self._earliest = cache(self._earliest_in)

    def counts(self, documents: Sequence[Documents], interval: DateInterval) -> tuple[int, list[tuple[int, int]]]:
        """How many of the documents of all segments are undated, and (number, count) of each interval that has any, ascending."""
        column = "days" if interval == "day" else "months"
        earliest = self._earliest(column)
        each = list(self._counts_of(column, earliest, documents))
        totals = np.zeros(max(map(len, each), default=1), dtype=np.int64)
        for counts in each:
            totals[: counts.size] += counts
        undated, dated = int(totals[0]), totals[1:]
        if interval == "year":
            dated = np.add.reduceat(dated, np.arange(0, dated.size, _MONTHS)) if dated.size else dated
            earliest //= _MONTHS
        present = np.flatnonzero(dated)
        return undated, list(zip((present + earliest).tolist(), dated[present].tolist(), strict=True))

    def _counts_of(self, column: str, earliest: int, documents: Sequence[Documents]) -> Iterator[Counts]:
        """The counts in each segment: of undated documents, and of all intervals from the earliest on."""
        for live, own in zip(self._segments, documents, strict=True):
            numbers = live.segment.column(column).whole()[own]
            numbers -= earliest - 1
            yield np.bincount(np.maximum(numbers, 0, out=numbers), minlength=1)

    def _earliest_in(self, column: str) -> int:
        """The least number of a dated document; of months, that of January in its year."""
        columns = (live.segment.column(column).whole() for live in self._segments)
        earliest = min((int(own[own >= 0].min(initial=np.iinfo(np.int32).max)) for own in columns), default=1)
        return earliest // _MONTHS * _MONTHS if column == "months" else earliest
