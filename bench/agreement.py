"""Do all engines give the same answer?  Asked before anything is timed.

Hits, totals and the counts of persons, topics and years have to be equal; only the order of hits is each engine's own, since
nobody's BM25 is another's. All hits are compared where there are few enough to be listed.
"""

from collections.abc import Mapping, Sequence

from bench.errors import AnswersDiffer
from bench.own import OwnSearch
from bench.peers.answer import BUCKETS, Answer, Contestant
from bench.questions import PAGE, Question

MOST_LISTED = 2_000


def check_answers(questions: Sequence[Question], own: OwnSearch, peers: Mapping[str, Contestant]) -> tuple[int, ...]:
    """Ask everyone everything; returns the total of each question. `peers` are listed under the names they are told by.

    Raises:
        AnswersDiffer: two answers to a question differ; names the question and what differs.
    """
    return tuple(_total(question, own, peers) for question in questions)


def _total(question: Question, own: OwnSearch, peers: Mapping[str, Contestant]) -> int:
    ours, whole = own.answer(question), own.whole_answer(question)
    if not ours.total:
        raise AnswersDiffer(f"{question}: no article answers, so nothing would be measured")
    _same(question, "hits loaded", ours.loaded, "the page", min(PAGE, ours.total))
    _same(question, "total and hits", (ours.total, ours.loaded), "the whole answer", (whole.total, len(whole.hits)))
    ids = own.ids(question) if ours.total <= MOST_LISTED else None
    for name, peer in peers.items():
        _compare(question, ours, name, peer.answer(question))
        if ids is not None:
            _same(question, "identifiers", ids, name, peer.ids(question))
    return ours.total


def _compare(question: Question, ours: Answer, name: str, theirs: Answer) -> None:
    _same(question, "total", ours.total, name, theirs.total)
    _same(question, "hits loaded", ours.loaded, name, theirs.loaded)
    _same(question, "date", set(ours.counts["date"].items()), name, set(theirs.counts["date"].items()))
    for kind in ("person", "topic"):
        own_counts, peer_counts = ours.counts[kind], theirs.counts[kind]
        _same(question, f"most frequent in {kind}", _ranked(own_counts), name, _ranked(peer_counts))
        # Which of the values that are just as frequent as the last come in is everybody's own choice.
        least = min(own_counts.values(), default=0) if len(own_counts) == BUCKETS else 0
        _same(question, kind, _above(own_counts, least), name, _above(peer_counts, least))


def _ranked(counts: Mapping[str, int]) -> list[int]:
    return sorted(counts.values(), reverse=True)


def _above(counts: Mapping[str, int], least: int) -> set[tuple[str, int]]:
    return {(value, count) for value, count in counts.items() if count > least}


def _same(question: Question, what: str, ours: object, name: str, theirs: object) -> None:
    if ours == theirs:
        return
    if isinstance(ours, set) and isinstance(theirs, set):
        more, fewer = sorted(ours - theirs)[:5], sorted(theirs - ours)[:5]
        raise AnswersDiffer(f"{question}: {what}: only we say {more}, only {name} says {fewer}")
    raise AnswersDiffer(f"{question}: {what}: we say {ours}, but {name} says {theirs}")
