"""Agreement is really checked: whoever answers otherwise is found out."""

import dataclasses
from collections.abc import Callable

import pytest

from bench.agreement import check_answers
from bench.errors import AnswersDiffer
from bench.peers.answer import PeerAnswer
from bench.peers.sqlite_search import SqliteSearch
from bench.peers.whoosh_facets import WhooshFacets
from bench.questions import Question
from tests.bench.contest import Contest


def check(contest: Contest) -> None:
    check_answers(contest.questions[:1], contest.engine, contest.sqlite, contest.whoosh)


def test_all_engines_answer_all_questions_alike(contest: Contest) -> None:
    check_answers(contest.questions, contest.engine, contest.sqlite, contest.whoosh)


def one_more(kind: str) -> Callable[[PeerAnswer], PeerAnswer]:
    """An answer with the count of the first value of a facet raised by one."""

    def change(answer: PeerAnswer) -> PeerAnswer:
        value, count = next(iter(answer.counts[kind].items()))
        return dataclasses.replace(answer, counts={**answer.counts, kind: {**answer.counts[kind], value: count + 1}})

    return change


@pytest.mark.parametrize("peer", [SqliteSearch, WhooshFacets])
@pytest.mark.parametrize(
    "change",
    [
        lambda answer: dataclasses.replace(answer, total=answer.total + 1),
        lambda answer: dataclasses.replace(answer, loaded=answer.loaded - 1),
        one_more("person"),
        one_more("source"),
        one_more("date"),
    ],
)
def test_a_total_page_or_count_that_differs_is_found(
    contest: Contest, monkeypatch: pytest.MonkeyPatch, peer: type, change: Callable[[PeerAnswer], PeerAnswer]
) -> None:
    honest = peer.answer
    monkeypatch.setattr(peer, "answer", lambda *args: change(honest(*args)))
    with pytest.raises(AnswersDiffer, match="but SQLite says"):
        check(contest)


def test_other_hits_are_found(contest: Contest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SqliteSearch, "ids", lambda self, question: {"bench-none"})
    with pytest.raises(AnswersDiffer, match=r"hits: .*bench-none"):
        check(contest)


def test_a_question_without_an_answer_is_refused(contest: Contest) -> None:
    nothing = Question("rare word", ("absolumentintrouvable",))
    with pytest.raises(AnswersDiffer, match="nothing would be measured"):
        check_answers([nothing], contest.engine, contest.sqlite, contest.whoosh)
