"""Agreement is really checked: whoever answers otherwise is found out."""

import dataclasses
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from bench.agreement import check_answers
from bench.errors import AnswersDiffer
from bench.own import OwnSearch
from bench.peers.answer import Answer, CountedKind
from bench.peers.registry import ENGINES, OWN
from bench.questions import Question
from tests.bench.contest import Contest

PEERS = [name for name in ENGINES if name != OWN]


def test_everyone_answers_all_questions_alike(contest: Contest) -> None:
    assert min(check_answers(contest.questions, contest.own, contest.peers)) > 0


@pytest.mark.parametrize("name", PEERS)
def test_everyone_takes_part(contest: Contest, name: str) -> None:
    assert contest.peer(name).answer(contest.questions[0]).total > 0


def one_more(kind: CountedKind) -> Callable[[Answer], Answer]:
    """An answer with the count of the most frequent value of a facet raised by one."""

    def change(answer: Answer) -> Answer:
        value, count = max(answer.counts[kind].items(), key=lambda counted: counted[1])
        return dataclasses.replace(answer, counts={**answer.counts, kind: {**answer.counts[kind], value: count + 1}})

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda answer: dataclasses.replace(answer, total=answer.total + 1),
        lambda answer: dataclasses.replace(answer, loaded=answer.loaded - 1),
        one_more("person"),
        one_more("topic"),
        one_more("date"),
    ],
)
def test_a_total_page_or_count_that_differs_is_found(
    contest: Contest, monkeypatch: pytest.MonkeyPatch, change: Callable[[Answer], Answer]
) -> None:
    sqlite = contest.peer("sqlite")
    honest = type(sqlite).answer
    monkeypatch.setattr(type(sqlite), "answer", lambda *args: change(honest(*args)))
    with pytest.raises(AnswersDiffer, match=r"we say .*, but SQLite says|only we say .*, only SQLite says"):
        check_answers(contest.questions[:1], contest.own, {"SQLite": sqlite})


def test_other_hits_are_found(contest: Contest, monkeypatch: pytest.MonkeyPatch) -> None:
    sqlite = contest.peer("sqlite")
    monkeypatch.setattr(type(sqlite), "ids", lambda self, question: {"bench-none"})
    with pytest.raises(AnswersDiffer, match=r"identifiers: .*bench-none"):
        check_answers(contest.questions[:1], contest.own, {"SQLite": sqlite})


def test_a_whole_answer_that_differs_is_found(contest: Contest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OwnSearch, "whole_answer", lambda *args: SimpleNamespace(total=0, hits=[]))
    with pytest.raises(AnswersDiffer, match="the whole answer says"):
        check_answers(contest.questions[:1], contest.own, {})


def test_a_question_without_an_answer_is_refused(contest: Contest) -> None:
    with pytest.raises(AnswersDiffer, match="nothing would be measured"):
        check_answers([Question("rare word", ("absolumentintrouvable",))], contest.own, {})
