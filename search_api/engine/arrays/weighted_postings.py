"""What terms add to the scores of documents, by BM25F, and how that is added up."""

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from search_api.engine.arrays.sorted_sets import Documents, located
from search_api.engine.arrays.term_list import TermList

Scores: TypeAlias = npt.NDArray[np.float64]

# What one document costs, in some nanoseconds: to be searched for in a sorted array; to have its place looked up in an array of
# all documents, and a score computed for it; to be marked in such an array. Making that array costs one for so many documents.
_SEARCHED = 24
_LOOKED_UP = 8
_MARKED = 2
_ROOM = 5


class WeightedPostings(NamedTuple):
    """Postings that add `factor * f / (f + constant + slope * length)` to the score of a document.

    `f` is how often the term stands in the document, `length` the tokens of the field there.
    """

    postings: TermList
    constant: float
    slope: float
    factor: float

    def contributions(self, documents: Documents, frequencies: npt.NDArray[Any]) -> Scores:
        """What each of some documents gains."""
        scores = frequencies.astype(np.float64)
        norms = self.postings.field.lengths.whole()[documents] * self.slope
        norms += self.constant
        norms += scores
        scores /= norms
        scores *= self.factor
        return scores


def added_up(parts: Iterable[WeightedPostings], documents: Documents, document_count: int) -> Scores:
    """What all parts together add to the score of each document; they may hold other documents too."""
    # One more, for what other documents gain.
    scores = np.zeros(documents.size + 1)
    place_of: npt.NDArray[np.int32] | None = None
    for part in parts:
        own, frequencies = part.postings.joined
        if own.size == documents.size and (own is documents or np.array_equal(own, documents)):
            scores[:-1] += part.contributions(own, frequencies)
            continue
        looking_up = own.size * _LOOKED_UP + documents.size * _MARKED + document_count // _ROOM
        if min(own.size, documents.size) * _SEARCHED > looking_up:
            if place_of is None:
                place_of = np.full(document_count, documents.size, dtype=np.int32)
                place_of[documents] = np.arange(documents.size, dtype=np.int32)
            scores[place_of[own]] += part.contributions(own, frequencies)
        elif own.size <= documents.size:
            places, is_held = located(documents, own)
            found = np.flatnonzero(is_held)
            scores[places[found]] += part.contributions(own[found], frequencies[found])
        elif documents.size:
            places, is_held = located(own, documents)
            found = np.flatnonzero(is_held)
            scores[found] += part.contributions(documents[found], frequencies[places[found]])
    return scores[:-1]
