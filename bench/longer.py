"""How fast are longer queries answered, of which not every word is required?

Beside Tantivy, where it is at hand, which answers with every article that holds any of the words. We find those in which enough
of them stand, and rank by how near each other they do; so what we find is compared by being part of what Tantivy finds.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.errors import AnswersDiffer
from bench.measurement import Timings
from bench.own import OwnSearch
from bench.peers.answer import Contestant
from bench.peers.registry import ENGINES, OWN, TANTIVY, index_of
from bench.questions import Question
from bench.searching import seconds_of

LENGTHS = (3, 5, 8)
QUERIES = 40


@dataclass(frozen=True, slots=True)
class LongerFigures:
    """The median total of the queries of each length, and how long they took; `theirs` are Tantivy's."""

    totals: Mapping[int, int]
    own: Mapping[int, Timings]
    their_totals: Mapping[int, int]
    theirs: Mapping[int, Timings]


def longer_queries(questions: Sequence[Question], seed: int) -> tuple[Question, ...]:
    """Queries of each length, of words of one-word questions: common, middling and rare ones."""
    words = sorted({question.words[0] for question in questions if len(question.words) == 1})
    drawn = random.Random(f"longer queries {seed}")
    return tuple(Question("any word", tuple(drawn.sample(words, length))) for length in LENGTHS for _ in range(QUERIES))


def time_longer_queries(
    folder: Path, names: Sequence[str], questions: Sequence[Question], seed: int, passes: int
) -> LongerFigures:
    """Ask every query once a pass, ours and Tantivy's in turn; runs in a process of its own (`bench.measurement.apart`).

    Raises:
        AnswersDiffer: we find an article that holds none of the words.
    """
    queries = longer_queries(questions, seed)
    own = OwnSearch(index_of(folder, OWN))
    contestants: dict[str, Contestant] = {OWN: own}
    if TANTIVY in names:
        contestants[TANTIVY] = ENGINES[TANTIVY].open(index_of(folder, TANTIVY))
        check_part(queries, own, contestants[TANTIVY])
    seconds: dict[tuple[str, int], list[float]] = defaultdict(list)
    try:
        totals = {name: _medians(each, queries) for name, each in contestants.items()}
        for query in (query for _ in range(passes) for query in queries):
            for name, contestant in contestants.items():
                seconds[name, len(query.words)].append(seconds_of(contestant.answer, query))
    finally:
        for contestant in contestants.values():
            contestant.close()
    timings = {key: Timings(tuple(values)) for key, values in seconds.items()}
    ours, theirs = ({length: each for (who, length), each in timings.items() if who == name} for name in (OWN, TANTIVY))
    return LongerFigures(totals[OWN], ours, totals.get(TANTIVY, {}), theirs)


def check_part(queries: Sequence[Question], own: OwnSearch, peer: Contestant) -> None:
    """Every article that we find is one that the peer finds for any of the words.

    Raises:
        AnswersDiffer: one is not.
    """
    for query in queries:
        if strange := own.ids(query) - peer.ids(query):
            raise AnswersDiffer(f"{query.query!r}: we find {min(strange)!r}, which holds none of the words for Tantivy")


def _medians(contestant: Contestant, queries: Sequence[Question]) -> dict[int, int]:
    totals: dict[int, list[int]] = defaultdict(list)
    for query in queries:
        totals[len(query.words)].append(contestant.answer(query).total)
    return {length: sorted(each)[len(each) // 2] for length, each in totals.items()}
