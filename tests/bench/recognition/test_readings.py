from pathlib import Path

import pytest

from bench.errors import BenchError
from bench.recognition.readings import ARTICLES, DRAWN, READINGS, Judged, Recognised, drawn_articles, judge, read_verdicts, rows

HEAD = "article\tfield\tstart\tend\tkind\tvalue\tverdict\twhat is wrong\n"


def recognised(kind: str, value: str) -> Recognised:
    return Recognised(("a", "body", 0, 5, kind, value), value, "words", "reason")


def test_precision_is_that_of_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "readings.tsv"
    path.write_text(f"{HEAD}a\tbody\t0\t5\tperson\tx\tright\t\na\tbody\t0\t5\tperson\ty\twrong\ta ship\n", "utf-8")
    found = [recognised("person", "x"), recognised("person", "y"), recognised("person", "z"), recognised("topic", "t")]
    judged = judge(found, read_verdicts(path))
    assert judged == {"person": Judged(1, ["a y: a ship"], 1), "topic": Judged(unread=1)}
    assert list(rows(judged)) == [("person", "2", "1", "0.500", "1"), ("topic", "0", "0", "", "1")]


@pytest.mark.parametrize(
    "line",
    [
        "a\tbody\t0\t5\tperson\tx\tright",
        "a\tbody\t0\t5\tperson\tx\tperhaps\t",
        "a\tbody\t0\t5\tperson\tx\twrong\t",
        "a\t\t0\t0\ttopic\tx\tright\twhy",
    ],
)
def test_a_line_that_is_no_verdict_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "readings.tsv"
    path.write_text(f"{HEAD}{line}\n", "utf-8")
    with pytest.raises(BenchError, match=r"readings\.tsv:2: "):
        read_verdicts(path)


def test_every_verdict_of_the_readings_is_one() -> None:
    verdicts = read_verdicts(READINGS)
    assert len(verdicts) > 800
    assert {key[4] for key in verdicts} == {"person", "function", "place", "organisation", "topic", "date"}


@pytest.mark.skipif(not ARTICLES.exists(), reason="the Wikinews articles are not here (../shared/data/wikinews)")
def test_the_articles_drawn_are_those_that_were_read() -> None:
    articles = drawn_articles()
    assert len(articles) == DRAWN
    assert {key[0] for key in read_verdicts(READINGS)} <= {article.id for article in articles}
