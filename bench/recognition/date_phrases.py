"""The dated phrases of other projects' tests, with the days that each may mean.

What `../shared/data/README.md` says of them: range ends are often exclusive, a weekday or a date without its year may be the past
or the coming one, and of an ambiguous one the nearest counts. The rules are here, the same for every finder.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec import json

from bench.errors import BenchError
from bench.recognition.date_finders import FoundDate
from bench.recognition.date_scope import reason_out
from bench.recognition.tuning import tuned_on

_DAY = datetime.timedelta(days=1)
_UNIT_DAYS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}

# In these the words leave open which days are meant: the two have to overlap by half of the shorter.
_VAGUE = re.compile(r"(?i)\b(?:début|fin|mi-|milieu|printemps|été|automne|hiver|quinzaine)")

# Counted in units longer than a day, a phrase means one of that unit: the day that a test expects has to lie in it.
_COUNTED = re.compile(r"(?i)\b(semaines?|mois|trimestres?|an|ans|année|années)\b")
_COUNTED_DAYS = {"s": 7, "m": 31, "t": 92, "a": 366}

_WEEKDAY = re.compile(r"(?i)\b(?:lun|mar|mer|jeu|ven|sam|dim)(?:\.|di|credi|dredi|edi|anche)?\b")
_CLOCK = re.compile(r"(?i)\d{1,2} ?(?:h|heures?)(?: ?\d\d)?\b|\ben \d+\b")
_RELATIVE = re.compile(r"(?i)aujourd.hui|\b(?:hier|demain|prochaine?|derni[eè]re?(?! \w+ de ))\b")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class PhrasesUnreadable(BenchError):
    """A set of phrases is not what it has to be."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One date that a phrase names; `last` is None for what only begins ("à partir du 8 mars")."""

    first: datetime.date
    last: datetime.date | None
    point: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the ways in which it may be right: any one of `readings`, each of them all its dates."""

    id: str
    text: str
    reference: datetime.date | None
    readings: Sequence[Sequence[Wanted]]
    out: str | None
    trusted: bool = True

    @property
    def tuning(self) -> bool:
        """Whether it was looked at while the rules were written; the other half was not, or only later (docs/dates.md)."""
        return tuned_on(self.id)

    def is_right(self, found: Sequence[FoundDate]) -> bool:
        return any(self._fits(reading, found) for reading in self.readings)

    def is_among(self, found: Sequence[FoundDate]) -> bool:
        """Whether every wanted date is found, whatever else is found with it."""
        return any(all(any(self._same(wanted, each) for each in found) for wanted in reading) for reading in self.readings)

    def _fits(self, reading: Sequence[Wanted], found: Sequence[FoundDate]) -> bool:
        return len(reading) == len(found) and all(self._same(*pair) for pair in zip(reading, found, strict=True))

    def _same(self, wanted: Wanted, found: FoundDate) -> bool:
        if wanted.last is None and found.last + _DAY == wanted.first:
            return True  # "after 2016" begins in 2017
        if any(found.first == each.first and found.last in _ends(each, found) for each in self._alternatives(wanted)):
            return True
        if (unit := _COUNTED.search(self.text)) and wanted.point:
            length = _COUNTED_DAYS[unit[1][0].lower()]
            return found.first <= wanted.first <= found.last and (found.last - found.first).days < length
        if _VAGUE.search(self.text) and wanted.last:
            return any(_overlap_by_half(each, found) for each in self._alternatives(wanted))
        return False

    def _alternatives(self, wanted: Wanted) -> Iterator[Wanted]:
        yield wanted
        reference = self.reference
        if reference is None:
            return
        last = wanted.last or wanted.first
        if _WEEKDAY.search(self.text) and not re.search(r"\d", _CLOCK.sub("", self.text)):
            for shift in (-7, 7):
                other = Wanted(wanted.first + shift * _DAY, last + shift * _DAY)
                if abs((other.first - reference).days) <= 7:
                    yield other
        if not _YEAR.search(self.text):
            for years in (-1, 1):
                try:
                    other = Wanted(_in_year(wanted.first, years), _in_year(last, years))
                except ValueError:
                    continue
                if abs((other.first - reference).days) < abs((wanted.first - reference).days):
                    yield other


def _in_year(day: datetime.date, shift: int) -> datetime.date:
    return day.replace(year=day.year + shift)


def _ends(wanted: Wanted, found: FoundDate) -> Iterator[datetime.date]:
    """The end as it is given, the day before (it may be exclusive), or the end of the month or year that begins on it."""
    if wanted.last is None:
        yield found.last
        return
    yield wanted.last
    if not wanted.point and wanted.last > wanted.first:
        yield wanted.last - _DAY
        if wanted.last.day == 1:
            yield (wanted.last + 31 * _DAY).replace(day=1) - _DAY
            if wanted.last.month == 1:
                yield wanted.last.replace(month=12, day=31)


def _overlap_by_half(wanted: Wanted, found: FoundDate) -> bool:
    last = wanted.last or found.last
    common = (min(last, found.last) - max(wanted.first, found.first)).days + 1
    shorter = min((last - wanted.first).days, (found.last - found.first).days) + 1
    return common * 2 >= shorter


def read_phrases(path: Path) -> list[Phrase]:
    """The phrases of one of the four sets, by the file's name.

    Raises:
        PhrasesUnreadable: the file is missing or has another form.
    """
    reader = {"recognizers": _recognizers, "duckling": _duckling, "chrono": _chrono, "dateparser": _dateparser}[path.stem]
    try:
        lines = [json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]
        return [reader(line) for line in lines]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PhrasesUnreadable(f"{path}: {error!r}; wanted is a line of JSON a phrase, as its README says") from error


def _phrase(
    line: dict[str, Any],
    readings: Sequence[Sequence[Wanted]],
    kind: str,
    reference: datetime.date | None,
    *,
    trusted: bool = True,
    named: str = "",
) -> Phrase:
    text = line["text"]
    out = reason_out(text, kind, named)
    if (
        not out
        and reference is None
        and (_RELATIVE.search(text) or not all(str(each.first.year)[:3] in text for each in readings[0]))
    ):
        out = "no day to count from"
    return Phrase(line["id"], text, reference, readings, out, trusted)


def _reference(line: dict[str, Any]) -> datetime.date | None:
    return datetime.date.fromisoformat(line["reference_date"][:10]) if line.get("reference_date") else None


def _date(text: str) -> datetime.date:
    """The day of an ISO date and time; month and day may be 00 where the grain is coarser."""
    return datetime.date.fromisoformat(text[:10].replace("-00", "-01"))


def _recognizers(line: dict[str, Any]) -> Phrase:
    expected = line["expected"]
    types = {each["type"].removeprefix("datetimeV2.") for each in expected}
    dated = [each for each in expected if each["type"].removeprefix("datetimeV2.") in {"date", "daterange"}]
    alternatives = [[wanted for each in dated if (wanted := _resolved(each, side))] for side in ("past", "future")]
    readings = [each for each in alternatives if each]
    kind = "date" if readings else "duration" if types == {"duration"} else "nothing" if dated or not types else "clock"
    named = dated[0]["text"] if dated else ""
    trusted = bool(line["run_by_some_implementation"])
    return _phrase(line, readings or [[]], kind, _reference(line), trusted=trusted, named=named)


def _resolved(expected: dict[str, Any], side: str) -> Wanted | None:
    if "values" in expected:
        value = expected["values"][0 if side == "past" else -1]
        if "value" in value:
            return Wanted(_date(value["value"]), _date(value["value"]), point=True)
        if "start" in value:
            return Wanted(_date(value["start"]), _date(value["end"]) if "end" in value else None)
        # "avant 2015": the end is where what is named begins.
        return Wanted(_date(value["end"]), None)
    value = expected[side]
    if "date" in value:
        return Wanted(_date(value["date"]), _date(value["date"]), point=True)
    return Wanted(_date(value["startDate"]), _date(value["endDate"])) if "startDate" in value else None


_CLOCK_GRAINS = {"second", "minute", "hour"}


def _duckling(line: dict[str, Any]) -> Phrase:
    reference = _reference(line)
    expected = line.get("expected")
    if not expected:
        return _phrase(line, [[]], "nothing", reference)
    clock = expected["grain"] in _CLOCK_GRAINS
    kind = "clock" if clock else "date"
    first = _date(expected.get("value") or expected["from"])
    match expected["kind"]:
        case "interval":
            wanted = Wanted(first, first if clock else _date(expected["to_exclusive"]) - _DAY)
            if clock and first < _date(expected["to_exclusive"]) - _DAY:
                wanted = Wanted(first, _date(expected["to_exclusive"]))
        case "open":
            wanted = Wanted(first, None)
        case _:
            wanted = Wanted(first, _last_of(first, expected["grain"]), point=clock or expected["grain"] == "day")
    return _phrase(line, [[wanted]], kind, reference)


def _last_of(first: datetime.date, grain: str) -> datetime.date:
    match grain:
        case "week":
            return first + 6 * _DAY
        case "month":
            return (first.replace(day=1) + 31 * _DAY).replace(day=1) - _DAY
        case "quarter":
            return (first.replace(day=1) + 92 * _DAY).replace(day=1) - _DAY
        case "year":
            return first.replace(month=12, day=31)
    return first


def _chrono(line: dict[str, Any]) -> Phrase:
    reference = _reference(line)
    expected = line["expected"]
    start, end = expected.get("start") or {}, expected.get("end") or {}
    first = _named(start)
    if first is None:
        return _phrase(line, [[]], "clock" if start else "nothing", reference)
    last = _named(end) or first
    return _phrase(line, [[Wanted(first, last, point=last == first)]], "clock" if "hour" in start else "date", reference)


def _named(moment: dict[str, Any]) -> datetime.date | None:
    if "year" in moment:
        return datetime.date(moment["year"], moment["month"], moment["day"]) if moment["year"] > 0 else datetime.date.min
    return _date(moment["date"]) if "date" in moment else None


# The tests of dateparser state no day; their own clock stands at one of these.
_DATEPARSER_NOW = datetime.date(2012, 11, 13)
_DATEPARSER_UNITS = {"years", "months", "weeks", "days"}


def _dateparser(line: dict[str, Any]) -> Phrase:
    now = _DATEPARSER_NOW
    counted = line["kw"].get("ago") or line["kw"].get("in_future")
    if counted is not None:
        if not set(counted) <= _DATEPARSER_UNITS:
            return _phrase(line, [[]], "clock", now)
        if not re.match(r"(?i)aujourd|hier|avant|demain|après|il y|dans", line["text"]) or len(counted) > 1:
            return _phrase(line, [[]], "duration", now)
        sign = 1 if "in_future" in line["kw"] else -1
        months = counted.get("years", 0) * 12 + counted.get("months", 0)
        year, month = divmod(now.year * 12 + now.month - 1 + sign * months, 12)
        day = now.replace(year=year, month=month + 1) + sign * datetime.timedelta(
            days=counted.get("days", 0) + 7 * counted.get("weeks", 0)
        )
        return _phrase(line, [[Wanted(day, day, point=True)]], "date", now)
    moments = list(_moments(line["kw"].get("expected") or line["expected_raw"]))
    wanted = [Wanted(day, day, point=True) for day in moments]
    if len(wanted) == 2 and re.search(r"\bdu \d.* au \d", line["text"]):
        wanted = [Wanted(moments[0], moments[1])]
    return _phrase(line, [wanted], "date" if wanted else "nothing", now)


def _moments(raw: object) -> Iterator[datetime.date]:
    """Every ISO date and time, however deep it lies."""
    if isinstance(raw, str):
        if re.match(r"\d{4}-\d\d-\d\dT", raw):
            yield _date(raw)
    elif isinstance(raw, list):
        for each in raw:
            yield from _moments(each)
