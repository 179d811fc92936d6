"""Dates in digits: 28/10/2024, 28.10.2024, 2024-10-28, le 12/3, 03/2015, 2016-11."""

import re
from collections.abc import Sequence

from indexer.recognition.dates.calendar_date import CalendarDate
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found
from indexer.recognition.dates.vocabulary import CLASSES, WEEKDAYS

_SEPARATOR = "(?:<slash>|<hyphen>|<point>)"
_GOES_ON_BEFORE = re.compile(r"\w[/.,-]$")
_GOES_ON_AFTER = re.compile(r"[/.,-]\w")
# What has a number of its own with a year in it; classes of numbers, and what joins them.
_NUMBERED = frozenset(
    ["n", "no", "°", "numero", "loi", "decret", "ordonnance", "directive", "decision", "arrete", "reglement", "resolution", "vol"]
)
_NUMBERS = {CLASSES[name] for name in ("day", "two_digits", "year", "digits", "plus", "point", "hyphen", "slash")}

_NUMBER = "(?:<day>|<two_digits>)"


def _stands_alone(phrase: Phrase, start: str, end: str) -> bool:
    """No space within, one separator twice, and no digit goes on at either end."""
    line, first, last = phrase.line, phrase.match.start(start), phrase.match.end(end)
    if not line.closed(first, last) or (last - first == 5 and line.word(first + 1) != line.word(first + 3)):
        return False
    begin, stop = line.starts[first], line.ends[last - 1]
    before, after = line.text.folded[max(0, begin - 2) : begin], line.text.folded[stop : stop + 2]
    return not _GOES_ON_BEFORE.search(before) and not _GOES_ON_AFTER.match(after)


def _day_first(phrase: Phrase) -> Sequence[Found] | None:
    if not _stands_alone(phrase, "day", "year"):
        return None
    year = phrase.word("year")
    if len(year) < 4 and not (phrase.has("weekday") or _is_introduced(phrase) or _is_padded(phrase)):
        return None  # 3/5/12 may be anything
    date = CalendarDate(_full_year(year), int(phrase.word("month")), int(phrase.word("day")))
    return [Found(phrase.start, phrase.end, date)]


def _full_year(year: str) -> int:
    """Two digits are of the hundred years that end with 2039."""
    return int(year) + (0 if len(year) == 4 else 1900 if int(year) > 39 else 2000)


def _is_introduced(phrase: Phrase) -> bool:
    return phrase.line.word(phrase.start - 1) in {"le", "du", "au", "depuis", "les"}


def _is_padded(phrase: Phrase) -> bool:
    """03/05/12 is a date."""
    return phrase.line.word(phrase.start + 1) == "/" and all(len(phrase.word(part)) == 2 for part in ("day", "month", "year"))


def _year_first(phrase: Phrase) -> Sequence[Found] | None:
    if not _stands_alone(phrase, "year", "day"):
        return None
    date = CalendarDate(int(phrase.word("year")), int(phrase.word("month")), int(phrase.word("day")))
    return [Found(phrase.start, phrase.end, date)]


def _day_and_month(phrase: Phrase) -> Sequence[Found] | None:
    """Le 12/3; a fraction where nothing says that it is a date."""
    day, month = int(phrase.word("day")), int(phrase.word("month"))
    if not (phrase.has("weekday") or _is_introduced(phrase)) or month > 12 or not _stands_alone(phrase, "day", "month"):
        return None
    weekday = WEEKDAYS[phrase.word("weekday")] if phrase.has("weekday") else None
    return [Found(phrase.start, phrase.end, CalendarDate(None, month, day, weekday))]


def _month_and_year(phrase: Phrase) -> Sequence[Found] | None:
    """03/2015, 2016/11 and 2016-11; 2001-02 is a span of years, as its end is the year that follows."""
    year, month = phrase.word("year"), phrase.word("month")
    first, last = sorted(("year", "month"), key=phrase.match.start)
    if not 1 <= int(month) <= 12 or not _stands_alone(phrase, first, last):
        return None
    introduced = phrase.line.word(phrase.start - 1) in {"en", "depuis", "entre"}
    separator = phrase.line.word(phrase.start + 1)
    if first == "year" and separator == "-" and not introduced and (int(month) > int(year) % 100 or _is_numbered(phrase)):
        return None
    if separator == "." and not introduced:
        return None
    return [Found(phrase.start, phrase.end, CalendarDate(int(year), int(month)))]


def _is_numbered(phrase: Phrase) -> bool:
    """Loi 2015-3, n° 2015-3."""
    return phrase.line.word(phrase.start - 1) in _NUMBERED


def _spaced(phrase: Phrase) -> Sequence[Found] | None:
    """Le 20 02 2014; without an article the year has its four digits and no other number stands beside."""
    words = [phrase.word(name) for name in ("day", "month", "year")]
    if not all(len(word) >= 2 for word in words):
        return None
    beside = (phrase.line.class_at(phrase.start - 1), phrase.line.class_at(phrase.end))
    if phrase.line.class_at(phrase.start - 1) != CLASSES["the"] and (len(words[2]) < 4 or not _NUMBERS.isdisjoint(beside)):
        return None
    day, month = int(words[0]), int(words[1])
    return [Found(phrase.start, phrase.end, CalendarDate(_full_year(words[2]), month, day))] if month <= 12 else None


def _comma_before_year(phrase: Phrase) -> Sequence[Found] | None:
    """12/08, 2015."""
    date = CalendarDate(int(phrase.word("year")), int(phrase.word("month")), int(phrase.word("day")))
    return [Found(phrase.start, phrase.end, date)]


RULES = (
    Rule("(?P<day><day>)(?P<month><day>)(?P<year><year>|<day>|<two_digits>)", _spaced),
    Rule(
        f"(?:(?P<weekday>WEEKDAY))?(?P<day><day>){_SEPARATOR}(?P<month>{_NUMBER}){_SEPARATOR}(?P<year><year>|<day>|<two_digits>)",
        _day_first,
    ),
    Rule(f"(?P<year><year>){_SEPARATOR}(?P<month>{_NUMBER}){_SEPARATOR}(?P<day>{_NUMBER})", _year_first),
    Rule("(?P<day><day>)<slash>(?P<month><day>)<comma>(?P<year><year>)", _comma_before_year),
    Rule("(?:(?P<weekday>WEEKDAY))?(?P<day><day>)<slash>(?P<month><day>)", _day_and_month),
    Rule("(?P<month><day>)<slash>(?P<year><year>)", _month_and_year),
    Rule("(?P<year><year>)(?:<slash>|<hyphen>|<point>)(?P<month><day>)", _month_and_year),
)
