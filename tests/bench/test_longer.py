"""Longer queries: what is drawn, and that what we find is compared before anything is timed."""

import pytest

from bench.errors import AnswersDiffer
from bench.longer import LENGTHS, QUERIES, check_part, longer_queries
from bench.own import OwnSearch
from tests.bench.contest import Contest


def test_queries_of_each_length_drawn_by_a_seed(contest: Contest) -> None:
    queries = longer_queries(contest.questions, 1)
    assert [len(query.words) for query in queries] == [length for length in LENGTHS for _ in range(QUERIES)]
    assert all(len(set(query.words)) == len(query.words) for query in queries)
    assert queries == longer_queries(contest.questions, 1) != longer_queries(contest.questions, 2)


def test_not_every_word_is_required(contest: Contest) -> None:
    query = longer_queries(contest.questions, 1)[-1]
    assert query.request().match == "auto"
    assert contest.own.answer(query).total > 0


def test_an_article_without_any_of_the_words_is_found_out(contest: Contest, monkeypatch: pytest.MonkeyPatch) -> None:
    tantivy = contest.peer("tantivy")
    queries = longer_queries(contest.questions, 1)[:3]
    check_part(queries, contest.own, tantivy)
    assert all(contest.own.ids(query) for query in queries)
    monkeypatch.setattr(OwnSearch, "ids", lambda self, query: {"no such article"})
    with pytest.raises(AnswersDiffer, match="we find 'no such article', which holds none of the words"):
        check_part(queries, contest.own, tantivy)
