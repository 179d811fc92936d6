"""Questions are drawn from what the archive holds: each has an answer, found here by reading every article."""

from collections import Counter

from bench.questions import QUESTION_KINDS, QUESTIONS_A_KIND, Question, questions_of
from corpus.article import Article
from indexer.analysis import FrenchAnalyzer
from tests.bench.contest import Contest

ANALYZER = FrenchAnalyzer()


def holds(article: Article, question: Question) -> bool:
    texts = [ANALYZER.forms(text, "exact") for text in (article.title, article.standfirst, article.body)]
    words = [word.lower() for word in question.words]
    if question.kind == "phrase":
        return any(forms[start : start + len(words)] == words for forms in texts for start in range(len(forms)))
    return all(any(word in forms for forms in texts) for word in words)


def test_there_are_ten_a_kind_and_none_twice(contest: Contest) -> None:
    assert Counter(question.kind for question in contest.questions) == dict.fromkeys(QUESTION_KINDS, QUESTIONS_A_KIND)
    assert len({repr(question) for question in contest.questions}) == len(contest.questions)


def test_the_same_seed_draws_the_same_questions(contest: Contest) -> None:
    assert questions_of(contest.archive) == contest.questions


def test_every_question_is_answered_by_the_articles_that_hold_its_words(contest: Contest) -> None:
    for question in contest.questions:
        if not question.choices:
            wanted = {article.id for article in contest.archive if holds(article, question)}
            assert wanted
            assert contest.sqlite.ids(question) == wanted, question


def test_a_narrowed_question_chooses_in_a_facet(contest: Contest) -> None:
    narrowed = [question for question in contest.questions if question.kind == "narrowed"]
    assert all(question.choices for question in narrowed)
    assert {"person", "source", "place"} & {kind for question in narrowed for kind in question.choices}
