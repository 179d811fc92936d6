"""The date on which an article was published, as precisely as its source states it, and no more.

>>> PublicationDate.parse("1962-03").isoformat()
'1962-03'
>>> PublicationDate.parse("2024-12-03T17:06").isoformat()
'2024-12-03T17:06:00+01:00'
"""

import calendar
import datetime
import re
from typing import Literal, Self, TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

PARIS = ZoneInfo("Europe/Paris")

# Paris kept its own local mean time (+00:09:21) until this day; an offset with seconds is no valid RFC 3339 time.
FIRST_DAY_OF_LEGAL_TIME = datetime.date(1911, 3, 11)

DatePrecision: TypeAlias = Literal["year", "month", "day", "time"]

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class PublicationDate(Struct, frozen=True, array_like=True, gc=False):
    """A day and, where the source states one, a time in Europe/Paris.

    `day` is the first day of the stated year or month where the precision is coarser than a day.
    `time` is a local wall-clock time in Europe/Paris, given only when `precision` is "time".
    """

    day: datetime.date
    precision: DatePrecision
    time: datetime.time | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO 8601 date and time.

        A time without an offset is taken as Europe/Paris; any other is converted to it.

        Raises:
            ValueError: the text has another shape, or names no day of the calendar.
        """
        text = text.strip()
        if partial := _PARTIAL.fullmatch(text):
            year, month, day = partial.groups()
            precision: DatePrecision = "day" if day else "month" if month else "year"
            return cls(datetime.date(int(year), int(month or 1), int(day or 1)), precision)
        if not re.match(r"\d{4}-\d{2}-\d{2}[T ]\d", text):
            raise ValueError(f"{text!r} is no ISO 8601 date (YYYY, YYYY-MM, YYYY-MM-DD or date and time)")
        return cls.from_datetime(datetime.datetime.fromisoformat(text))

    @classmethod
    def from_datetime(cls, moment: datetime.datetime) -> Self:
        """Take a date and time; a naive one is taken as Europe/Paris."""
        if moment.tzinfo is not None and moment.date() >= FIRST_DAY_OF_LEGAL_TIME:
            try:
                moment = moment.astimezone(PARIS)
            except OverflowError as error:
                raise ValueError(f"{moment} is out of the calendar's range") from error
        return cls(moment.date(), "time", moment.time().replace(microsecond=0, tzinfo=None))

    @property
    def last_day(self) -> datetime.date:
        """The last day of the stated year or month; `day` itself where the day is stated.

        >>> PublicationDate.parse("1962-02").last_day.isoformat()
        '1962-02-28'
        """
        if self.precision == "year":
            return self.day.replace(month=12, day=31)
        if self.precision == "month":
            return self.day.replace(day=calendar.monthrange(self.day.year, self.day.month)[1])
        return self.day

    def isoformat(self) -> str:
        """The date in ISO 8601 with the precision it was stated in; a time carries its offset from 1911-03-11 on."""
        if self.precision == "year":
            return f"{self.day.year:04d}"
        if self.precision == "month":
            return f"{self.day.year:04d}-{self.day.month:02d}"
        if self.time is None:
            return self.day.isoformat()
        zone = PARIS if self.day >= FIRST_DAY_OF_LEGAL_TIME else None
        return datetime.datetime.combine(self.day, self.time, zone).isoformat()
