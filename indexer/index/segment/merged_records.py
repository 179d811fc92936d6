"""The records of merged segments: frames are copied as they are where their dictionary stays, and compressed anew elsewhere."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index.arrays import ArraySpec
from indexer.index.segment.groups import places_of, starts_of
from indexer.index.segment.records import Compression
from indexer.index.segment.segment import Segment

Array = npt.NDArray[Any]

# How many documents are copied at once.
_STRETCH = 20_000


class MergedRecords:
    """Knows the length of every frame before any is written. The dictionary is that of the largest part."""

    def __init__(self, parts: Sequence[tuple[Segment, npt.NDArray[np.bool_] | None]]) -> None:
        self._dictionary = max(parts, key=lambda part: part[0].document_count)[0].dictionary
        self._sources = [self._source(segment, kept) for segment, kept in parts]

    def arrays(self) -> dict[str, Array]:
        """Where each frame begins, and the dictionary."""
        lengths = np.concatenate([source.lengths for source in self._sources])
        return {"record_offsets": starts_of(lengths), "dictionary": np.frombuffer(self._dictionary, np.uint8)}

    def specs(self) -> list[ArraySpec]:
        """The array that `stretches` fills."""
        size = int(sum(source.lengths.sum() for source in self._sources))
        return [ArraySpec("records", np.dtype(np.uint8), size)]

    def stretches(self) -> Iterator[tuple[str, Array]]:
        """The frames, piece by piece."""
        for source in self._sources:
            for content in source.contents():
                yield "records", content

    def _source(self, segment: Segment, kept: npt.NDArray[np.bool_] | None) -> "_Copied | _Recompressed":
        numbers = np.arange(segment.document_count) if kept is None else np.flatnonzero(kept)
        if segment.dictionary == self._dictionary:
            return _Copied(segment, numbers)
        return _Recompressed(segment, numbers, Compression(self._dictionary))


class _Copied:
    def __init__(self, segment: Segment, numbers: npt.NDArray[np.int64]) -> None:
        offsets = segment.file["record_offsets"].whole()
        self._starts = offsets[numbers]
        self._records = segment.file["records"]
        self.lengths: npt.NDArray[np.int64] = offsets[numbers + 1] - self._starts

    def contents(self) -> Iterator[Array]:
        for first in range(0, self.lengths.size, _STRETCH):
            starts, lengths = self._starts[first : first + _STRETCH], self.lengths[first : first + _STRETCH]
            begin, end = int(starts[0]), int(starts[-1] + lengths[-1])
            content = self._records.part(begin, end)
            # Whole stretches are the rule; only where documents are left out do their frames have to be picked.
            yield content if end - begin == lengths.sum() else content[places_of(starts - begin, lengths)]


class _Recompressed:
    def __init__(self, segment: Segment, numbers: npt.NDArray[np.int64], compression: Compression) -> None:
        self._frames = [compression.compress(segment.record(number)) for number in numbers.tolist()]
        self.lengths: npt.NDArray[np.int64] = np.fromiter(map(len, self._frames), np.int64, len(self._frames))

    def contents(self) -> Iterator[Array]:
        for first in range(0, len(self._frames), _STRETCH):
            yield np.frombuffer(b"".join(self._frames[first : first + _STRETCH]), np.uint8)
