from pathlib import Path

import pytest

import corpus.sample
from bench.errors import BenchError
from bench.recognition.topics import GOLD, WANTED, GoldArticle, Score, gold_articles, measure, rows
from corpus.authority import Authorities, Concept, read_authorities

AUTHORITIES = Authorities({"topic": {"treve": Concept("topic", "treve", "Trêve"), "paix": Concept("topic", "paix", "Paix")}})


def test_the_sample_archive_is_filed_as_a_reader_would() -> None:
    authorities = read_authorities([corpus.sample.AUTHORITIES])
    scores = measure(gold_articles(GOLD, authorities), authorities)
    assert scores["all"].articles == scores["dev"].articles + scores["test"].articles == 108
    assert scores["all"].f1 >= WANTED, list(rows(scores))


def test_a_question_mark_makes_a_topic_optional(tmp_path: Path) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text("article\ttopics\na/b.txt\ttreve paix?\n", "utf-8")
    assert gold_articles(path, AUTHORITIES) == [GoldArticle("a/b.txt", frozenset({"treve"}), frozenset({"paix"}))]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a/b.txt treve", r"gold\.tsv:1: no path, tab and topics"),
        ("a/b.txt\ttreve piax?", r"gold\.tsv:1: no topic is called piax"),
    ],
)
def test_gold_that_says_nothing_is_refused(line: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text(line, "utf-8")
    with pytest.raises(BenchError, match=message):
        gold_articles(path, AUTHORITIES)


def test_gold_of_an_article_that_is_not_there_is_refused() -> None:
    with pytest.raises(BenchError, match=r"nowhere/none\.txt: no such article below"):
        measure([GoldArticle("nowhere/none.txt", frozenset(), frozenset())], AUTHORITIES)


def test_figures_in_a_row() -> None:
    score = Score()
    score.add(GoldArticle("a", frozenset({"treve", "siege"}), frozenset({"paix"})), ("treve", "paix", "sport", "raid"))
    score.add(GoldArticle("b", frozenset({"raid"}), frozenset()), ())
    assert (score.right, dict(score.wrong), dict(score.missed)) == (1, {"sport": 1, "raid": 1}, {"siege": 1, "raid": 1})
    assert list(rows({"dev": score})) == [("dev", "2", "3", "0.333", "0.333", "0.333")]


def test_the_halves_part_by_the_path() -> None:
    halves = [GoldArticle(name, frozenset(), frozenset()).half for name in ("a", "b", "levant/1978-09-18-camp-david.txt")]
    assert halves == ["dev", "dev", "dev"]
