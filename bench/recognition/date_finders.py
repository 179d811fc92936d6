"""What finds dates in a text: ours, and dateparser beside it, where it is installed."""

import datetime
import importlib.util
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from corpus.publication_date import PublicationDate
from indexer.recognition.dates.spoken_dates import spoken_dates
from indexer.recognition.scanned_text import ScannedText

_SHORT = 80

DATEPARSER_ABSENT = "dateparser is not installed (`pip install dateparser==1.5.0`): its column is left out"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """`text[start:end]` names the days from `first` to `last`, both included."""

    start: int
    end: int
    first: datetime.date
    last: datetime.date


Finder: TypeAlias = Callable[[str, datetime.date | None], Sequence[FoundDate]]


def ours(text: str, published: datetime.date | None) -> Sequence[FoundDate]:
    """What `indexer.recognition.dates` finds."""
    scanned = ScannedText.of(text)
    date = PublicationDate(published, "day") if published else None
    return [
        FoundDate(*scanned.passage(each.start, each.end), each.first_day, each.last_day) for each in spoken_dates(scanned, date)
    ]


def finders() -> dict[str, Finder]:
    """By name, ours first."""
    found: dict[str, Finder] = {"ours": ours}
    if importlib.util.find_spec("dateparser"):
        found["dateparser"] = _dateparser
    return found


def _dateparser(text: str, published: datetime.date | None) -> Sequence[FoundDate]:
    """The whole text, if it is short and can be read as one date, else what is found by searching it."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    parser = importlib.import_module("dateparser.date").DateDataParser
    settings = {"RELATIVE_BASE": datetime.datetime.combine(published, datetime.time(12))} if published else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = parser(languages=["fr"], settings=settings).get_date_data
        if len(text) < _SHORT:
            whole = read(text)
            if whole.date_obj:
                return [FoundDate(0, len(text), *_days(whole.date_obj.date(), whole.period))]
        hits = search_dates(text, languages=["fr"], settings=settings) or []
        return list(_placed(text, hits, read))


def _placed(text: str, hits: Sequence[tuple[str, datetime.datetime]], read: Callable[[str], Any]) -> Iterator[FoundDate]:
    """Where what was found stands, and whether it is a day, a month or a year."""
    place = 0
    for words, moment in hits:
        start = text.find(words, place)
        if start < 0:
            continue
        place = start + len(words)
        data = read(words)
        yield FoundDate(start, place, *_days(moment.date(), data.period if data.date_obj else "day"))


def _days(day: datetime.date, period: str) -> tuple[datetime.date, datetime.date]:
    match period:
        case "year":
            return day.replace(month=1, day=1), day.replace(month=12, day=31)
        case "month":
            following = (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
            return day.replace(day=1), following - datetime.timedelta(days=1)
        case "week":
            monday = day - datetime.timedelta(days=day.weekday())
            return monday, monday + datetime.timedelta(days=6)
    return day, day
