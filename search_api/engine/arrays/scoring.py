"""BM25F over arrays: Whoosh's formula, with the statistics of the whole index."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from whoosh import query

from indexer.index.schema import TEXT_FIELD_PARTS, SchemaField
from search_api.engine.arrays.gathering import Gathering, WeightedTerm
from search_api.engine.arrays.nearness import most_nearness, nearness
from search_api.engine.arrays.promising import ROUNDING, promising
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import Documents
from search_api.engine.arrays.statistics import K1, B, Statistics
from search_api.engine.arrays.term_list import TermList
from search_api.engine.arrays.weighted_postings import ConstantPostings, Part, ValueList, WeightedPostings, added_up
from search_api.engine.ranked_query import RankedQuery

# Sums of the same numbers in another order differ in their last bits: half the bits make such scores equal again, so that ties
# are ties in whichever segment an article stands.
RoundedScores = npt.NDArray[np.float32]


class Scoring:
    """Scores the documents of all segments alike."""

    def __init__(self, searches: Sequence[SegmentSearch], statistics: Statistics, fields: Sequence[SchemaField]) -> None:
        self._searches = searches
        self._norms: Mapping[str, tuple[float, float]] = {
            each.name: _norm(each.weight, statistics.mean_length(TEXT_FIELD_PARTS[each.name][0]))
            for each in fields
            if each.name in TEXT_FIELD_PARTS
        }
        self._statistics = statistics
        self._inverse_frequencies: dict[tuple[str, str], float] = {}

    def scores(self, tree: query.Query, search: SegmentSearch, documents: Documents) -> RoundedScores:
        """The score of each document of a segment; all of them match `tree`."""
        gathering = Gathering(search, tree, documents)
        return self._scores(gathering, self._parts_everywhere(gathering, search), search, documents)

    def best(self, tree: query.Query, search: SegmentSearch, documents: Documents, count: int) -> tuple[Documents, RoundedScores]:
        """The `count` documents with the best scores and all that are equal to the last of them, ascending, and their scores."""
        if isinstance(tree, RankedQuery):
            documents = self._liftable(tree, search, documents, count)
        gathering = Gathering(search, tree, documents)
        parts = self._parts_everywhere(gathering, search)
        if gathering.is_uniform:
            constant = sum(each for each, _ in gathering.constants)
            documents = promising(parts, constant, documents, search.document_count, count)
        scores = self._scores(gathering, parts, search, documents)
        if documents.size <= count:
            return documents, scores
        worst = np.partition(scores, documents.size - count)[documents.size - count]
        is_best = scores >= worst
        return documents[is_best], scores[is_best]

    def _liftable(self, tree: RankedQuery, search: SegmentSearch, documents: Documents, count: int) -> Documents:
        """The documents that may be among the best once it is known how near each other words stand, which is costly to find out.

        Beside what the best by their words alone come to, most others don't come up even if all their words stood together.
        """
        if documents.size <= count:
            return documents
        scores = self.scores(tree.a, search, documents)
        first = np.argpartition(-scores, count - 1)[:count]
        first.sort()
        least = float((scores[first] + nearness(tree.b, search, documents[first])).min())
        return documents[scores + most_nearness(tree.b, search, documents) >= least * (1 - ROUNDING)]

    def _scores(self, gathering: Gathering, parts: Sequence[Part], search: SegmentSearch, documents: Documents) -> RoundedScores:
        """The documents are those that were gathered for, or where that is uniform some of them; all may gain from `parts`."""
        scores = added_up(parts, documents, search.document_count)
        for constant, places in gathering.constants:
            scores[slice(None) if places is None else places] += constant
        for term in gathering.terms:
            if term.places is not None:
                scores[term.places] += added_up(self._parts([term], search), documents[term.places], search.document_count)
        for near, places in gathering.near:
            own = slice(None) if places is None else places
            scores[own] += nearness(near, search, documents[own])
        return scores.astype(np.float32)

    def _parts_everywhere(self, gathering: Gathering, search: SegmentSearch) -> list[Part]:
        """The parts of terms that count for all documents."""
        return self._parts((term for term in gathering.terms if term.places is None), search)

    def _parts(self, terms: Iterable[WeightedTerm], search: SegmentSearch) -> list[Part]:
        """Strengths that stand for the same postings are counted once, with the sum of their factors."""
        factors: dict[TermList, float] = {}
        norms: dict[TermList, tuple[float, float]] = {}
        parts: list[Part] = []
        for term in terms:
            if term.field not in TEXT_FIELD_PARTS:
                parts.append(ConstantPostings(ValueList(search.filed_under(term.field, term.text)), term.boost))
            elif postings := search.term(term.field, term.text):
                factors[postings] = factors.get(postings, 0.0) + term.boost * self._inverse_frequency(term) * (K1 + 1)
                # All strengths of a field weigh the same.
                norms[postings] = self._norms[term.field]
        parts += (WeightedPostings(postings, *norms[postings], factor) for postings, factor in factors.items())
        return parts

    def _inverse_frequency(self, term: WeightedTerm) -> float:
        key = (term.field, term.text)
        if key not in self._inverse_frequencies:
            found = (search.term(*key) for search in self._searches)
            frequency = sum(each.most if len(each.forms) == 1 else each.documents.size for each in found if each)
            self._inverse_frequencies[key] = self._statistics.inverse_frequency(frequency)
        return self._inverse_frequencies[key]


def _norm(weight: float, mean_length: float) -> tuple[float, float]:
    """What is added to the frequency in the denominator of BM25: the first number, plus the second a token of the field.

    A field's weight multiplies the frequency, in numerator and denominator, so it may divide the rest instead.
    """
    return K1 * (1 - B) / weight, K1 * B / mean_length / weight
