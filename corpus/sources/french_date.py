r"""Dates and times as French newspapers write them.

`DATE_AND_TIME` is a pattern with named groups, to be built once into a larger one; it matches lines made `plain` (see
`french_text`). What it matches has the shape of a date, and may be none (31 février): `date_in` tells.

>>> date_in(DATE_LINE_OF_ITS_OWN.fullmatch("mardi 3 decembre 2024 a 17h06")).isoformat()
'2024-12-03T17:06:00+01:00'
>>> date_in(DATE_LINE_OF_ITS_OWN.fullmatch("31 fevr. 1962"))
Traceback (most recent call last):
    ...
ValueError: day is out of range for month
"""

import datetime
import re

from corpus.publication_date import PublicationDate

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

_MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6,
    "juillet": 7, "juill": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10,
    "novembre": 11, "nov": 11, "decembre": 12, "dec": 12,
}  # fmt: skip

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))

_WEEKDAY = r"(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\b\.?,?\ "

# An hour is written 17h06, 17 h 06, 17:06, 9h or 17 heures 06.
TIME = r"\d{1,2} (?: \ ?h(?:eures?)?(?![a-z]) (?:\ ?\d{1,2}(?!\d) (?:\ ?m(?:in|n)?\b\.?)?)? | :\d\d (?: :\d\d)? )"

_ZONE = r"\ ?\(?(?: heure\ de\ Paris | CES?T | (?P<universal>GMT|UTC|TU) (?P<hours_ahead>[+-]\d{1,2})? )\b\)?"

DATE_AND_TIME = rf"""
    (?: {_WEEKDAY} )? (?: le\ (?:{_WEEKDAY})? )?
    (?:
        (?P<iso> \d{{4}}-\d\d-\d\d (?: [T\ ]\d\d:\d\d (?: :\d\d (?:[.,]\d+)? )? )? ) (?P<iso_zone> \ ?(?:Z|[+-]\d\d:?\d\d)\b )?
      | (?P<numeric_day> \d{{1,2}} ) \ ?(?P<separator>[/.-])\ ? (?P<numeric_month> \d{{1,2}} ) \ ?(?P=separator)\ ?
        (?P<numeric_year> \d{{4}} | \d\d )
      | (?P<day> \d{{1,2}} ) (?:\ ?er|ᵉʳ|°|º)? [\ .-]? (?P<month> {_MONTH} )\b\.?
        (?: [\ ,-]{{1,2}}'? (?P<year> \d{{4}} | \d\d ) (?![\d:h]|\ h) )?
      | (?P<month_alone> (?:{_MONTH})\b\.? | \d\d ) [\ /] (?P<year_of_month> \d{{4}} )
      | (?P<year_alone> \d{{4}} )
    ) (?!\d)
    (?: ,? \ ?(?:a|[-|•·–—/])?\ ? (?P<time> {TIME} ) (?P<zone> {_ZONE} )? )?
"""

DATE_LINE_OF_ITS_OWN = re.compile(DATE_AND_TIME, FLAGS)

_PARTS_OF_TIME = re.compile(r"(\d{1,2})\D*(\d{1,2})?\D*(\d\d)?\D*")


def date_in(match: re.Match[str]) -> PublicationDate:
    """The date that `DATE_AND_TIME` matched, in Europe/Paris unless it says otherwise.

    Raises:
        ValueError: there is no such day or hour; the year is missing or has two digits; an hour stands without a day.
    """
    date = _date_without_time(match)
    if match["time"] is None:
        return date
    if date.precision != "day":
        raise ValueError("an hour without a day")
    clock = clock_in(match["time"])
    if match["universal"] is None:
        return PublicationDate(date.day, "time", clock)
    zone = datetime.timezone(datetime.timedelta(hours=int(match["hours_ahead"] or 0)))
    return PublicationDate.from_datetime(datetime.datetime.combine(date.day, clock, zone))


def clock_in(text: str) -> datetime.time:
    """The time that `TIME` matched.

    >>> clock_in("17 h 06"), clock_in("9h")
    (datetime.time(17, 6), datetime.time(9, 0))

    Raises:
        ValueError: no clock shows it.
    """
    hour, minute, second = _PARTS_OF_TIME.fullmatch(text).groups("0")  # type: ignore[union-attr]  # TIME matched
    return datetime.time(int(hour), int(minute), int(second))


def _date_without_time(match: re.Match[str]) -> PublicationDate:
    if match["iso"]:
        # ISO 8601 has no space before an offset; many programs write one.
        return PublicationDate.parse(match["iso"].replace(",", ".") + (match["iso_zone"] or "").strip())
    if match["numeric_day"]:
        return _day(match["numeric_day"], int(match["numeric_month"]), match["numeric_year"])
    if match["day"]:
        return _day(match["day"], _MONTHS[match["month"].lower()], match["year"])
    if match["month_alone"]:
        name = match["month_alone"].rstrip(".").lower()
        month = int(name) if name.isdecimal() else _MONTHS[name]
        return PublicationDate(datetime.date(int(match["year_of_month"]), month, 1), "month")
    return PublicationDate(datetime.date(int(match["year_alone"]), 1, 1), "year")


def _day(day: str, month: int, year: str | None) -> PublicationDate:
    if year is None:
        raise ValueError("the year is missing")
    if len(year) != 4:
        raise ValueError("a year of two digits leaves the century open")
    return PublicationDate(datetime.date(int(year), month, int(day)), "day")
