"""How fast are suggestions, whatever is typed?

What is typed are the words of the questions, one after another and cut off at each of their first six letters. Beside it, where
it is at hand, the nearest thing that a peer offers: SQLite's list of the words that begin so, without names, titles, or a count
together with the words before. Runs in a process of its own (`bench.measurement.apart`).
"""

import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from bench.errors import AnswersDiffer
from bench.measurement import Timings
from bench.own import OwnSearch
from bench.peers.registry import OWN, SQLITE, index_of
from bench.peers.sqlite_completions import SqliteCompletions
from bench.questions import Question
from indexer.analysis import fold
from search_api.suggestions import suggest

TypedKind: TypeAlias = Literal["1 letter", "2 or 3 letters", "4 to 6 letters", "several words"]
TYPED_KINDS: tuple[TypedKind, ...] = ("1 letter", "2 or 3 letters", "4 to 6 letters", "several words")

LIMIT = 6

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Typed:
    """A query as far as it is typed; `last` is what there is of its last word."""

    kind: TypedKind
    text: str
    last: str


@dataclass(frozen=True, slots=True)
class SuggestFigures:
    """How long suggestions took for each kind of beginning, and the very first, for which the names are gathered."""

    typed: int
    first_seconds: float
    own: Mapping[TypedKind, Timings]
    sqlite: Mapping[TypedKind, Timings]


def beginnings(questions: Sequence[Question]) -> tuple[Typed, ...]:
    """What is typed on the way to the questions, each once.

    >>> [typed.text for typed in beginnings([Question("two words", ("Paix", "Rome"))])]
    ['P', 'Pa', 'Pai', 'Paix', 'Paix R', 'Paix Ro', 'Paix Rom', 'Paix Rome']
    """
    found: dict[str, Typed] = {}
    for question in questions:
        for place, word in enumerate(question.words):
            before = "".join(f"{each} " for each in question.words[:place])
            for length in range(1, min(_LONGEST, len(word)) + 1):
                typed = Typed(_kind(place, length), before + word[:length], word[:length])
                found.setdefault(typed.text, typed)
    return tuple(found.values())


def time_suggestions(folder: Path, names: Sequence[str], questions: Sequence[Question], passes: int) -> SuggestFigures:
    """Suggest for every beginning once a pass, after a pass that is not timed.

    Raises:
        AnswersDiffer: a word's count is not the one that SQLite gives.
    """
    typed = beginnings(questions)
    own = OwnSearch(index_of(folder, OWN))
    sqlite = SqliteCompletions(index_of(folder, SQLITE)) if SQLITE in names else None
    try:
        first_seconds = _seconds(lambda each: suggest(own.engine, each.text, LIMIT), typed[0])
        if sqlite:
            check_counts(questions, own, sqlite)
        ours = _timed(lambda each: suggest(own.engine, each.text, LIMIT), typed, passes)
        theirs = _timed(lambda each: sqlite.most_frequent(fold(each.last), LIMIT), typed, 1) if sqlite else {}
    finally:
        own.close()
        if sqlite:
            sqlite.close()
    return SuggestFigures(len(typed), first_seconds, ours, theirs)


def check_counts(questions: Sequence[Question], own: OwnSearch, sqlite: SqliteCompletions) -> None:
    """Of every word of the questions, typed whole: the same number of articles, where it is among the suggestions.

    Raises:
        AnswersDiffer: it is another.
    """
    for word in sorted({word for question in questions for word in question.words}):
        terms = [group for group in suggest(own.engine, word, LIMIT).groups if group.kind == "term"]
        for each in (each for group in terms for each in group.suggestions if fold(each.value) == fold(word)):
            if each.count != (theirs := sqlite.articles(word)):
                raise AnswersDiffer(f"{word!r} as a suggestion: we count {each.count}, but SQLite FTS5 counts {theirs}")


def _kind(place: int, length: int) -> TypedKind:
    if place:
        return "several words"
    return "1 letter" if length == 1 else "2 or 3 letters" if length <= 3 else "4 to 6 letters"


def _timed(answer: Callable[[Typed], object], typed: Sequence[Typed], passes: int) -> dict[TypedKind, Timings]:
    """How long answers take, everything typed once a pass; a pass that is not timed comes first."""
    seconds: dict[TypedKind, list[float]] = defaultdict(list)
    for each in typed:
        answer(each)
    for each in (each for _ in range(passes) for each in typed):
        seconds[each.kind].append(_seconds(answer, each))
    return {kind: Timings(tuple(own)) for kind, own in seconds.items()}


def _seconds(answer: Callable[[Typed], object], typed: Typed) -> float:
    started = time.perf_counter()
    answer(typed)
    return time.perf_counter() - started
