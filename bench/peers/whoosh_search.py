"""Stock Whoosh's answer: its searcher, and its facets by `groupedby`, which count over the hits of one search."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import json
from whoosh import index, query, sorting

from bench.peers.answer import UNDATED, Answer, CountedKind, most_frequent
from bench.peers.whoosh_index import TEXTS, analyzer
from bench.questions import PAGE, Question

_BOOSTS = {"title": 3.0, "standfirst": 2.0, "body": 1.0}

_FACETS: Mapping[CountedKind, sorting.FacetType] = {
    "person": sorting.FieldFacet("person", allow_overlap=True),
    "topic": sorting.FieldFacet("topic", allow_overlap=True),
    "date": sorting.FieldFacet("year"),
}


class WhooshSearch:
    """Searches a folder that `build_whoosh` wrote."""

    def __init__(self, folder: Path) -> None:
        self._index = index.open_dir(str(folder))
        self._searcher = self._index.searcher()
        self._analyzer = analyzer()

    def answer(self, question: Question) -> Answer:
        """See `Contestant.answer`."""
        aside: CountedKind | None = "topic" if "topic" in question.choices else "date" if question.first else None
        kinds = [kind for kind in _FACETS if kind != aside]
        results = self._search(question, kinds)
        loaded = [json.decode(hit["stored"]) for hit in results[:PAGE]]
        counts = {kind: _counted(kind, results) for kind in kinds}
        if aside:
            counts[aside] = _counted(aside, self._search(question, [aside], without=aside))
        return Answer(len(results), counts, len(loaded))

    def ids(self, question: Question) -> set[str]:
        """See `Contestant.ids`."""
        return {json.decode(hit["stored"])["id"] for hit in self._search(question, [])}

    def close(self) -> None:
        self._searcher.close()
        self._index.close()

    def _search(self, question: Question, kinds: list[CountedKind], without: CountedKind | None = None) -> Any:
        grouped = sorting.Facets()
        for kind in kinds:
            grouped.add_facet(kind, _FACETS[kind])
        # Whoosh takes every hit as soon as it groups, whatever the limit.
        narrowed = _filter(question, without)
        return self._searcher.search(
            self._query(question), limit=None, filter=narrowed, groupedby=grouped if kinds else None, maptype=sorting.Count
        )

    def _query(self, question: Question) -> Any:
        terms = [[token.text for token in self._analyzer(word)] for word in question.words]
        if question.kind == "phrase":
            words = [term for each in terms for term in each]
            return query.Or([query.Phrase(name, words, boost=_BOOSTS[name]) for name in TEXTS])
        return query.And([query.Or([query.Term(name, term, boost=_BOOSTS[name]) for name in TEXTS]) for (term,) in terms])


def _filter(question: Question, without: CountedKind | None) -> Any:
    """What the choices ask, but for those in one facet; None where they ask nothing."""
    clauses: list[Any] = [
        query.Or([query.Term(kind, value) for value in values]) for kind, values in question.choices.items() if kind != without
    ]
    if without != "date" and question.first and question.last:
        clauses.append(query.NumericRange("year", question.first.year, question.last.year))
    return query.And(clauses) if clauses else None


def _counted(kind: CountedKind, results: Any) -> dict[str, int]:
    """The counts of one facet; Whoosh counts documents without a value under None, or as the largest number."""
    groups: Mapping[Any, int] = results.groups(kind)
    if kind == "date":
        return {
            f"{year:04d}" if isinstance(year, int) and 0 < year < 10_000 else UNDATED: count for year, count in groups.items()
        }
    return most_frequent({value: count for value, count in groups.items() if value is not None})
