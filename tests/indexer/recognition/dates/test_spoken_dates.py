import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.dates.spoken_dates import spoken_dates
from indexer.recognition.scanned_text import ScannedText

MENTIONS = Path(__file__).parents[4] / "shared" / "data" / "dates" / "wikinews_mentions.jsonl"

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")


def dates(text: str) -> list[tuple[str, str]]:
    scanned = ScannedText.of(text)
    return [(scanned.slice(date.start, date.end), date.value) for date in spoken_dates(scanned, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 3 octobre 2024", [("3 octobre 2024", "2024-10-03")]),
        ("Le 1er mars 1962.", [("1er mars 1962", "1962-03-01")]),
        ("le premier mai 1968", [("premier mai 1968", "1968-05-01")]),
        ("samedi 9 janvier 2016", [("samedi 9 janvier 2016", "2016-01-09")]),
        (
            "28/10/2024, 28.10.2024, 28-10-2024",
            [("28/10/2024", "2024-10-28"), ("28.10.2024", "2024-10-28"), ("28-10-2024", "2024-10-28")],
        ),
        ("(2024-10-28)", [("2024-10-28", "2024-10-28")]),
        ("mai 2018, mi-mai 2018, FÉVRIER 2018", [("mai 2018", "2018-05"), ("mai 2018", "2018-05"), ("FÉVRIER 2018", "2018-02")]),
        ("3 oct. 2024, sept. 1999", [("3 oct. 2024", "2024-10-03"), ("sept. 1999", "1999-09")]),
        ("en 1962, depuis 1956, l'année 2000", [("1962", "1962"), ("1956", "1956"), ("2000", "2000")]),
        ("3\u00a0octobre\u202f2024", [("3\u00a0octobre\u202f2024", "2024-10-03")]),
        ("3 aou\u0302t 2024", [("3 aou\u0302t 2024", "2024-08-03")]),
        ("du 3 au 5 octobre 2024", [("5 octobre 2024", "2024-10-05")]),
        # no day of the calendar, and no part of one
        ("le 31 février 2020, 31/02/2020, 2020-13-01, 29 février 2023", []),
        ("le 29 février 2024", [("29 février 2024", "2024-02-29")]),
        ("12/31/2024", []),
        # no date
        ("en 2000 points, depuis 2000 ans, en 1 500 lieux, en 2000 000, en 1962,5", []),
        ("résolution 1325, n° 1962, 1962 voix, les années 2000, en 20240, en 2001-2002, en 962", []),
        ("1/28/10/2024, 28/10/20244", []),
        ("mai. 2018, amai 2018", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("3 octobre 2024", "2024-10-03", "2024-10-03", "day"),
        ("février 2024", "2024-02-01", "2024-02-29", "month"),
        ("en 1962", "1962-01-01", "1962-12-31", "year"),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str, precision: str) -> None:
    (date,) = spoken_dates(ScannedText.of(text), None)
    assert (date.first_day.isoformat(), date.last_day.isoformat(), date.precision) == (first, last, precision)


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)))
def test_every_day_of_the_calendar(day: datetime.date) -> None:
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert dates(f"Le {written}, à Paris") == [(written, day.isoformat())]
    numeric = f"{day.day:02}/{day.month:02}/{day.year}"
    assert dates(f"Le {numeric}.") == [(numeric, day.isoformat())]


@given(
    st.lists(st.sampled_from(["31", "1er", "février", "mai", "2024", "1962", "/", "-", ".", " ", "en", "\n", "é"]), max_size=15)
)
def test_dates_are_in_order_and_within_the_text(parts: list[str]) -> None:
    scanned = ScannedText.of("".join(parts))
    end = 0
    for date in spoken_dates(scanned, None):
        assert end < date.start < date.end < len(scanned.words)
        assert date.first_day <= date.last_day
        end = date.end - 1


@pytest.mark.skipif(not MENTIONS.exists(), reason="../shared/data/dates is not here: no real mentions to measure on")
def test_full_dates_of_real_news() -> None:
    full = [m for m in map(json.loads, MENTIONS.read_text(encoding="utf-8").splitlines()) if m["value_if_full_date"]]
    assert len(full) > 1000
    for mention in full:
        assert (mention["mention"], mention["value_if_full_date"]) in dates(mention["context"])
