import datetime
import re

import pytest

from corpus.sources.french_date import DATE_LINE_OF_ITS_OWN, clock_in, date_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 decembre 2024", "2024-12-03"),
        ("mardi 3 decembre 2024", "2024-12-03"),
        ("le mardi 3 decembre 2024", "2024-12-03"),
        ("mar. 3 dec. 2024", "2024-12-03"),
        ("1er mars 1962", "1962-03-01"),
        ("1 er mars 1962", "1962-03-01"),
        ("1ᵉʳ mars 1962", "1962-03-01"),
        ("3 DECEMBRE 2024", "2024-12-03"),
        ("3 janv. 2024", "2024-01-03"),
        ("3 fevr. 2024", "2024-02-03"),
        ("3 fev 2024", "2024-02-03"),
        ("3 avr. 2024", "2024-04-03"),
        ("3 juil. 2024", "2024-07-03"),
        ("3 aout 2024", "2024-08-03"),
        ("3 sept. 2024", "2024-09-03"),
        ("3 oct. 2024", "2024-10-03"),
        ("3 nov 2024", "2024-11-03"),
        ("03/12/2024", "2024-12-03"),
        ("3.12.2024", "2024-12-03"),
        ("03-12-2024", "2024-12-03"),
        ("3 / 12 / 2024", "2024-12-03"),
        ("2024-12-03", "2024-12-03"),
        ("2024-12-03T17:06", "2024-12-03T17:06:00+01:00"),
        ("2024-12-03 17:06:05", "2024-12-03T17:06:05+01:00"),
        ("2024-12-03T16:06:05.25Z", "2024-12-03T17:06:05+01:00"),
        ("2024-12-03 17:06:00 +0300", "2024-12-03T15:06:00+01:00"),
        ("3 decembre 2024 a 17h06", "2024-12-03T17:06:00+01:00"),
        ("3 decembre 2024 a 17:06", "2024-12-03T17:06:00+01:00"),
        ("3 decembre 2024 a 17 h 06", "2024-12-03T17:06:00+01:00"),
        ("3 decembre 2024 a 9h", "2024-12-03T09:00:00+01:00"),
        ("3 decembre 2024 a 9 heures 15", "2024-12-03T09:15:00+01:00"),
        ("3 decembre 2024, 17h06", "2024-12-03T17:06:00+01:00"),
        ("3 decembre 2024 - 17h06min", "2024-12-03T17:06:00+01:00"),
        ("3 decembre 2024 | 17h06", "2024-12-03T17:06:00+01:00"),
        ("3 juillet 2024 17:06:59", "2024-07-03T17:06:59+02:00"),
        ("3 juillet 2024 a 17h06 (heure de Paris)", "2024-07-03T17:06:00+02:00"),
        ("3 juillet 2024 a 17h06 GMT", "2024-07-03T19:06:00+02:00"),
        ("3 juillet 2024 a 17h06 GMT+3", "2024-07-03T16:06:00+02:00"),
        ("3 juillet 2024 a 23:30 UTC", "2024-07-04T01:30:00+02:00"),
        ("mars 1957", "1957-03"),
        ("03/1957", "1957-03"),
        ("1957", "1957"),
        ("1er mars 1905 a 9h", "1905-03-01T09:00:00"),
    ],
)
def test_ways_to_write_a_date(text: str, expected: str) -> None:
    match = DATE_LINE_OF_ITS_OWN.fullmatch(text)
    assert match is not None
    assert date_in(match).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 fevrier 1962", "day is out of range for month"),
        ("0 mars 1962", "day is out of range for month"),
        ("12/31/2024", "month must be in 1..12"),
        ("2024-02-30", "day is out of range for month"),
        ("2024-12-03T25:00", "hour must be in 0..23"),
        ("3 mai 62", "a year of two digits leaves the century open"),
        ("3/5/62", "a year of two digits leaves the century open"),
        ("3 mai", "the year is missing"),
        ("13/1957", "month must be in 1..12"),
        ("0000", "year 0 is out of range"),
        ("3 mai 1962 a 24h00", "hour must be in 0..23"),
        ("3 mai 1962 a 17h60", "minute must be in 0..59"),
        ("mars 1957 a 17h06", "an hour without a day"),
        ("3 mai 1962 a 9h GMT+99", "strictly between"),
    ],
)
def test_dates_that_are_none(text: str, reason: str) -> None:
    match = DATE_LINE_OF_ITS_OWN.fullmatch(text)
    assert match is not None
    with pytest.raises(ValueError, match=re.escape(reason)):
        date_in(match)


@pytest.mark.parametrize("text", ["3 brumaire 1962", "3/12-2024", "123 mai 2024", "17h06", "3 mai 20245", "le 3", "1 000"])
def test_what_has_no_shape_of_a_date(text: str) -> None:
    assert DATE_LINE_OF_ITS_OWN.fullmatch(text) is None


def test_clock() -> None:
    assert [clock_in(text) for text in ("17h", "17 heures", "7:05:09", "17 h 06 mn")] == [
        datetime.time(17),
        datetime.time(17),
        datetime.time(7, 5, 9),
        datetime.time(17, 6),
    ]
