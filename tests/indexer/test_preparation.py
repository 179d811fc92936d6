"""What the index is to hold of one article."""

import datetime

import pytest

from corpus.authority import Authorities
from indexer.preparation import Preparation, SourcedArticle
from tests.archives import article

SPEAKING = article(
    "a",
    "Signé le 18 mars 1962, après ceux de mars 1962.\nLe 18 mars 1962, puis en 1962.",
    title="Évian, 1954",
    standfirst="Rien depuis 1956.",
)


def days(*first_and_last: str) -> tuple[int, int]:
    first, last = (datetime.date.fromisoformat(day).toordinal() for day in first_and_last)
    return first, last


@pytest.mark.parametrize(
    ("recognition", "cited"),
    [
        (
            True,
            (
                days("1954-01-01", "1954-12-31"),
                days("1956-01-01", "1956-12-31"),
                days("1962-03-18", "1962-03-18"),
                days("1962-03-01", "1962-03-31"),
                days("1962-03-18", "1962-03-18"),
                days("1962-01-01", "1962-12-31"),
            ),
        ),
        (False, ()),
    ],
)
def test_the_dates_that_an_article_speaks_of(recognition: bool, cited: tuple[tuple[int, int], ...]) -> None:
    assert Preparation(Authorities(), recognition=recognition).document(SourcedArticle(SPEAKING, "tests")).cited == cited
