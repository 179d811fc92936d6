"""Spans of days in French."""

import datetime

import pytest

from search_api.query.french_dates import in_french, named_in_french


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1962-01-01", "1962-12-31", "en 1962"),
        ("1954-01-01", "1962-12-31", "de 1954 à 1962"),
        ("1962-03-01", "1962-03-31", "en mars 1962"),
        ("1962-02-01", "1962-02-28", "en février 1962"),
        ("1964-02-01", "1964-02-28", "du 1er février 1964 au 28 février 1964"),
        ("1962-04-01", "1962-10-31", "d’avril 1962 à octobre 1962"),
        ("1962-07-01", "1963-06-30", "de juillet 1962 à juin 1963"),
        ("1962-01-01", "1962-01-01", "le 1er janvier 1962"),
        ("1962-03-18", "1962-12-31", "du 18 mars 1962 au 31 décembre 1962"),
        ("1962-01-01", None, "à partir de 1962"),
        ("1962-08-01", None, "à partir d’août 1962"),
        ("1962-05-01", None, "à partir de mai 1962"),
        ("1962-11-02", None, "à partir du 2 novembre 1962"),
        (None, "1962-12-31", "jusqu’à fin 1962"),
        (None, "1962-09-30", "jusqu’à fin septembre 1962"),
        (None, "1962-09-29", "jusqu’au 29 septembre 1962"),
        ("9999-01-01", "9999-12-31", "en 9999"),
        (None, None, "à une date connue"),
    ],
)
def test_words(first: str | None, last: str | None, words: str) -> None:
    assert in_french(*days_of(first, last)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1962-01-01", "1962-12-31", "1962"),
        ("1962-03-01", "1962-03-31", "mars 1962"),
        ("1962-03-01", "1962-03-01", "1er mars 1962"),
        ("1954-01-01", "1962-12-31", "de 1954 à 1962"),
        ("1962-03-18", "1962-04-01", "du 18 mars 1962 au 1er avril 1962"),
        ("1962-08-01", None, "à partir d’août 1962"),
        (None, "1962-09-29", "jusqu’au 29 septembre 1962"),
    ],
)
def test_names(first: str | None, last: str | None, words: str) -> None:
    assert named_in_french(*days_of(first, last)) == words


def days_of(*days: str | None) -> list[datetime.date | None]:
    return [datetime.date.fromisoformat(day) if day else None for day in days]
