"""How much of a query's words stands together in documents of one segment, for each window where they weigh most."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from indexer.index.schema import TEXT_FIELDS, text_field
from indexer.index.segment.groups import firsts
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import Documents
from search_api.engine.arrays.term_list import TermList
from search_api.engine.ranked_query import UNIT, NearQuery

Floats = npt.NDArray[np.float64]
_Weighed = tuple[TermList, int]


def nearness(near: NearQuery, search: SegmentSearch, documents: Documents) -> Floats:
    """What `NearQuery` scores, shape of `documents`; 0 where none of the words stands."""
    if not documents.size:
        return np.zeros(0)
    longest = max(window.length for window in near.windows)
    best = np.zeros((len(near.windows), documents.size))
    for words in _by_field(near, search):
        # Two documents are so far apart that no window reaches from one into the next.
        stride = int(words[0][0].field.lengths.whole()[documents].max()) + longest
        standing = [(word.position_keys(documents, stride), weight) for word, weight in words]
        starts = np.sort(np.concatenate([keys for keys, _ in standing]))
        if starts.size:
            places = starts // stride
            is_first = np.flatnonzero(firsts(places))
            for row, window in enumerate(near.windows):
                weights = _weights(starts, standing, window.length)
                heaviest = np.maximum.reduceat(weights, is_first) * window.weight
                own = places[is_first]
                best[row, own] = np.maximum(best[row, own], heaviest)
    total: Floats = best.sum(axis=0) / UNIT
    return total


def most_nearness(near: NearQuery, search: SegmentSearch, documents: Documents) -> Floats:
    """At least what `nearness` gives, from which words stand in the documents, wherever."""
    weights = np.zeros(documents.size)
    for stem, weight in near.words:
        holding = [term.documents for name in _names() if (term := search.term(name, stem))]
        weights += sorted_sets.held(sorted_sets.union(holding, search.document_count), documents, search.document_count) * weight
    return weights * (sum(window.weight for window in near.windows) / UNIT)


def _by_field(near: NearQuery, search: SegmentSearch) -> Iterator[list[_Weighed]]:
    """The words that stand in each field."""
    for name in _names():
        if words := [(term, weight) for stem, weight in near.words if (term := search.term(name, stem))]:
            yield words


def _names() -> Iterator[str]:
    return (text_field(field, "stem") for field in TEXT_FIELDS)


def _weights(starts: npt.NDArray[np.int64], standing: Sequence[tuple[npt.NDArray[np.int64], int]], length: int) -> Floats:
    """What the words weigh that stand within `length` tokens from each start on, shape of `starts`."""
    weights = np.zeros(starts.size)
    for keys, weight in standing:
        if keys.size:
            following = np.searchsorted(keys, starts)
            is_within = following < keys.size
            is_within[is_within] = keys[following[is_within]] - starts[is_within] < length
            weights += is_within * weight
    return weights
