"""A date in an authority file, as precise as it is known: the days on which it may have been.

>>> StatedDay.parse("1962-02").last.isoformat()
'1962-02-28'
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Self

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day between `first` and `last`, both included; `datatype` is the XML Schema type of such a date."""

    first: datetime.date
    last: datetime.date
    datatype: str

    @classmethod
    def of(cls, text: str | None) -> Self | None:
        """The same for what a file may state or not; None where it states nothing, or nothing that can be read."""
        try:
            return cls.parse(text) if text else None
        except ValueError:
            return None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises:
            ValueError: the text has another shape, or names no day of the calendar.
        """
        shape = _SHAPE.fullmatch(text)
        if not shape:
            raise ValueError(f"{text!r} is no date; write 1962, 1962-03 or 1962-03-18")
        year, month, day = (int(part) if part else None for part in shape.groups())
        try:
            if year is not None and month is not None and day is not None:
                exact = datetime.date(year, month, day)
                return cls(exact, exact, "date")
            if year is not None and month is not None:
                first = datetime.date(year, month, 1)
                return cls(first, first.replace(day=calendar.monthrange(year, month)[1]), "gYearMonth")
            return cls(datetime.date(year or 0, 1, 1), datetime.date(year or 0, 12, 31), "gYear")
        except ValueError as error:
            raise ValueError(f"{text!r} is no day of the calendar") from error
