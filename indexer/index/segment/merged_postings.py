"""The postings of one field, merged: those of each form, segment after segment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.annotation import FieldName
from indexer.index.arrays import ArraySpec
from indexer.index.segment.builder import compact
from indexer.index.segment.groups import lengths_of, starts_of
from indexer.index.segment.segment import FieldPostings

Array = npt.NDArray[Any]
BoolArray = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.int64]

# How many positions are written at once: some 150 MB of memory.
_STRETCH = 4_000_000


@dataclass(frozen=True, slots=True)
class PostingsPart:
    """One segment's postings of the field.

    `kept` says which documents stay (None: all), `numbers` what each is called in the merged segment, `places` where the
    segment's forms stand in the merged lexicon, ascending.
    """

    postings: FieldPostings
    kept: BoolArray | None
    numbers: npt.NDArray[np.int32]
    places: npt.NDArray[np.int32]

    def counts(self, low: int, high: int) -> tuple[Counts, Counts]:
        """How many postings and positions the forms `low` to before `high` have, those of documents that go left out."""
        starts = self.postings.starts.part(low, high + 1).astype(np.int64)
        if self.kept is None:
            return lengths_of(starts), lengths_of(self.postings.position_starts.part(low, high + 1))
        stays = self.kept[self.postings.documents.part(int(starts[0]), int(starts[-1]))]
        frequencies = self.postings.frequencies.part(int(starts[0]), int(starts[-1]))
        bounds = starts - starts[0]
        return lengths_of(starts_of(stays)[bounds]), lengths_of(starts_of(stays * frequencies)[bounds])

    def all_counts(self) -> Iterator[tuple[int, int, Counts, Counts]]:
        """`counts` of all forms, stretch by stretch, each with its bounds."""
        for low, high in stretches_of(self.postings.starts.whole()[1:]):
            yield low, high, *self.counts(low, high)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The postings of one part for a stretch of forms: `forms` are counted from the stretch's first, the others are runs."""

    forms: npt.NDArray[np.int32]
    postings: Counts
    positions: Counts
    documents: Array
    frequencies: Array
    position_values: Array


class MergedPostings:
    """Knows how many `postings` and `positions` each form of the merged lexicon has before anything is written."""

    def __init__(self, field: FieldName, parts: Sequence[PostingsPart], forms: int) -> None:
        """`forms` is the length of the merged lexicon."""
        self._field = field
        self._parts = parts
        self.postings = np.zeros(forms, dtype=np.int64)
        self.positions = np.zeros(forms, dtype=np.int64)
        for part in parts:
            for low, high, postings, positions in part.all_counts():
                self.postings[part.places[low:high]] += postings
                self.positions[part.places[low:high]] += positions

    def starts(self, used: BoolArray) -> dict[str, Array]:
        """Where the postings and positions of each used form begin."""
        return {
            f"{self._field}_starts": compact(starts_of(self.postings[used])),
            f"{self._field}_position_starts": compact(starts_of(self.positions[used])),
        }

    def specs(self) -> list[ArraySpec]:
        """The arrays that `stretches` fills."""
        postings, positions = int(self.postings.sum()), int(self.positions.sum())
        frequency = np.result_type(*(part.postings.frequencies.dtype for part in self._parts))
        position = np.result_type(*(part.postings.positions.dtype for part in self._parts))
        return [
            ArraySpec(f"{self._field}_documents", np.dtype(np.int32), postings),
            ArraySpec(f"{self._field}_frequencies", frequency, postings),
            ArraySpec(f"{self._field}_positions", position, positions),
        ]

    def stretches(self) -> Iterator[tuple[str, Array]]:
        """The arrays of `specs`, piece by piece in order."""
        for first, last in stretches_of(np.cumsum(self.positions)):
            found = [self._stretch(number, first, last) for number in range(len(self._parts))]
            places = [each.forms for each in found]
            postings, positions = [each.postings for each in found], [each.positions for each in found]
            yield f"{self._field}_documents", interleaved(places, postings, [each.documents for each in found], last - first)
            yield f"{self._field}_frequencies", interleaved(places, postings, [each.frequencies for each in found], last - first)
            yield (
                f"{self._field}_positions",
                interleaved(places, positions, [each.position_values for each in found], last - first),
            )

    def _stretch(self, number: int, first: int, last: int) -> _Stretch:
        """What a part holds of the forms `first` to before `last` of the merged lexicon."""
        part = self._parts[number]
        low, high = np.searchsorted(part.places, (first, last)).tolist()
        begin, end = (int(part.postings.starts.part(bound, bound + 1)[0]) for bound in (low, high))
        documents, frequencies = part.postings.documents.part(begin, end), part.postings.frequencies.part(begin, end)
        begin, end = (int(part.postings.position_starts.part(bound, bound + 1)[0]) for bound in (low, high))
        positions = part.postings.positions.part(begin, end)
        if part.kept is not None:
            stays = part.kept[documents]
            positions = positions[np.repeat(stays, frequencies)]
            documents, frequencies = documents[stays], frequencies[stays]
        return _Stretch(
            part.places[low:high] - first,
            *part.counts(low, high),
            part.numbers[documents],
            frequencies,
            positions,
        )


def stretches_of(ends: Counts) -> Iterator[tuple[int, int]]:
    """Bounds of stretches that hold some four million things each; thing n ends at `ends[n]`.

    >>> list(stretches_of(np.array([1, 4_000_001, 4_000_002, 4_000_003])))
    [(0, 1), (1, 2), (2, 4)]
    """
    first = 0
    while first < ends.size:
        done = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, done + _STRETCH, "right")))
        yield first, last
        first = last


def interleaved(forms: Sequence[Array], lengths: Sequence[Counts], contents: Sequence[Array], form_count: int) -> Array:
    """The runs of each form, part after part.

    >>> one, two = np.array([0, 1]), np.array([1])
    >>> interleaved([one, two], [np.array([2, 1]), np.array([2])], [np.array([1, 2, 3]), np.array([8, 9])], 2).tolist()
    [1, 2, 3, 8, 9]
    """
    total = np.zeros(form_count, dtype=np.int64)
    for places, counts in zip(forms, lengths, strict=True):
        total[places] += counts
    cursor = starts_of(total)[:-1]
    merged = np.empty(int(total.sum()), dtype=np.result_type(*contents))
    for places, counts, content in zip(forms, lengths, contents, strict=True):
        own = starts_of(counts)
        merged[np.arange(content.size) + np.repeat(cursor[places] - own[:-1], counts)] = content
        cursor[places] += counts
    return merged
