"""Questions are drawn from what the archive holds: each has an answer, found here by reading every article."""

from collections import Counter
from typing import Any

from bench.questions import QUESTION_KINDS, Question, questions_of
from indexer.analysis import FrenchAnalyzer
from tests.bench.contest import Contest

ANALYZER = FrenchAnalyzer()


def holds(article: dict[str, Any], question: Question) -> bool:
    texts = [ANALYZER.forms(article[key], "exact") for key in ("title", "standfirst", "body")]
    words = list(question.words)
    if question.kind == "phrase":
        return any(forms[start : start + len(words)] == words for forms in texts for start in range(len(forms)))
    return all(any(word in forms for forms in texts) for word in words)


def test_there_are_as_many_of_a_kind_as_wanted_and_none_twice(contest: Contest) -> None:
    assert Counter(question.kind for question in contest.questions) == QUESTION_KINDS
    assert sum(QUESTION_KINDS.values()) == 200
    assert len({repr(question) for question in contest.questions}) == len(contest.questions)


def test_the_same_seed_draws_the_same_questions(contest: Contest) -> None:
    assert questions_of(contest.archive) == contest.questions


def test_every_question_is_answered_by_the_articles_that_hold_its_words(contest: Contest) -> None:
    articles = list(contest.archive)
    for question in contest.questions[::4]:
        if not (question.choices or question.first):
            wanted = {article["id"] for article in articles if holds(article, question)}
            assert wanted
            assert contest.own.ids(question) == wanted, question


def test_a_narrowed_question_chooses_where_its_kind_says(contest: Contest) -> None:
    for question in contest.questions:
        chosen = {*question.choices, *(["date"] if question.first else [])}
        if question.kind == "narrowed":
            assert chosen in ({"source"}, {"place"})
        elif question.kind == "narrowed in a counted facet":
            assert chosen in ({"topic"}, {"date"})
        else:
            assert not chosen
