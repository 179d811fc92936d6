"""Spans of days in French, as coarse as they allow.

>>> in_french(datetime.date(2018, 1, 1), datetime.date(2020, 12, 31))
'de 2018 à 2020'
>>> in_french(datetime.date(1962, 3, 1), datetime.date(1962, 4, 30))
'de mars 1962 à avril 1962'
>>> in_french(datetime.date(1962, 3, 18), None)
'à partir du 18 mars 1962'
"""

import datetime
from typing import Literal, TypeAlias

from corpus.publication_date import DatePrecision

_Precision: TypeAlias = Literal["year", "month", "day"]

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_ONE_DAY = datetime.timedelta(days=1)


def in_french(first: datetime.date | None, last: datetime.date | None) -> str:
    """`en 2018`, `de mars 1962 à mai 1962`, `le 18 mars 1962`, `à partir de 2018`, `jusqu’à fin 2020`; None is open."""
    precision = _precision(first, last)
    if name := _single_name(first, last):
        return f"le {name}" if precision == "day" else f"en {name}"
    if first and last:
        return f"{_from(_name(first, precision), precision)} {'au' if precision == 'day' else 'à'} {_name(last, precision)}"
    if first:
        return f"à partir {_from(_name(first, precision), precision)}"
    if last:
        return f"jusqu’au {_name(last, precision)}" if precision == "day" else f"jusqu’à fin {_name(last, precision)}"
    return "à une date connue"


def of_precision(day: datetime.date, precision: DatePrecision) -> str:
    """A date as precisely as it is known: `en 1962`, `en mars 1962`, `le 18 mars 1962`.

    >>> of_precision(datetime.date(1962, 3, 1), "month")
    'en mars 1962'
    """
    if precision in {"year", "month"}:
        return f"en {_name(day, precision)}"
    return f"le {_name(day, 'day')}"


def named_in_french(first: datetime.date | None, last: datetime.date | None) -> str:
    """`2018`, `mars 1962`, `18 mars 1962` where one such is meant, else as `in_french`."""
    return _single_name(first, last) or in_french(first, last)


def _single_name(first: datetime.date | None, last: datetime.date | None) -> str | None:
    """The year, month or day that the span is the whole of; None for any other."""
    if first is None or last is None:
        return None
    precision = _precision(first, last)
    name = _name(first, precision)
    return name if name == _name(last, precision) else None


def _from(name: str, precision: _Precision) -> str:
    if precision == "day":
        return f"du {name}"
    return f"d’{name}" if name[0] in "ao" else f"de {name}"


def _precision(first: datetime.date | None, last: datetime.date | None) -> _Precision:
    """The coarsest in which both days are the ends of a whole."""
    if (first is None or first.day == 1) and (last is None or _ends_month(last)):
        if (first is None or first.month == 1) and (last is None or last.month == 12):
            return "year"
        return "month"
    return "day"


def _ends_month(day: datetime.date) -> bool:
    return day == datetime.date.max or (day + _ONE_DAY).day == 1


def _name(day: datetime.date, precision: _Precision) -> str:
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return f"{_MONTHS[day.month - 1]} {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"
