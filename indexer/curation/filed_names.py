"""The values of one facet in all segments, each once: how many articles carry it, and which."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.index import FacetKind, IndexReader
from indexer.index.segment.groups import lengths_of, places_of

IntArray = npt.NDArray[np.int64]


class FiledNames:
    """Numbered from 0, in no order that means anything. Memory grows with the number of distinct values, not of articles.

    Postings are read in place, value by value; deleted articles never count. A value that only they carry has count 0.
    """

    def __init__(self, reader: IndexReader, kind: FacetKind) -> None:
        self._reader = reader
        self._kind = kind
        numbers: dict[str, int] = {}
        self._numbers: list[IntArray] = []
        for live in reader.segments:
            values = live.segment.facets[kind].values.all()
            self._numbers.append(np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64))
        self.names = tuple(numbers)
        self.counts = np.zeros(len(numbers), dtype=np.int64)
        self._ordinals = []
        for live, own in zip(reader.segments, self._numbers, strict=True):
            facet = live.segment.facets[kind]
            carried = facet.ordinals.whole()
            kept = live.kept()
            if kept is not None:
                carried = carried[np.repeat(kept, lengths_of(facet.starts.whole()))]
            self.counts[own] += np.bincount(carried, minlength=own.size)
            ordinals = np.full(len(numbers), -1, dtype=np.int32)
            ordinals[own] = np.arange(own.size)
            self._ordinals.append(ordinals)

    def __len__(self) -> int:
        return len(self.names)

    def articles(self, names: Sequence[int]) -> IntArray:
        """The articles that carry any of some values, by their numbers in the reader, ascending, each once."""
        found = [np.empty(0, dtype=np.int64)]
        for live, ordinals in zip(self._reader.segments, self._ordinals, strict=True):
            facet = live.segment.facets[self._kind]
            for name in names:
                if (ordinal := int(ordinals[name])) >= 0:
                    documents = facet.documents(ordinal).astype(np.int64)
                    if live.deleted.size:
                        documents = documents[~np.isin(documents, live.deleted)]
                    found.append(documents + live.base)
        every = np.concatenate(found)
        return every if len(found) == 2 else np.unique(every)

    def carried_by(self, articles: IntArray) -> IntArray:
        """The values that any of some articles (ascending) carries, ascending, each once."""
        found = [np.empty(0, dtype=np.int64)]
        for live, numbers in zip(self._reader.segments, self._numbers, strict=True):
            first, end = np.searchsorted(articles, (live.base, live.base + live.segment.document_count))
            if first == end:
                continue
            facet = live.segment.facets[self._kind]
            own, starts = articles[first:end] - live.base, facet.starts.whole()
            begins = starts[own].astype(np.int64)
            found.append(numbers[facet.ordinals.whole()[places_of(begins, starts[own + 1] - begins)]])
        return np.unique(np.concatenate(found))
