"""Dépêches itself, as one among those who answer."""

import dataclasses
from pathlib import Path

import corpus.sample
from bench.errors import BuildIncomplete
from bench.peers.answer import Answer, CountedKind, most_frequent
from bench.questions import COUNTED, Question
from corpus.problem import Problem
from indexer.index import IndexReader
from indexer.pipeline import Run, run
from search_api.answer import answer
from search_api.engine import SearchResult
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.models import SearchResponse
from search_api.question import Question as ReadQuestion
from search_api.request import SearchRequest

WORKERS = 2


def build_own(lines: Path, index: Path, *, keep_others: bool = False) -> int:
    """What `depeches build LINES --without-recognition --workers 2` does, or with `keep_others` `depeches update`.

    Raises:
        BuildIncomplete: a line could not be read.
    """
    problems: list[Problem] = []
    request = Run(
        index=index,
        sources=(lines,),
        authorities=corpus.sample.AUTHORITIES,
        recognition=False,
        workers=WORKERS,
        keep_others=keep_others,
    )
    report = run(request, problems.append, lambda articles: articles)
    if problems:
        raise BuildIncomplete(f"{len(problems)} problems, the first: {problems[0]}")
    return report.articles


class OwnSearch:
    """An index that `build_own` wrote, opened."""

    def __init__(self, index: Path) -> None:
        self._reader = IndexReader.open(index)
        self.engine = WhooshEngine(self._reader)

    def answer(self, question: Question) -> Answer:
        """See `Contestant.answer`."""
        request = dataclasses.replace(question.request(), facets=frozenset(COUNTED))
        result = self._search(request)
        # A chosen value is listed whether or not it is among the most frequent.
        counts: dict[CountedKind, dict[str, int]] = {
            kind: most_frequent({bucket.value: bucket.count for bucket in result.facets[kind].buckets if bucket.count})
            for kind in ("person", "topic")
        }
        counts["date"] = {bucket.value: bucket.count for bucket in result.dates.buckets} if result.dates else {}
        return Answer(result.total, counts, sum(bool(hit.stored.article.title) for hit in result.hits))

    def whole_answer(self, question: Question) -> SearchResponse:
        """What the API answers: every facet, the hits with their snippets, as the model of the response."""
        return answer(self.engine, question.request())

    def ids(self, question: Question) -> set[str]:
        """See `Contestant.ids`."""
        request = dataclasses.replace(question.request(), per_page=max(1, self.engine.state.articles), facets=frozenset())
        return {hit.stored.article.id for hit in self._search(request).hits}

    def close(self) -> None:
        self._reader.close()

    def _search(self, request: SearchRequest) -> SearchResult:
        return self.engine.search(ReadQuestion.read(request, self.engine).tree, request)
