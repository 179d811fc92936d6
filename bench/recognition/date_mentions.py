"""Dates in real news: WiNER's French Wikinews (2016-2017), where people marked what they took for a date.

They marked calendar dates: a day with its month, a month with its year, a year, mostly one by one where there is a range or a
list. They did not mark bare weekdays, bare months, "hier" or durations. So on both sides a span is compared in this way only:

- leading articles, prepositions and words as "année", "mois de", "début", "fin", "nuit de", and a trailing clock time or time of
  the day are left off;
- a range or a list is taken apart at the words and signs that join it;
- what then names neither a year in four digits nor a day's number with its month is left out.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct, json

from bench.recognition.date_finders import Finder, FoundDate
from bench.recognition.date_phrases import PhrasesUnreadable
from bench.recognition.tuning import tuned_on

_MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_LEADING_WORD = re.compile(
    r"(?:[ld]['’]|-|(?:les?|la|des?|du|en|aux?|à|dans|depuis|cet?|cette|années?|ans?|mois|début|fin|milieu|mi|courant|nuit|soir|soirée|matin|matinée|après-midi)\b)\s*",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,]*(?:(?:à|vers|au)\s+)?"
    r"(?:\d{1,2}\s?(?:h|heures?|:)\s?\d{0,2}|(?:dans la |en )?(?:matin|matinée|midi|après-midi|soir|soirée|nuit))$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:[-–/,]|\b(?:et|ou|à|aux?|jusqu['’](?:au|à|en))\b)\s*", re.IGNORECASE)
_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_CALENDAR = re.compile(rf"(?<!\d)\d{{4}}(?!\d)|\d\s?(?:er)?\s+(?:{_MONTH})\b", re.IGNORECASE)


class _Entity(Struct, frozen=True):
    start: int
    end: int
    type: str


class _Line(Struct, frozen=True):
    id: str
    date: str
    text: str
    entities: list[_Entity]


class _Mention(Struct, frozen=True):
    doc: str
    mention: str
    value_if_full_date: str | None


@dataclass(frozen=True, slots=True)
class News:
    """A text, when it was published, the compared spans that people marked, and the days of its full dates by their words."""

    id: str
    published: datetime.date
    text: str
    marked: frozenset[tuple[int, int]]
    full_dates: dict[str, datetime.date]


@dataclass(slots=True)
class SpanFigures:
    """Texts; spans that both have, only the finder, only the people; full dates with the right day, and with none or another."""

    texts: int = 0
    both: int = 0
    only_found: int = 0
    only_marked: int = 0
    right_days: int = 0
    wrong_days: int = 0

    @property
    def precision(self) -> float:
        return self.both / ((self.both + self.only_found) or 1)

    @property
    def recall(self) -> float:
        return self.both / ((self.both + self.only_marked) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.both / ((2 * self.both + self.only_found + self.only_marked) or 1)

    @property
    def value_accuracy(self) -> float:
        return self.right_days / ((self.right_days + self.wrong_days) or 1)


def read_news(folder: Path) -> list[News]:
    """The texts of `ner/winer.jsonl` and the values of `dates/wikinews_mentions.jsonl`, by identifier.

    Raises:
        PhrasesUnreadable: a file is missing or has another form.
    """
    try:
        lines = json.Decoder(_Line).decode_lines((folder / "ner" / "winer.jsonl").read_bytes())
        mentions = json.Decoder(_Mention).decode_lines((folder / "dates" / "wikinews_mentions.jsonl").read_bytes())
    except (OSError, ValueError) as error:
        raise PhrasesUnreadable(f"{folder}: {error}; wanted are ner/winer.jsonl and dates/wikinews_mentions.jsonl") from error
    values: dict[str, dict[str, datetime.date]] = {}
    for each in mentions:
        if each.value_if_full_date:
            values.setdefault(each.doc, {})[each.mention] = datetime.date.fromisoformat(each.value_if_full_date)
    return [
        News(
            line.id,
            datetime.date.fromisoformat(line.date),
            line.text,
            frozenset(
                span for each in line.entities if each.type == "DATE" for span in compared_spans(line.text, each.start, each.end)
            ),
            values.get(line.id, {}),
        )
        for line in lines
    ]


def compared_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is compared of a span.

    >>> text = "du 3 au 5 mai 2016 vers 15h, en 2014-2015, à la fin des années 1950, hier"
    >>> [text[slice(*span)] for span in compared_spans(text, 0, 27)]
    ['5 mai 2016']
    >>> [text[slice(*span)] for span in (*compared_spans(text, 29, 41), *compared_spans(text, 43, 67))]
    ['2014', '2015', '1950']
    """
    whole = text[start:end]
    if match := _TRAILING.search(whole):
        whole = whole[: match.start()]
    if _NUMERIC.fullmatch(whole):
        yield start, start + len(whole)
        return
    place = 0
    for joint in [*_JOINT.finditer(whole), None]:
        piece_end = joint.start() if joint else len(whole)
        piece_start = place
        while (match := _LEADING_WORD.match(whole, piece_start, piece_end)) and match.end() > piece_start:
            piece_start = match.end()
        if piece_start < piece_end and _CALENDAR.search(whole, piece_start, piece_end):
            yield start + piece_start, start + piece_end
        place = joint.end() if joint else piece_end


def measure_spans(news: Sequence[News], find: Finder, *, tuning: bool | None = None) -> SpanFigures:
    """Strict spans, the same start and end; `tuning` chooses the half that was read while rules were written, or the other."""
    figures = SpanFigures()
    for each in news:
        if tuning is not None and tuned_on(each.id) is not tuning:
            continue
        found = find(each.text, each.published)
        figures.texts += 1
        spans = {span for date in found for span in compared_spans(each.text, date.start, date.end)}
        figures.both += len(spans & each.marked)
        figures.only_found += len(spans - each.marked)
        figures.only_marked += len(each.marked - spans)
        for right in _full_dates(each, found):
            figures.right_days += right
            figures.wrong_days += not right
    return figures


def _full_dates(news: News, found: Sequence[FoundDate]) -> Iterator[bool]:
    """For every full date that people marked, whether the finder names its day, alone or at the end of a range."""
    for words, day in news.full_dates.items():
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", news.text):
            covering = [date for date in found if date.start <= match.start() and match.end() <= date.end]
            yield any(day in {date.first, date.last} for date in covering)
