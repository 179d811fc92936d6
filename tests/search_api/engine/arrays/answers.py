"""Two answers to a Whoosh query tree, hits with scores: Whoosh's own searcher's, and that of the engine's arrays."""

import contextlib
import math
from collections.abc import Iterator
from typing import Any

import pytest
from whoosh import query
from whoosh.collectors import Collector
from whoosh.index import Index
from whoosh.matching import AndMaybeMatcher
from whoosh.scoring import BM25F

from indexer.index import IndexReader
from search_api.engine.arrays.scoring import Scoring
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.statistics import Statistics

Answer = dict[str, float]


class _AllHits(Collector):
    """Collects every hit with its score. Whoosh's own collectors look for the best few."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[int, float] = {}

    def prepare(self, top_searcher: Any, q: Any, context: Any) -> None:
        super().prepare(top_searcher, q, context.set(weighting=BM25F(), needs_current=True))

    def collect(self, sub_docnum: int) -> None:
        # Whoosh's InverseMatcher may stop on a deleted document once its child is at its end, which no caller looks for.
        if not self.subsearcher.reader().is_deleted(sub_docnum):
            self.found[self.offset + sub_docnum] = self.matcher.score()


class _Maybe(AndMaybeMatcher):
    """Whoosh's `skip_to` takes its optional half to the document that was asked for, not to the one where the other half
    stopped, so that the optional half is behind and adds no score there.
    """

    def skip_to(self, id: int) -> bool:
        moved = self.a.skip_to(id)
        if self.a.is_active() and self.b.is_active() and self.b.id() < self.a.id():
            moved = self.b.skip_to(self.a.id()) or moved
        return moved


@contextlib.contextmanager
def _without_known_faults() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(query.AndMaybe, "matcherclass", _Maybe)
        # The matcher that preloads a disjunction into an array runs past its end.
        patch.setattr(query.Or, "matcher_type", query.Or.DEFAULT_MATCHER)
        yield


def whoosh_answer(index: Index, tree: query.Query) -> Answer:
    """The hits of Whoosh's searcher by identifier, with their scores."""
    collector = _AllHits()
    if index.is_empty():
        # Whoosh's reader of no segments knows no columns.
        return {}
    with _without_known_faults(), index.searcher() as searcher:
        searcher.search_with_collector(tree, collector)
        return {searcher.stored_fields(number)["id"]: score for number, score in collector.found.items()}


def array_answer(reader: IndexReader, tree: query.Query) -> Answer:
    """The hits of the arrays by identifier, with their scores, as the engine asks for them."""
    searches = [SegmentSearch(live) for live in reader.segments]
    scoring = Scoring(searches, Statistics(reader.segments), reader.manifest.fields)
    answer: Answer = {}
    for search in searches:
        documents = search.documents(tree)
        assert documents.tolist() == sorted(set(documents.tolist()))
        scores = scoring.scores(tree, search, documents).tolist()
        answer |= {search.segment.ids[number]: score for number, score in zip(documents.tolist(), scores, strict=True)}
    return answer


def assert_alike(found: Answer, expected: Answer, tree: query.Query) -> None:
    """The same hits with the same scores."""
    assert sorted(found) == sorted(expected), tree
    for id, score in expected.items():
        assert math.isclose(found[id], score, rel_tol=1e-4, abs_tol=1e-4), (tree, id, found[id], score)
