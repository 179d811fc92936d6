"""Tantivy's answer: one search for the best hits, one aggregation for all counts, twenty documents loaded.

The aggregation tells the total too, so that the search may skip what can't be among the best. Only a choice in a counted facet
takes a second aggregation, of that facet alone, since a facet leaves out its own choice.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.peers.answer import BUCKETS, UNDATED, Answer, CountedKind
from bench.peers.package import package
from bench.peers.tantivy_index import TEXTS, analyzer, open_tantivy
from bench.questions import PAGE, Question

_BOOSTS = {"title": 3.0, "standfirst": 2.0, "body": 1.0}
_FIELDS: Mapping[str, str] = {
    "person": "persons",
    "topic": "topics",
    "place": "places",
    "organisation": "organisations",
    "author": "authors",
    "source": "source",
}

# No archive spans more years.
_YEARS = 500
_NO_YEAR = 0

# So many values each segment brings to the count. Where it has more, Tantivy may miss some articles: by default it brings 200 of
# the authority files' 1,374 persons, and its counts were wrong.
_VALUES = 10_000

_AGGREGATIONS: Mapping[CountedKind, Mapping[str, Any]] = {
    "person": {"terms": {"field": "persons", "size": BUCKETS, "segment_size": _VALUES}},
    "topic": {"terms": {"field": "topics", "size": BUCKETS, "segment_size": _VALUES}},
    "date": {"terms": {"field": "year", "size": _YEARS, "missing": _NO_YEAR}},
}


class TantivySearch:
    """Searches a folder that `build_tantivy` wrote."""

    def __init__(self, folder: Path) -> None:
        self._tantivy = package("tantivy")
        self._index = open_tantivy(folder)
        self._schema = self._index.schema
        self._searcher = self._index.searcher()
        self._analyzer = analyzer()
        self._must, self._should = self._tantivy.Occur.Must, self._tantivy.Occur.Should

    def answer(self, question: Question) -> Answer:
        """See `Contestant.answer`."""
        query = self._query(question)
        aside: CountedKind | None = "topic" if "topic" in question.choices else "date" if question.first else None
        result = self._searcher.search(query, PAGE, count=aside == "date")
        kinds = [kind for kind in _AGGREGATIONS if kind != aside]
        counts = self._counts(query, kinds)
        total = result.count if aside == "date" else sum(counts["date"].values())
        if aside:
            counts |= self._counts(self._query(question, without=aside), [aside])
        loaded = [self._searcher.doc(address).to_dict() for _, address in result.hits]
        return Answer(total, counts, len(loaded))

    def ids(self, question: Question) -> set[str]:
        """See `Contestant.ids`."""
        query = self._query(question)
        found = self._searcher.search(query, max(1, self._searcher.search(query, 1).count))
        return {self._searcher.doc(address)["id"][0] for _, address in found.hits}

    def close(self) -> None:
        """Nothing has to be closed."""

    def _counts(self, query: Any, kinds: list[CountedKind]) -> dict[CountedKind, dict[str, int]]:
        found = self._searcher.aggregate(query, {kind: _AGGREGATIONS[kind] for kind in kinds})
        counts: dict[CountedKind, dict[str, int]] = {}
        for kind in kinds:
            buckets = found[kind]["buckets"]
            if kind == "date":
                counts[kind] = {_year(int(bucket["key"])): bucket["doc_count"] for bucket in buckets}
            else:
                counts[kind] = {bucket["key"]: bucket["doc_count"] for bucket in buckets}
        return counts

    def _query(self, question: Question, without: CountedKind | None = None) -> Any:
        """Every word (or any) in any of the texts, or the phrase in one of them; what was chosen narrows and gives no score."""
        query = self._tantivy.Query
        pieces = [question.words] if question.kind == "phrase" else [(word,) for word in question.words]
        clauses = [self._in_texts([token for word in piece for token in self._analyzer.analyze(word)]) for piece in pieces]
        if question.kind == "any word":
            return query.boolean_query([(self._should, clause) for clause in clauses])
        filters = [
            query.term_set_query(self._schema, _FIELDS[kind], list(values))
            if len(values) > 1
            else query.term_query(self._schema, _FIELDS[kind], values[0], index_option="basic")
            for kind, values in question.choices.items()
            if kind != without
        ]
        if question.first and question.last and without != "date":
            integer = self._tantivy.FieldType.Integer
            filters.append(query.range_query(self._schema, "year", integer, question.first.year, question.last.year))
        clauses += [query.const_score_query(each, 0.0) for each in filters]
        return clauses[0] if len(clauses) == 1 else query.boolean_query([(self._must, clause) for clause in clauses])

    def _in_texts(self, tokens: list[str]) -> Any:
        query = self._tantivy.Query
        clauses = []
        for name in TEXTS:
            if len(tokens) == 1:
                clause = query.term_query(self._schema, name, tokens[0], index_option="freq")
            else:
                clause = query.phrase_query(self._schema, name, tokens)
            clauses.append((self._should, query.boost_query(clause, _BOOSTS[name])))
        return query.boolean_query(clauses)


def _year(year: int) -> str:
    return UNDATED if year == _NO_YEAR else f"{year:04d}"
