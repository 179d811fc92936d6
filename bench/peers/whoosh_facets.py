"""Whoosh's own facets over our index: the same query tree, scored by Whoosh, counted by `groupedby`.

Whoosh counts over the hits of one search. A facet counts over what the choices in the *other* facets leave, so each facet in
which something was chosen takes one more search, filtered by the others.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping

from whoosh import query, sorting
from whoosh.searching import Results

from bench.peers.answer import CountedKind, PeerAnswer
from bench.questions import PAGE, Question
from indexer.index import FACET_KINDS, IndexReader, StoredArticle
from search_api.engine import SearchEngine
from search_api.engine.facet_counts import UNDATED_BUCKET
from search_api.engine.whoosh_query import whoosh_query
from search_api.question import Question as ReadQuestion

# The facet "date" is grouped by the column of days; the years are added up afterwards.
_FACETS: Mapping[CountedKind, sorting.FacetType] = {
    **{kind: sorting.FieldFacet(kind, allow_overlap=True) for kind in FACET_KINDS},
    "date": sorting.FieldFacet("day_column"),
}


class WhooshFacets:
    """Searches the index that a reader has opened; `engine` reads the query, as it does for us."""

    def __init__(self, reader: IndexReader, engine: SearchEngine) -> None:
        self._searcher = reader.searcher
        self._engine = engine

    def answer(self, question: Question) -> PeerAnswer:
        """A page of hits with everything stored, the total, and the count of every value."""
        tree = whoosh_query(ReadQuestion.read(question.request().q, self._engine).tree)
        chosen: list[CountedKind] = list(question.choices)
        if question.first:
            chosen.append("date")
        results = self._search(tree, question, (kind for kind in _FACETS if kind not in chosen))
        loaded = [StoredArticle.from_json(hit["stored"]) for hit in results[:PAGE]]
        counts = {kind: _counted(kind, results) for kind in _FACETS if kind not in chosen}
        for kind in chosen:
            counts[kind] = _counted(kind, self._search(tree, question, [kind], without=kind))
        return PeerAnswer(len(results), counts, len(loaded))

    def _search(
        self, tree: query.Query, question: Question, facets: Iterable[CountedKind], without: CountedKind | None = None
    ) -> Results:
        grouped = sorting.Facets()
        for kind in facets:
            grouped.add_facet(kind, _FACETS[kind])
        # Whoosh takes every hit as soon as it groups, whatever the limit.
        filter = _filter(question, without)
        return self._searcher.search(tree, limit=None, filter=filter, groupedby=grouped, maptype=sorting.Count)


def _filter(question: Question, without: CountedKind | None) -> query.Query | None:
    """What the choices ask, but for those in one facet; None where they ask nothing."""
    clauses: list[query.Query] = [
        query.Or([query.Term(kind, value) for value in values]) for kind, values in question.choices.items() if kind != without
    ]
    if without != "date" and question.first and question.last:
        clauses.append(query.NumericRange("day", question.first.toordinal(), question.last.toordinal()))
    return query.And(clauses) if clauses else None


def _counted(kind: CountedKind, results: Results) -> dict[str, int]:
    """The counts of one facet; Whoosh counts documents without a value under None."""
    groups: Mapping[object, int] = results.groups(kind)
    if kind != "date":
        return {str(value): count for value, count in groups.items() if value is not None}
    years: Counter[str] = Counter()
    for day, count in groups.items():
        years[_year(day)] += count
    return dict(years)


def _year(day: object) -> str:
    return f"{datetime.date.fromordinal(day).year:04d}" if isinstance(day, int) and day > 0 else UNDATED_BUCKET
