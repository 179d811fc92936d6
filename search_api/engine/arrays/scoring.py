"""BM25F over arrays: Whoosh's formula, with the statistics of the whole index."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import query

from indexer.index.schema import TEXT_FIELD_PARTS, SchemaField
from search_api.engine.arrays.gathering import Gathering, Scores, WeightedTerm
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import Documents, located
from search_api.engine.arrays.statistics import K1, B, Statistics
from search_api.engine.arrays.term_list import TermList

# Where both sides have at least this many documents, and neither so many times as many as the other, scores are added in an array
# of all documents; else the smaller side is searched for in the larger one.
_MANY = 8_192
_UNLIKE = 8


class Scoring:
    """Scores the documents of all segments alike."""

    def __init__(self, searches: Sequence[SegmentSearch], statistics: Statistics, fields: Sequence[SchemaField]) -> None:
        self._searches = searches
        self._statistics = statistics
        self._weights: Mapping[str, float] = {field.name: field.weight for field in fields}
        self._inverse_frequencies: dict[tuple[str, str], float] = {}

    def scores(self, tree: query.Query, search: SegmentSearch, documents: Documents) -> npt.NDArray[np.float32]:
        """The score of each document of a segment; all of them match `tree`."""
        gathering = Gathering(search, tree, documents)
        scores = gathering.constant
        whole = _Sum(documents, search.document_count)
        # Strengths that stand for the same postings are counted once, with the sum of their factors.
        factors: dict[tuple[TermList, str], float] = {}
        for term in gathering.terms:
            postings = search.term(term.field, term.text)
            if postings is None:
                continue
            factor = term.boost * self._inverse_frequency(term)
            if term.places is None:
                field, _ = TEXT_FIELD_PARTS[term.field]
                # All strengths of a field weigh the same, so the name of one stands for all.
                key = (postings, f"{field}_exact")
                factors[key] = factors.get(key, 0.0) + factor
            else:
                part = _Sum(documents[term.places], search.document_count)
                part.add(postings, *self._norm(term.field), factor)
                scores[term.places] += part.scores()
        for (postings, name), factor in factors.items():
            whole.add(postings, *self._norm(name), factor)
        # Sums of the same numbers in another order differ in their last bits: half the bits make such scores equal again, so that
        # ties are ties in whichever segment an article stands.
        return (scores + whole.scores()).astype(np.float32)

    def _norm(self, name: str) -> tuple[float, float]:
        """What is added to the frequency in the denominator of BM25: the first number, plus the second a token of the field.

        A field's weight multiplies the frequency, in numerator and denominator, so it may divide the rest instead.
        """
        field, _ = TEXT_FIELD_PARTS[name]
        weight = self._weights[name]
        return K1 * (1 - B) / weight, K1 * B / self._statistics.mean_length(field) / weight

    def _inverse_frequency(self, term: WeightedTerm) -> float:
        key = (term.field, term.text)
        if key not in self._inverse_frequencies:
            found = (search.term(*key) for search in self._searches)
            frequency = sum(each.most if len(each.forms) == 1 else each.documents.size for each in found if each)
            self._inverse_frequencies[key] = self._statistics.inverse_frequency(frequency)
        return self._inverse_frequencies[key]


class _Sum:
    """Adds up what terms contribute to some documents."""

    def __init__(self, documents: Documents, document_count: int) -> None:
        self._documents = documents
        self._document_count = document_count
        self._scores = np.zeros(documents.size)
        self._of_all: Scores | None = None

    def scores(self) -> Scores:
        """The sum for each document."""
        return self._scores if self._of_all is None else self._scores + self._of_all[self._documents]

    def add(self, postings: TermList, constant: float, slope: float, factor: float) -> None:
        """Add a term: `constant` and `slope` are those of `Scoring._norm`."""
        own, frequencies = postings.joined
        documents, lengths = self._documents, postings.field.lengths.whole()
        factor *= K1 + 1
        if own.size == documents.size and (own is documents or np.array_equal(own, documents)):
            self._scores += _contribution(frequencies, lengths[own], constant, slope, factor)
        elif min(own.size, documents.size) >= max(_MANY, max(own.size, documents.size) // _UNLIKE):
            if self._of_all is None:
                self._of_all = np.zeros(self._document_count)
            self._of_all[own] += _contribution(frequencies, lengths[own], constant, slope, factor)
        elif own.size <= documents.size:
            places, is_held = located(documents, own)
            found = np.flatnonzero(is_held)
            self._scores[places[found]] += _contribution(frequencies[found], lengths[own[found]], constant, slope, factor)
        else:
            places, is_held = located(own, documents)
            found = np.flatnonzero(is_held)
            found_frequencies = frequencies[places[found]]
            self._scores[found] += _contribution(found_frequencies, lengths[documents[found]], constant, slope, factor)


def _contribution(
    frequencies: npt.NDArray[Any], lengths: npt.NDArray[Any], constant: float, slope: float, factor: float
) -> Scores:
    scores = frequencies.astype(np.float64)
    norms = lengths * slope
    norms += constant
    norms += scores
    scores /= norms
    scores *= factor
    return scores
