"""The gold files, and what is recognised of them: figures that must not fall."""

import pytest

import corpus.sample
from bench.errors import BenchError
from bench.recognition.gold import FOLDER, REAL_ARTICLE, gold_articles, measure, rows
from corpus.authority import read_authorities


@pytest.fixture(scope="module")
def scores() -> dict:
    return measure(gold_articles(FOLDER), read_authorities([corpus.sample.AUTHORITIES]))


def test_every_article_of_the_sample_archive_was_read() -> None:
    read = {path.relative_to(FOLDER) for path in FOLDER.glob("*/*.txt")}
    assert read == {path.relative_to(corpus.sample.ARTICLES) for path in corpus.sample.ARTICLES.glob("*/*.txt")}


@pytest.mark.parametrize("kind", ["person", "function", "place", "organisation", "date"])
@pytest.mark.parametrize("part", ["dev", "test"])
def test_figures_do_not_fall(scores: dict, part: str, kind: str) -> None:
    floor = {"person": 0.97, "function": 0.75, "place": 0.95, "organisation": 0.82, "date": 0.94}[kind]
    assert scores[part, kind].f1 >= floor


@pytest.mark.skipif(not REAL_ARTICLE.exists(), reason="the real article is not here (../shared/samples)")
def test_the_real_article(scores: dict) -> None:
    assert (scores["real", "person"].f1, scores["real", "place"].f1) == (1, 1)


def test_a_gold_file_that_is_not_its_articles_is_refused(tmp_path) -> None:
    path = next(FOLDER.glob("*/*.txt"))
    copy = tmp_path / path.relative_to(FOLDER)
    copy.parent.mkdir()
    copy.write_text(path.read_text("utf-8").replace("⟦", "⟦x", 1), "utf-8")
    with pytest.raises(BenchError, match=r"is not .* with annotations"):
        list(gold_articles(tmp_path))


def test_a_row_for_each_kind(scores: dict) -> None:
    assert [row[0] for row in rows(scores)] == ["person", "function", "place", "organisation", "date"]
