"""How fast are questions answered, beside SQLite FTS5 (a whole answer) and Whoosh's own facets (hits and counts)?

Each function runs in a process of its own (`bench.measurement.apart`).
"""

import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from bench.agreement import check_answers
from bench.archive import Archive
from bench.indexing import OWN_INDEX, SQLITE_INDEX
from bench.measurement import Timings
from bench.peers.sqlite_search import SqliteSearch
from bench.peers.whoosh_facets import WhooshFacets
from bench.questions import Question, QuestionKind, questions_of
from indexer.index import IndexReader
from search_api.answer import answer
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.question import Question as ReadQuestion

# "own" and "sqlite" give whole answers, with snippets; "own counts" and "whoosh" a page of hits and all counts.
Contestant: TypeAlias = Literal["own", "sqlite", "own counts", "whoosh"]


@dataclass(frozen=True, slots=True)
class SearchFigures:
    """The questions that were asked, how long each answer took, and how long our index took to open, in seconds."""

    questions: tuple[Question, ...]
    timings: Mapping[tuple[Contestant, QuestionKind], Timings]
    opening_seconds: float

    def overall(self, contestant: Contestant) -> Timings:
        """All kinds of questions together."""
        return Timings(tuple(each for (who, _), timings in self.timings.items() if who == contestant for each in timings.seconds))


def search(seed: int, size: int, folder: Path, passes: int) -> SearchFigures:
    """Check that all answers agree, then ask each engine every question once a pass.

    Raises:
        AnswersDiffer: two engines answer a question differently.
    """
    questions = questions_of(Archive(seed, size))
    started = time.perf_counter()
    reader = IndexReader.open(folder / OWN_INDEX)
    engine = WhooshEngine(reader)
    opening_seconds = time.perf_counter() - started
    sqlite, whoosh = SqliteSearch(folder / SQLITE_INDEX), WhooshFacets(reader, engine)
    contestants: dict[Contestant, Callable[[Question], object]] = {
        "own": lambda question: answer(engine, question.request()),
        "sqlite": sqlite.answer,
        "own counts": lambda question: _hits_and_counts(engine, question),
        "whoosh": whoosh.answer,
    }
    try:
        check_answers(questions, engine, sqlite, whoosh)
        seconds: dict[tuple[Contestant, QuestionKind], list[float]] = defaultdict(list)
        for _ in range(passes):
            for name, ask in contestants.items():
                for question in questions:
                    seconds[name, question.kind].append(_seconds(ask, question))
    finally:
        sqlite.close()
        reader.close()
    return SearchFigures(questions, {key: Timings(tuple(values)) for key, values in seconds.items()}, opening_seconds)


def answer_own(folder: Path, questions: Sequence[Question]) -> None:
    """Open our index and answer each question once; run to see how much memory that takes."""
    reader = IndexReader.open(folder / OWN_INDEX)
    engine = WhooshEngine(reader)
    for question in questions:
        answer(engine, question.request())
    reader.close()


def answer_sqlite(folder: Path, questions: Sequence[Question]) -> None:
    """The same for the peer."""
    sqlite = SqliteSearch(folder / SQLITE_INDEX)
    for question in questions:
        sqlite.answer(question)
    sqlite.close()


def import_only() -> None:
    """Do nothing: the memory that every process of a measurement holds from its start, with all modules imported."""


def _seconds(ask: Callable[[Question], object], question: Question) -> float:
    started = time.perf_counter()
    ask(question)
    return time.perf_counter() - started


def _hits_and_counts(engine: SearchEngine, question: Question) -> object:
    request = question.request()
    return engine.search(ReadQuestion.read(request.q, engine).tree, request)
