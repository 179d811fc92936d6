"""What a phrase means before it is known when it was written, and what it comes to once that is known."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from corpus.annotation import Reason
from corpus.publication_date import PublicationDate
from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.french import counted_from
from indexer.recognition.dates.periods import Period, month, one_day, year
from indexer.recognition.dates.tense import Tense, tense_around


@dataclass(frozen=True, slots=True)
class Reading:
    """The period that a phrase names, and how it was read."""

    period: Period
    reason: Reason


@dataclass(frozen=True, slots=True)
class Place:
    """The tokens of a phrase in its text."""

    line: ClassLine
    start: int
    end: int

    def phrase(self) -> str:
        """As it is written, on one line."""
        text = self.line.text.slice(self.line.starts[self.start] + 1, self.line.ends[self.end - 1] + 1)
        return " ".join(text.split())

    def tense(self) -> Tense | None:
        """Of the verb nearest to it."""
        return tense_around(self.line.text, self.line.starts[self.start] + 1, self.line.ends[self.end - 1] + 1)


@dataclass(slots=True)
class Reckoning:
    """From where dates are counted: the publication, and the dates that the text has spoken of so far."""

    published: PublicationDate | None
    spoken: Period | None = None
    spoken_day: Period | None = None

    def publication(self) -> Period | None:
        if self.published is None:
            return None
        match self.published.precision:
            case "year":
                return year(self.published.day.year)
            case "month":
                return month(self.published.day.year, self.published.day.month)
        return one_day(self.published.day)

    def from_publication(self, count: Callable[[datetime.date], Period | None]) -> Period | None:
        """What comes out counted from every day on which the text may have been published, if that is one and the same."""
        published = self.publication()
        if published is None:
            return None
        counted = count(published.first)
        return counted if published.first == published.last or counted == count(published.last) else None

    def speak(self, period: Period) -> None:
        """A date was spoken of: others may count from it."""
        self.spoken = period
        if period.grain == "day" and period.first == period.last:
            self.spoken_day = period

    def since(self) -> str:
        """The publication as reasons name it: "du 3 décembre 2024"."""
        published = self.publication()
        return counted_from(published) if published else ""


class Meaning(Protocol):
    """What a phrase means.

    `read` is None where it can't be told; it raises `ValueError` or `OverflowError` where it would be in no calendar.
    """

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the tokens `start` to `end` (not included), and what it means."""

    start: int
    end: int
    meaning: Meaning
