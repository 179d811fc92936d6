"""Phrases: documents in which words stand one after another, with at most `slop - 1` others between two neighbours."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.index.segment.groups import firsts
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import Documents
from search_api.engine.arrays.term_list import TermList

# The place of a document among candidates, times a stride, plus the position in it.
Keys = npt.NDArray[np.int64]


def phrase_documents(words: Sequence[TermList], slop: int, document_count: int, within: Documents | None = None) -> Documents:
    """The documents (of `within`, where it is given) that hold the phrase."""
    candidates = within
    for word in sorted(set(words), key=lambda word: word.most):
        if candidates is None:
            candidates = word.documents
        else:
            candidates = sorted_sets.intersection(candidates, word.documents, document_count)
    if candidates is None or not candidates.size:
        return sorted_sets.NONE
    # Two documents are so far apart that no word of one is taken for a neighbour of a word of the other.
    stride = int(words[0].field.lengths.whole()[candidates].max()) + len(words) + slop
    return (_adjacent if slop == 1 else _in_order)(words, candidates, stride, slop)


def _adjacent(words: Sequence[TermList], candidates: Documents, stride: int, _slop: int) -> Documents:
    """Begin with the rarest word, and look whether the others stand at their distance from it, the rarer ones first."""
    order = sorted(range(len(words)), key=lambda place: words[place].most)
    rarest, others = order[0], order[1:]
    keys = words[rarest].position_keys(candidates, stride)
    for place in others:
        candidates, keys = _alive(candidates, keys, stride)
        wanted = keys + (place - rarest)
        standing = words[place].position_keys(candidates, stride)
        keys = keys[sorted_sets.located(standing, wanted)[1]]
        if not keys.size:
            return sorted_sets.NONE
    return _alive(candidates, keys, stride)[0]


def _in_order(words: Sequence[TermList], candidates: Documents, stride: int, slop: int) -> Documents:
    """Each word follows the one before it at a distance from 1 to `slop`.

    It is enough to keep where the phrase may end so far: the nearest end before a word decides whether the word can go on.
    """
    ends = words[0].position_keys(candidates, stride)
    for word in words[1:]:
        candidates, ends = _alive(candidates, ends, stride)
        following = word.position_keys(candidates, stride)
        nearest = np.searchsorted(ends, following) - 1
        is_after = nearest >= 0
        is_after &= following - ends[nearest] <= slop
        ends = following[is_after]
        if not ends.size:
            return sorted_sets.NONE
    return _alive(candidates, ends, stride)[0]


def _alive(candidates: Documents, keys: Keys, stride: int) -> tuple[Documents, Keys]:
    """The candidates that a key speaks of, and the keys with the places that these have among themselves."""
    places, positions = np.divmod(keys, stride)
    is_first = firsts(places)
    alive = candidates[places[is_first]]
    return alive, (np.cumsum(is_first) - 1) * stride + positions
