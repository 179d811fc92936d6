"""What a phrase means before it is known when it was written, and what it comes to once that is known."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from corpus.annotation import Reason
from corpus.publication_date import PublicationDate
from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.french import counted_from
from indexer.recognition.dates.periods import Period, month, one_day, year
from indexer.recognition.dates.tense import Tense, is_arranged, tense_around

# A date is spoken of nearby if no paragraph and at most this many sentences end between, and as many characters stand there.
_SENTENCES = 2
_CHARACTERS = 600
_SENTENCE_END = re.compile(r"(?:(?<=\w\w)(?<!\bMM)|(?<=[)»\"”]))[.!?…](?=\s)")
_PARAGRAPH_END = re.compile(r"\n\s|\s\n")

# "Le même jour" where no day is named nearby is that of the news, the first day spoken of that lies this close to publication.
_NEWS = 3


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
        """Of the verb nearest to it; what lasts since a date has begun, whatever the verb."""
        if "depuis" in {self.line.word(self.start - 1), self.line.word(self.start - 2)}:
            return "past"
        return tense_around(self.line.text, self.line.starts[self.start] + 1, self.line.ends[self.end - 1] + 1)

    def is_arranged(self) -> bool:
        """Whether it is said in the present of what is arranged: "ils se retrouvent samedi"."""
        return is_arranged(self.line.text, self.line.starts[self.start] + 1, self.line.ends[self.end - 1] + 1)


@dataclass(slots=True)
class Reckoning:
    """From where dates are counted: the publication, and the dates that the text has spoken of so far."""

    published: PublicationDate | None
    spoken: Period | None = None
    spoken_day: Period | None = None
    named_day: Period | None = None
    news_day: Period | None = None
    # Where each of them ends, in tokens.
    _spoken_at: int = 0
    _day_at: int = 0
    _named_at: int = 0

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

    def speak(self, period: Period, end: int, *, is_named: bool = False) -> None:
        """A date was spoken of, whose last token is before `end`: others may count from it.

        `is_named` says that the words give its day and its month.
        """
        self.spoken, self._spoken_at = period, end
        if period.grain != "day":
            return
        if is_named:
            self.named_day, self._named_at = period, end
        if period.first == period.last:
            self.spoken_day, self._day_at = period, end
            if self.news_day is None and self.published and self.published.precision == "day":
                ago = (self.published.day - period.first).days
                self.news_day = period if 0 <= ago <= _NEWS else None

    def spoken_near(self, place: Place) -> Period | None:
        """The date last spoken of, if that was in this paragraph and at most two sentences before."""
        return self.spoken if _is_near(place, self._spoken_at) else None

    def day_near(self, place: Place) -> Period | None:
        """The day last spoken of, likewise."""
        return self.spoken_day if _is_near(place, self._day_at) else None

    def named_near(self, place: Place) -> Period | None:
        """The day last named with its month, if not many words lie between."""
        between = place.line.starts[place.start] - place.line.ends[self._named_at - 1]
        return self.named_day if between <= _CHARACTERS else None

    def since(self) -> str:
        """The publication as reasons name it: "du 3 décembre 2024"."""
        published = self.publication()
        return counted_from(published) if published else ""


def _is_near(place: Place, end: int) -> bool:
    line = place.line
    first, last = line.ends[end - 1], line.starts[place.start]
    if last - first > _CHARACTERS:
        return False
    between = line.text.slice(first + 1, last + 1)
    return not _PARAGRAPH_END.search(between) and len(_SENTENCE_END.findall(between)) <= _SENTENCES


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
