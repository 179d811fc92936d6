"""The dates a text speaks of, where it states them in full: 3 octobre 2024, 28/10/2024, mai 2018, en 1962.

Every such date has a year of four digits; what stands around each of these decides. A date that is in no calendar
(31 février 2020) is none, and no part of it is one.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from corpus.annotation import Reason
from corpus.publication_date import PublicationDate
from indexer.recognition.scanned_text import ScannedText

Precision: TypeAlias = Literal["day", "month", "year"]

_MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
    "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
    "janv.": 1, "fevr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
}  # fmt: skip

_YEAR = re.compile(r"(?<![\w.,/])(?<!\d-)(?<!\d )[12]\d{3}(?!\w|[.,/-]\d| \d{3}\b)")
_YEAR_IN_DATE = re.compile(r"(?<!\w)[12]\d{3}(?!\w)")
_MONTH = "|".join(re.escape(month) for month in _MONTHS)
_WEEKDAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_BEFORE_YEAR = re.compile(
    rf"(?<![\w/])(?:(?:(?:{_WEEKDAY}) {{1,2}})?(?P<day>\d{{1,2}}|1er|premier) {{1,2}})?(?P<month>{_MONTH}) {{1,2}}$"
)
_NUMERIC_BEFORE_YEAR = re.compile(r"(?<![\w.,/-])(?P<day>\d{1,2})(?P<separator>[/.-])(?P<month>\d{1,2})(?P=separator)$")
_ISO_AFTER_YEAR = re.compile(r"-(?P<month>\d{2})-(?P<day>\d{2})(?![\w/-])")
_YEAR_ALONE_AFTER = re.compile(r"(?<!\w)(?:en|depuis|annee|l'an) $")

# A number before these counts, it dates nothing: "depuis 2000 ans", "en 1500 points".
_COUNTED = re.compile(
    r" (?:ans?|annees?|jours?|heures?|mois|siecles?|euros?|dollars?|francs?|livres?|millions?|milliards?|points?|pages?"
    r"|personnes|hommes|femmes|soldats|habitants|exemplaires|tonnes|metres|kilometres|hectares|km|m|kg|voix|lieux)\b"
)

_REASONS = {
    "day": Reason("absolute", "jour, mois et année"),
    "month": Reason("absolute", "mois et année"),
    "year": Reason("absolute", "année"),
}

# Longer than any phrase before a year ("mercredi premier septembre ").
_REACH = 32


@dataclass(frozen=True, slots=True)
class SpokenDate:
    """A day, month or year that `words[start:end]` of a scanned text names."""

    start: int
    end: int
    first_day: datetime.date
    last_day: datetime.date
    precision: Precision

    @property
    def value(self) -> str:
        """The date in ISO 8601, as precisely as it is spoken of: `2018-05`."""
        return self.first_day.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]

    @property
    def reason(self) -> Reason:
        return _REASONS[self.precision]


def spoken_dates(text: ScannedText, published: PublicationDate | None) -> Iterator[SpokenDate]:  # noqa: ARG001
    """The dates in the order of the text; relative ones, which are not read yet, will be counted from `published`."""
    # The places below count in `folded`, where `words` is one character ahead.
    for match in _YEAR_IN_DATE.finditer(text.folded):
        year = int(match[0])
        before = text.folded[max(0, match.start() - _REACH) : match.start()]
        if written := _BEFORE_YEAR.search(before) or _NUMERIC_BEFORE_YEAR.search(before):
            start, end = match.start() - len(written[0]), match.end()
            month = _MONTHS.get(written["month"]) or int(written["month"])
            day = int(re.sub("premier|1er", "1", written["day"])) if written["day"] else None
        elif iso := _ISO_AFTER_YEAR.match(text.folded, match.end()):
            start, end = match.start(), iso.end()
            month, day = int(iso["month"]), int(iso["day"])
        elif (
            _YEAR_ALONE_AFTER.search(before)
            and _YEAR.match(text.folded, match.start())
            and not _COUNTED.match(text.folded, match.end())
        ):
            start, end, month, day = match.start(), match.end(), None, None
        else:
            continue
        if date := _date(start + 1, end + 1, year, month, day):
            yield date


def _date(start: int, end: int, year: int, month: int | None, day: int | None) -> SpokenDate | None:
    try:
        if month is None:
            return SpokenDate(start, end, datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year")
        if day is None:
            last = datetime.date(year, month, calendar.monthrange(year, month)[1])
            return SpokenDate(start, end, last.replace(day=1), last, "month")
        exact = datetime.date(year, month, day)
    except ValueError:
        return None
    return SpokenDate(start, end, exact, exact, "day")
