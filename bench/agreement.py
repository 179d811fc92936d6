"""Do all engines give the same answer?  Asked before anything is timed.

Hits, totals and the count of every value have to be equal; only the order of hits is each engine's own, since SQLite's BM25 is
not Whoosh's.
"""

import dataclasses
from collections.abc import Mapping, Sequence

from bench.errors import AnswersDiffer
from bench.peers.answer import CountedKind
from bench.peers.sqlite_search import NO_LIMIT, SqliteSearch
from bench.peers.whoosh_facets import WhooshFacets
from bench.questions import Question
from indexer.index import FACET_KINDS
from search_api.answer import answer
from search_api.engine import SearchEngine
from search_api.engine.facet_counts import BUCKETS
from search_api.models import SearchResponse
from search_api.question import Question as ReadQuestion


def check_answers(questions: Sequence[Question], engine: SearchEngine, sqlite: SqliteSearch, whoosh: WhooshFacets) -> None:
    """Ask everyone everything.

    Raises:
        AnswersDiffer: two answers to a question differ; names the question and what differs.
    """
    for question in questions:
        response = answer(engine, question.request())
        wanted = sqlite.answer(question, NO_LIMIT)
        if not wanted.total and not question.choices:
            raise AnswersDiffer(f"{question}: no article answers, so nothing would be measured")
        _same(question, "hits", _ids(engine, question), sqlite.ids(question))
        _same(question, "total", response.total, wanted.total)
        _same(question, "hits of the page", len(response.hits), wanted.loaded)
        _same_counts(question, response, wanted.counts)
        found = whoosh.answer(question)
        _same(question, "Whoosh's total and page", (found.total, found.loaded), (wanted.total, wanted.loaded))
        for kind, counts in wanted.counts.items():
            _same(question, f"Whoosh's counts of {kind}", set(found.counts[kind].items()), set(counts.items()))


def _ids(engine: SearchEngine, question: Question) -> set[str]:
    tree = ReadQuestion.read(question.request().q, engine).tree
    everything = dataclasses.replace(question.request(), per_page=engine.state.articles, facets=frozenset())
    return {hit.stored.article.id for hit in engine.search(tree, everything).hits}


def _same_counts(question: Question, response: SearchResponse, wanted: Mapping[CountedKind, Mapping[str, int]]) -> None:
    """Our buckets are the most frequent values, and those that were chosen; every count is the peer's."""
    for kind in FACET_KINDS:
        facet = getattr(response.facets, kind)
        counts = {bucket.value: bucket.count for bucket in facet.buckets}
        _same(question, kind, set(counts.items()), {(value, wanted[kind].get(value, 0)) for value in counts})
        most = sorted(wanted[kind].values(), reverse=True)[:BUCKETS]
        _same(question, f"most frequent in {kind}", sorted(counts.values(), reverse=True)[: len(most)], most)
    dates = response.facets.date.buckets if response.facets.date else []
    _same(question, "date", {(bucket.value, bucket.count) for bucket in dates}, set(wanted["date"].items()))


def _same(question: Question, what: str, found: object, wanted: object) -> None:
    if found == wanted:
        return
    if isinstance(found, set) and isinstance(wanted, set):
        only_found, only_wanted = found - wanted, wanted - found
        raise AnswersDiffer(f"{question}: {what}: {only_found or 'no other'}, but SQLite says {only_wanted or 'no other'}")
    raise AnswersDiffer(f"{question}: {what}: {found}, but SQLite says {wanted}")
