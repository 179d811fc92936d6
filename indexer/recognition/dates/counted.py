"""Dates that are counted from publication or from a date spoken of, and dates made of other dates."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from corpus.annotation import Reason
from indexer.recognition.dates.calendar_date import CalendarDate
from indexer.recognition.dates.french import counted_from
from indexer.recognition.dates.meaning import Meaning, Place, Reading, Reckoning
from indexer.recognition.dates.periods import Grain, PartName, Period, between, moved, part, week, weekend
from indexer.recognition.dates.tense import Tense


@dataclass(frozen=True, slots=True)
class Fixed:
    """A period that says itself which it is: a decade, a century, a quarter of a year that is named."""

    period: Callable[[], Period]
    words: str

    def read(self, place: Place, reckoning: Reckoning) -> Reading:  # noqa: ARG002  # the same wherever it stands
        return Reading(self.period(), Reason("absolute", self.words))


@dataclass(frozen=True, slots=True)
class FromPublication:
    """`count` makes a period of a day on which the text may have been published."""

    count: Callable[[datetime.date], Period | None]

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        period = reckoning.from_publication(self.count)
        if period is None:
            return None
        return Reading(period, Reason("relative", f"« {place.phrase()} », compté {reckoning.since()}"))


@dataclass(frozen=True, slots=True)
class BySense:
    """As `FromPublication`, where the tense of the verb beside it decides."""

    count: Callable[[datetime.date, Tense | None], Period | None]

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        tense = place.tense()
        return FromPublication(lambda published: self.count(published, tense)).read(place, reckoning)


@dataclass(frozen=True, slots=True)
class FromSpoken:
    """A period counted from the date last spoken of.

    `near` wants that to be nearby; where there is none it is counted from publication, if `or_publication` allows it.
    `of_the_news` counts from the day of the news before that. `if_told` wants a verb in the past or the future for either:
    "les deux fêtes tombent le même jour" is no day.
    """

    grain: Grain
    count: int
    or_publication: bool = False
    near: bool = False
    of_the_news: bool = False
    if_told: bool = False

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        spoken = self._origin(place, reckoning)
        if spoken is None and self.if_told and place.tense() is None:
            return None
        if spoken is None and self.of_the_news:
            spoken = reckoning.news_day
        if spoken is None and self.or_publication:
            return FromPublication(lambda published: moved(published, self.grain, self.count)).read(place, reckoning)
        if spoken is None or (self.grain == "month" and spoken.grain not in {"day", "week", "month"}):
            return None
        # « l'année suivante » after "1954-1962" follows its end.
        period = moved(spoken.last if self.count > 0 else spoken.first, self.grain, self.count)
        return Reading(period, Reason("relative", f"« {place.phrase()} », compté {counted_from(spoken)}"))

    def _origin(self, place: Place, reckoning: Reckoning) -> Period | None:
        if self.grain in {"day", "week"}:
            return reckoning.day_near(place) if self.near else reckoning.spoken_day
        return reckoning.spoken_near(place) if self.near else reckoning.spoken


@dataclass(frozen=True, slots=True)
class Apposed:
    """What is counted and then named: « une semaine plus tôt, le 24 avril » is the 24th where that agrees."""

    counted: Meaning
    named: Meaning

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        counted, named = self.counted.read(place, reckoning), self.named.read(place, reckoning)
        if counted and named and counted.period.first <= named.period.first and named.period.last <= counted.period.last:
            return named
        return counted


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many days, weeks, months or years before or after another date: le lendemain du 13 février."""

    origin: Meaning
    grain: Grain
    count: int

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        reading = self.origin.read(place, reckoning)
        if reading is None or (self.grain == "day" and reading.period.first != reading.period.last):
            return None
        if self.grain == "week" and reading.period.grain == "day":
            period = moved(reading.period.first, "day", 7 * self.count)
        else:
            period = moved(reading.period.first, self.grain, self.count)
        return Reading(period, Reason(reading.reason.code, f"« {place.phrase()} », compté {counted_from(reading.period)}"))


@dataclass(frozen=True, slots=True)
class PartOf:
    """The beginning, middle or end of a longer period."""

    whole: Meaning
    name: PartName

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        reading = self.whole.read(place, reckoning)
        if reading is None or reading.period.grain == "day":
            return reading  # "fin mardi" is Tuesday
        return Reading(part(reading.period, self.name), Reason(reading.reason.code, f"{self.name} de : {reading.reason.words}"))


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week in which a day lies, or its weekend."""

    day: Meaning
    at_weekend: bool = False

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        reading = self.day.read(place, reckoning)
        if reading is None or reading.period.first != reading.period.last:
            return None
        period, name = (weekend, "fin de semaine") if self.at_weekend else (week, "semaine")
        return Reading(period(reading.period.first), Reason(reading.reason.code, f"{name} de : {reading.reason.words}"))


@runtime_checkable
class BeforeAnother(Protocol):
    """What is found backwards from the end of an interval: the Monday of "de lundi à mercredi"."""

    def before(self, last: Period) -> Period: ...


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another. Where only the other has a year, the first is the nearest before it."""

    first: Meaning
    last: Meaning

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        last = self.last.read(place, reckoning)
        if last is None:
            return None
        first = self._first_before(last.period).read(place, reckoning)
        if first is None:
            return None
        period = between(first.period, last.period)
        if "relative" in {first.reason.code, last.reason.code}:
            return Reading(period, Reason("relative", f"intervalle : {last.reason.words}"))
        return Reading(period, Reason("absolute", f"intervalle : {last.reason.words}"))

    def _first_before(self, last: Period) -> Meaning:
        if isinstance(self.first, BeforeAnother):
            return Fixed(partial(self.first.before, last), "")
        if not isinstance(self.first, CalendarDate) or self.first.year is not None:
            return self.first
        year = last.last.year
        return self.first.in_year(year if self.first.period(year).first <= last.last else year - 1)
