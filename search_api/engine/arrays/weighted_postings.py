"""What terms add to the scores of documents, by BM25F, and how that is added up."""

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class ValueList:
    """The documents that carry a facet's value, as the postings of a term that stands once in each."""

    documents: Documents

    @property
    def most(self) -> int:
        return self.documents.size

    @property
    def joined(self) -> tuple[Documents, npt.NDArray[Any]]:
        return self.documents, np.ones(self.documents.size, dtype=np.uint8)


class ConstantPostings(NamedTuple):
    """Postings that add `factor` to the score of a document."""

    postings: ValueList
    factor: float
    constant: float = 0.0

    def contributions(self, documents: Documents, _frequencies: npt.NDArray[Any]) -> Scores:
        """What each of some documents gains."""
        return np.full(documents.size, self.factor)


Part: TypeAlias = WeightedPostings | ConstantPostings


def added_up(parts: Sequence[Part], documents: Documents, document_count: int) -> Scores:
    """What all parts together add to the score of each document; they may hold other documents too."""
    # One more, for what other documents gain.
    scores = np.zeros(documents.size + 1)
    place_of: npt.NDArray[np.int32] | None = None
    if sum(max(0, _saved(part, documents)) for part in parts) > documents.size * _MARKED + document_count // _ROOM:
        place_of = np.full(document_count, documents.size, dtype=np.int32)
        place_of[documents] = np.arange(documents.size, dtype=np.int32)
    for part in parts:
        own, frequencies = part.postings.joined
        if own.size == documents.size and (own is documents or np.array_equal(own, documents)):
            scores[:-1] += part.contributions(own, frequencies)
            continue
        if place_of is not None and _saved(part, documents) > 0:
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


def _saved(part: Part, documents: Documents) -> int:
    """What looking places up costs less than searching for them; nothing where most likely all documents hold the part."""
    own = part.postings.documents.size
    return 0 if own == documents.size else min(own, documents.size) * _SEARCHED - own * _LOOKED_UP
