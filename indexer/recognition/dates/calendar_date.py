"""Days and months as they are named: with their year, or without it, when publication has to tell which one is meant."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, Self, TypeAlias

from corpus.annotation import Reason
from indexer.recognition.dates.meaning import Place, Reading, Reckoning
from indexer.recognition.dates.periods import Period, day, month, year
from indexer.recognition.dates.tense import Tense

Side: TypeAlias = Literal["dernier", "prochain"]

# Where the year that brings a date nearest leaves it further away than this, the verb may know better.
_NEAR = 92

_YEARS_AROUND = (0, -1, 1)


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """`year`, `month` and `day` where they are named; at least a year or a month is."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    side: Side | None = None

    def in_year(self, number: int) -> Self:
        return replace(self, year=number)

    def period(self, number: int) -> Period:
        """The date in a year.

        Raises:
            ValueError: no calendar has it.
        """
        if self.month is None:
            return year(number)
        return month(number, self.month) if self.day is None else day(number, self.month, self.day)

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        named = "jour et mois" if self.day else "mois"
        if self.year is not None:
            words = "jour, mois et année" if self.day else "mois et année" if self.month else "année"
            return Reading(self.period(self.year), Reason("absolute", words))
        tense = None if self.side else place.tense()
        period = reckoning.from_publication(lambda published: self._nearest(published, tense))
        if period is None:
            return None
        if self.side:
            how = f"« {self.side} », compté {reckoning.since()}"
        elif tense and period != reckoning.from_publication(lambda published: self._nearest(published, None)):
            how = f"à compter {reckoning.since()}, {'après' if tense == 'future' else 'avant'} selon le verbe"
        else:
            how = f"au plus près {reckoning.since()}"
        return Reading(period, Reason("relative", f"{named}, {how}"))

    def _nearest(self, published: datetime.date, tense: Tense | None) -> Period | None:
        candidates = [period for years in _YEARS_AROUND if (period := self._valid(published.year + years))]
        if self.weekday is not None:
            # A weekday that fits none of these years is a slip: no news names a date so far away without its year.
            candidates = [period for period in candidates if period.first.weekday() == self.weekday] or candidates
        if self.side:
            candidates = list(_on_side(candidates, published, self.side))
        if not candidates:
            return None
        nearest = min(candidates, key=lambda period: distance(period, published))
        if tense and not self.side and self.weekday is None and distance(nearest, published) > _NEAR:
            side: Side = "prochain" if tense == "future" else "dernier"
            candidates = list(_on_side(candidates, published, side)) or [nearest]
            nearest = min(candidates, key=lambda period: distance(period, published))
        return nearest

    def _valid(self, number: int) -> Period | None:
        try:
            return self.period(number)
        except ValueError:
            return None


def _on_side(candidates: Iterable[Period], published: datetime.date, side: Side) -> Iterable[Period]:
    for period in candidates:
        if (period.last < published) if side == "dernier" else (period.first > published):
            yield period


def distance(period: Period, date: datetime.date) -> int:
    """Days between a date and the nearest day of a period; 0 where it lies within.

    >>> distance(month(2024, 3), datetime.date(2024, 4, 2)), distance(month(2024, 3), datetime.date(2024, 3, 2))
    (2, 0)
    """
    return max((period.first - date).days, (date - period.last).days, 0)
