"""Days, months and years as researchers write them in a filter.

>>> Period.parse("1962-03")
Period(first=datetime.date(1962, 3, 1), last=datetime.date(1962, 3, 31))
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Self

from corpus.publication_date import DatePrecision, PublicationDate

_SHAPE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """All days from `first` to `last`, both included."""

    first: datetime.date
    last: datetime.date

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises:
            ValueError: the text has another shape or names no day of the calendar; the message is a French phrase.
        """
        match = _SHAPE.fullmatch(text.strip())
        if not match:
            raise ValueError(
                f"« {text} » n’est pas une date ; une année, un mois ou un jour est attendu (1962, 1962-03, 1962-03-18)"
            )
        year, month, day = (int(group) if group else None for group in match.groups())
        try:
            first = datetime.date(year or 0, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"« {text} » n’est pas une date du calendrier") from error
        return cls._from(first, "day" if day else "month" if month else "year")

    @classmethod
    def of(cls, published: PublicationDate) -> Self:
        """The days on which an article may have been published, for all that its source states.

        >>> Period.of(PublicationDate.parse("1962-03-18T17:06"))
        Period(first=datetime.date(1962, 3, 18), last=datetime.date(1962, 3, 18))
        """
        return cls._from(published.day, published.precision)

    @classmethod
    def _from(cls, first: datetime.date, precision: DatePrecision) -> Self:
        """The year, month or day that begins on a day."""
        if precision == "year":
            return cls(first, first.replace(month=12, day=31))
        if precision == "month":
            return cls(first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))
        return cls(first, first)
