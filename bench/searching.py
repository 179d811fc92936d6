"""How fast are questions answered, everyone asked the same in the same minute?

Each function runs in a process of its own (`bench.measurement.apart`).
"""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.agreement import check_answers
from bench.measurement import Timings
from bench.own import OwnSearch
from bench.peers.registry import ENGINES, OWN, index_of
from bench.questions import Question, QuestionKind

# What our API answers, with every facet and snippets; nobody's counterpart.
WHOLE = "whole answer"

# Questions that one engine answers before the next one's turn: few enough for all to meet the same moments of the machine.
_TURN = 10


@dataclass(frozen=True, slots=True)
class SearchFigures:
    """The total of each question, and how long each contestant took for each kind."""

    questions: tuple[Question, ...]
    totals: tuple[int, ...]
    timings: Mapping[tuple[str, QuestionKind], Timings]

    def overall(self, name: str) -> Timings:
        """All kinds of questions together."""
        return Timings(tuple(each for (who, _), timings in self.timings.items() if who == name for each in timings.seconds))

    def totals_of(self, kind: QuestionKind) -> list[int]:
        return [total for question, total in zip(self.questions, self.totals, strict=True) if question.kind == kind]


@dataclass(frozen=True, slots=True)
class AloneFigures:
    """An engine alone in a fresh process: seconds to open its index, and to answer the first question."""

    opening_seconds: float
    first_answer_seconds: float


def search(folder: Path, names: Sequence[str], questions: tuple[Question, ...], passes: int) -> SearchFigures:
    """Check that all answers agree, then ask everyone every question once a pass, in short turns.

    Raises:
        AnswersDiffer: two engines answer a question differently.
    """
    own = OwnSearch(index_of(folder, OWN))
    peers = {name: ENGINES[name].open(index_of(folder, name)) for name in names if name != OWN}
    ask: dict[str, Callable[[Question], object]] = {OWN: own.answer, WHOLE: own.whole_answer}
    ask |= {name: peer.answer for name, peer in peers.items()}
    try:
        totals = check_answers(questions, own, {ENGINES[name].title: peer for name, peer in peers.items()})
        seconds: dict[tuple[str, QuestionKind], list[float]] = defaultdict(list)
        turns, rng = list(ask.items()), random.Random("turns")
        for _ in range(passes):
            for start in range(0, len(questions), _TURN):
                # Whoever comes after a slow engine finds the processor's caches full of what was that one's.
                rng.shuffle(turns)
                for name, answer in turns:
                    for question in questions[start : start + _TURN]:
                        seconds[name, question.kind].append(seconds_of(answer, question))
    finally:
        for contestant in (own, *peers.values()):
            contestant.close()
    return SearchFigures(questions, totals, {key: Timings(tuple(values)) for key, values in seconds.items()})


def answer_alone(name: str, folder: Path, questions: Sequence[Question]) -> AloneFigures:
    """Open one index and answer each question once; also run to see how much memory that takes."""
    started = time.perf_counter()
    contestant = ENGINES[name].open(index_of(folder, name))
    opened = time.perf_counter()
    contestant.answer(questions[0])
    answered = time.perf_counter()
    for question in questions[1:]:
        contestant.answer(question)
    contestant.close()
    return AloneFigures(opened - started, answered - opened)


def import_only() -> None:
    """Do nothing: the memory that every process of a measurement holds from its start, with all modules imported."""


def seconds_of(answer: Callable[[Question], object], question: Question) -> float:
    """How long one answer took."""
    started = time.perf_counter()
    answer(question)
    return time.perf_counter() - started
