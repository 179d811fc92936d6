"""The dates a text speaks of, as it states them or counted from its publication.

>>> text = ScannedText.of("Signé le 3 octobre dernier, l'accord de mai 2018 entre en vigueur demain.")
>>> for date in spoken_dates(text, PublicationDate.parse("2024-12-03")):
...     print(text.slice(date.start, date.end), date.value, date.reason, sep=" | ")
3 octobre dernier | 2024-10-03 | relative: jour et mois, « dernier », compté du 3 décembre 2024
mai 2018 | 2018-05 | absolute: mois et année
demain | 2024-12-04 | relative: « demain », compté du 3 décembre 2024
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.annotation import Reason
from corpus.publication_date import PublicationDate
from indexer.recognition.dates import bare_days, days, feasts, numeric, relative, weekdays, year_parts, years
from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.grammar import Grammar
from indexer.recognition.dates.joining import joined, names_a_day
from indexer.recognition.dates.meaning import Found, Place, Reading, Reckoning
from indexer.recognition.scanned_text import ScannedText

# Of two rules that match at the same word the first is tried first: what is longer or more exact stands before.
_GRAMMAR = Grammar(
    (
        *numeric.RULES,
        *days.RULES,
        *bare_days.RULES,
        *year_parts.RULES,
        *feasts.RULES,
        *weekdays.RULES,
        *relative.RULES,
        *years.RULES,
    )
)


@dataclass(frozen=True, slots=True)
class SpokenDate:
    """What `words[start:end]` of a scanned text names: a day or a longer period, both its ends included.

    `value` is in EDTF: `1962-03-18`, `1962-03`, `1962`, `196X`, `19XX`, `1962-21` (spring), `2025-33` (first quarter), or two
    of these with a slash between.
    """

    start: int
    end: int
    first_day: datetime.date
    last_day: datetime.date
    value: str
    reason: Reason


def spoken_dates(text: ScannedText, published: PublicationDate | None) -> Iterator[SpokenDate]:
    """The dates in the order of the text, none of which overlap; without `published` only those that state all of theirs."""
    line = ClassLine.of(text)
    reckoning = Reckoning(published)
    for found in joined(line, _GRAMMAR.find(line)):
        if reading := _read(line, found, reckoning):
            reckoning.speak(reading.period, found.end, is_named=names_a_day(found.meaning))
            # `words` is one character ahead of `folded`, where tokens are counted.
            start, end = line.starts[found.start] + 1, line.ends[found.end - 1] + 1
            yield SpokenDate(start, end, reading.period.first, reading.period.last, reading.period.value, reading.reason)


def _read(line: ClassLine, found: Found, reckoning: Reckoning) -> Reading | None:
    try:
        return found.meaning.read(Place(line, found.start, found.end), reckoning)
    except (ValueError, OverflowError):
        return None  # in no calendar
