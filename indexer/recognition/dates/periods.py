"""Days, months, years and other stretches of the calendar, each with its value in EDTF where it has a form there.

https://www.loc.gov/standards/datetime/ (level 1 for seasons and unspecified digits; quarters and halves are of level 2).

>>> month(1962, 3)
Period(first=datetime.date(1962, 3, 1), last=datetime.date(1962, 3, 31), grain='month', value='1962-03')
>>> between(day(1990, 6, 3), day(1990, 6, 4)).value, decade(1950).value, quarter(2025, 1).value
('1990-06-03/1990-06-04', '195X', '2025-33')
"""

import calendar
import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

Grain: TypeAlias = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
PartName: TypeAlias = Literal["début", "milieu", "fin"]

_ONE_DAY = datetime.timedelta(days=1)

# The first days of spring, summer, autumn and winter, as calendars print them; they differ by a day at most.
SEASONS = {21: (3, 20), 22: (6, 21), 23: (9, 23), 24: (12, 21)}

# In EDTF a quarter is 33 to 36 and a half 40 or 41.
_QUARTERS = 32
_HALVES = 39

_DECADE_THIRDS = {"début": (0, 3), "milieu": (4, 6), "fin": (7, 9)}
_CENTURY_THIRDS = {"début": (0, 33), "milieu": (34, 66), "fin": (67, 99)}


@dataclass(frozen=True, slots=True)
class Period:
    """Both days are included. Every function below raises `ValueError` or `OverflowError` for what is in no calendar."""

    first: datetime.date
    last: datetime.date
    grain: Grain
    value: str


def one_day(date: datetime.date) -> Period:
    """A day that is a date already."""
    return Period(date, date, "day", date.isoformat())


def day(year: int, month: int, day: int) -> Period:
    """A day by its numbers."""
    return one_day(datetime.date(year, month, day))


def month(year: int, month: int) -> Period:
    """The whole month."""
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    return Period(last.replace(day=1), last, "month", f"{year:04d}-{month:02d}")


def year(year: int) -> Period:
    """The whole year."""
    return _years(year, year, "year", f"{year:04d}")


def decade(first_year: int) -> Period:
    """The ten years that begin with one: 1950 is 195X."""
    return _years(first_year, first_year + 9, "decade", f"{first_year // 10:03d}X")


def century(ordinal: int) -> Period:
    """The years of its hundreds, as EDTF has it: the nineteenth is 18XX."""
    first_year = (ordinal - 1) * 100
    return _years(max(first_year, 1), first_year + 99, "century", f"{ordinal - 1:02d}XX")


def week(date: datetime.date) -> Period:
    """Monday to Sunday."""
    monday = date - datetime.timedelta(days=date.weekday())
    return _days(monday, monday + datetime.timedelta(days=6), "week")


def weekend(date: datetime.date) -> Period:
    """Saturday and Sunday of the date's week."""
    saturday = date + datetime.timedelta(days=5 - date.weekday())
    return _days(saturday, saturday + _ONE_DAY, "day")


def quarter(year: int, number: int) -> Period:
    """Three months; the first quarter is 1."""
    months = between(month(year, number * 3 - 2), month(year, number * 3))
    return Period(months.first, months.last, "quarter", f"{year:04d}-{_QUARTERS + number}")


def half(year: int, number: int) -> Period:
    """Six months; the first half is 1."""
    months = between(month(year, number * 6 - 5), month(year, number * 6))
    return Period(months.first, months.last, "half", f"{year:04d}-{_HALVES + number}")


def season(year: int, number: int) -> Period:
    """21 spring to 24 winter; winter is the one that ends in the year."""
    following = 21 if number == 24 else number + 1
    first = datetime.date(year - (number == 24), *SEASONS[number])
    last = datetime.date(year, *SEASONS[following]) - _ONE_DAY
    return Period(first, last, "season", f"{year:04d}-{number}")


def between(first: Period, last: Period) -> Period:
    """From the first day of one to the last day of another.

    Raises:
        ValueError: the last day comes before the first.
    """
    if last.last < first.first:
        raise ValueError(f"{last.value} does not come after {first.value}")
    grain = first.grain if first.grain == last.grain else "day"
    return Period(first.first, last.last, grain, f"{_edge(first, at_end=False)}/{_edge(last, at_end=True)}")


def part(whole: Period, name: PartName) -> Period:
    """The first, middle or last third of a month, a year, a decade or a century; of anything else a third of its days.

    >>> part(month(2018, 5), "début").value, part(year(2019), "fin").value
    ('2018-05-01/2018-05-10', '2019-09/2019-12')
    """
    which = ("début", "milieu", "fin").index(name)
    years, months = whole.first.year, whole.first.month
    match whole.grain:
        case "decade" | "century":
            thirds = _DECADE_THIRDS if whole.grain == "decade" else _CENTURY_THIRDS
            begin, end = thirds[name]
            return between(year(years + begin), year(years + end))
        case "year" if whole.first.year == whole.last.year:
            return between(month(years, which * 4 + 1), month(years, which * 4 + 4))
        case "month" if whole.first.month == whole.last.month:
            last = whole.last.day if name == "fin" else which * 10 + 10
            return between(day(years, months, which * 10 + 1), day(years, months, last))
    third = ((whole.last - whole.first).days + 1) / 3
    first = whole.first + datetime.timedelta(days=round(which * third))
    return _days(first, max(first, whole.first + datetime.timedelta(days=round((which + 1) * third) - 1)), "day")


def moved(date: datetime.date, grain: Grain, count: int) -> Period:
    """The day, week, month or year that is `count` of them after the date's own.

    >>> moved(datetime.date(2024, 12, 3), "month", 2).value, moved(datetime.date(2024, 12, 3), "day", -3).value
    ('2025-02', '2024-11-30')
    """
    months = date.year * 12 + date.month - 1
    match grain:
        case "day":
            return one_day(date + count * _ONE_DAY)
        case "week":
            return week(date + 7 * count * _ONE_DAY)
        case "month":
            return month(*_month_of(months + count))
        case "quarter":
            return quarter((months // 3 + count) // 4, (months // 3 + count) % 4 + 1)
        case "half":
            return half((months // 6 + count) // 2, (months // 6 + count) % 2 + 1)
        case "decade":
            return decade(date.year // 10 * 10 + 10 * count)
        case "century":
            return century(date.year // 100 + 1 + count)
        case _:
            return year(date.year + count)


def earlier(date: datetime.date, grain: Grain, count: int) -> datetime.date:
    """The day with the same number so many months or years before, or the last of its month; of days and weeks, by counting.

    >>> earlier(datetime.date(2024, 3, 31), "month", 1), earlier(datetime.date(2024, 3, 31), "week", 2)
    (datetime.date(2024, 2, 29), datetime.date(2024, 3, 17))
    """
    if grain in {"day", "week"}:
        return date - (7 if grain == "week" else 1) * count * _ONE_DAY
    months = {"month": 1, "quarter": 3, "half": 6, "decade": 120, "century": 1200}.get(grain, 12) * count
    there = month(*_month_of(date.year * 12 + date.month - 1 - months))
    return there.first.replace(day=min(date.day, there.last.day))


def stretch(date: datetime.date, grain: Grain, count: int) -> Period:
    """The next `count` whole days, weeks, months or years after the date's own, or where `count` is negative the last before it.

    >>> stretch(datetime.date(2024, 12, 3), "month", -3).value
    '2024-09/2024-11'
    """
    near, far = moved(date, grain, 1 if count > 0 else -1), moved(date, grain, count)
    return between(near, far) if count > 0 else between(far, near)


def _month_of(months: int) -> tuple[int, int]:
    return months // 12, months % 12 + 1


def _days(first: datetime.date, last: datetime.date, grain: Grain) -> Period:
    return Period(first, last, grain, f"{first.isoformat()}/{last.isoformat()}")


def _years(first: int, last: int, grain: Grain, value: str) -> Period:
    return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), grain, value)


def _edge(period: Period, *, at_end: bool) -> str:
    """The end of an interval, as precisely as the period is named."""
    date = period.last if at_end else period.first
    match period.grain:
        case "year" | "decade" | "century":
            return f"{date.year:04d}"
        case "month" | "quarter" | "half":
            return f"{date.year:04d}-{date.month:02d}"
        case _:
            return date.isoformat()
