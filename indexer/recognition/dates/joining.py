"""Dates that belong together: from one to another, the end of one, the day after one, the week of one.

What the rules have found one by one is joined here by the few words that stand between and before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.recognition.dates.bare_days import BareDay
from indexer.recognition.dates.calendar_date import CalendarDate
from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.counted import Apposed, FromSpoken, Interval, PartOf, Shifted, WeekOf
from indexer.recognition.dates.grammar import in_classes
from indexer.recognition.dates.meaning import Found, Meaning
from indexer.recognition.dates.numbers import number
from indexer.recognition.dates.vocabulary import CLASSES, EVES, PARTS, UNITS
from indexer.recognition.dates.weekdays import BareWeekday

# Before a date. Each ends where the date begins; the longest is this many words.
_BEFORE = 8
_PART = in_classes("(?P<part><part>)(?:<hyphen>|OF?L?)(?:<months>OF|<year_unit>)?$")
_WEEK = in_classes("(?P<week><weeks>|<weekend>)<of>$")
_EVE = in_classes("(?P<eve><eve>|<morrow>)<of><the>?<apostrophe>?$")
_COUNTED = in_classes("(?P<number>NUMBER)(?P<unit>UNIT)(?P<way><before>|<after>)<the>?<apostrophe>?$")

_TIME = in_classes("(?P<time><time>)<of>$")
_TIMES_OF_DAYS = frozenset(("nuit", "soir", "soiree", "matin", "matinee", "apres-midi"))

# Between two dates.
_TO = in_classes("<comma>?<until><apostrophe>(?:<to><the>?|<in>)|<to><the>?<apostrophe>?|<hyphen>")
_AND = in_classes("<and><the>?<apostrophe>?")
_LIST = in_classes("(?:<comma>|<and>|<or>)<the>?")
_APPOSED = in_classes("<comma><the>")
_OPENED = in_classes("(?:<of>|<since>|<between>)<the>?<apostrophe>?$")


def joined(line: ClassLine, found: Sequence[Found]) -> list[Found]:
    """The same dates, those that belong together as one."""
    dates = _with_years_of_lists(line, _ranges(line, [_with_what_is_before(line, each) for each in found]))
    return [_with_its_time(line, each) for each in dates]


def names_a_day(meaning: Meaning) -> bool:
    """Whether the words give a day and its month."""
    if isinstance(meaning, Interval):
        return names_a_day(meaning.last)
    return isinstance(meaning, CalendarDate) and meaning.day is not None


def _with_what_is_before(line: ClassLine, date: Found) -> Found:
    begin = max(0, date.start - _BEFORE)
    before = line.classes[begin : date.start]
    if (match := _PART.search(before)) and not _is_day(date):
        word = line.word(begin + match.start("part"))
        if not (word == "mi" and line.class_at(date.start - 1) != CLASSES["hyphen"]):
            return Found(begin + match.start(), date.end, PartOf(date.meaning, PARTS[word]))
    if (match := _WEEK.search(before)) and not isinstance(date.meaning, Interval) and line.word(date.start - 2)[-1] != "s":
        at_weekend = match["week"] == CLASSES["weekend"]
        return Found(begin + match.start(), date.end, WeekOf(date.meaning, at_weekend=at_weekend))
    if match := _EVE.search(before):
        days = EVES[line.word(begin + match.start("eve"))]
        return Found(begin + match.start(), date.end, Shifted(date.meaning, "day", days))
    if match := _COUNTED.search(before):
        words = [line.word(index) for index in range(begin + match.start("number"), begin + match.end("number"))]
        count = number(words) * (1 if match["way"] == CLASSES["after"] else -1)
        grain = UNITS[line.word(begin + match.start("unit"))]
        return Found(begin + match.start(), date.end, Shifted(date.meaning, grain, count))
    return date


def _is_day(date: Found) -> bool:
    """A day has no end: "les travaux ont pris fin dimanche"."""
    return isinstance(date.meaning, BareWeekday | BareDay) or names_a_day(date.meaning)


def _with_its_time(line: ClassLine, date: Found) -> Found:
    """La nuit de mardi à mercredi, la soirée de vendredi: a part of the day belongs to its day."""
    last = date.meaning.last if isinstance(date.meaning, Interval) else date.meaning
    if not isinstance(last, BareWeekday) and not names_a_day(last):
        return date
    match = _TIME.search(line.classes[max(0, date.start - 2) : date.start])
    if match is None or line.word(date.start - 2) not in _TIMES_OF_DAYS or line.word(date.start - 1) == "des":
        return date
    return Found(date.start - 2, date.end, date.meaning)


def _ranges(line: ClassLine, found: Sequence[Found]) -> Iterator[Found]:
    """One date to another makes one; a date that is within one joined already is left out."""
    waiting: Found | None = None
    for date in found:
        if waiting is None:
            waiting = date
        elif date.start < waiting.end:
            continue
        elif _is_apposed(line, waiting, date):
            yield Found(waiting.start, waiting.end, Apposed(waiting.meaning, date.meaning))
            waiting = date
        elif _is_range(line, waiting, date) and not isinstance(waiting.meaning, Interval):
            if not _is_every_week(line, waiting, date):
                yield Found(waiting.start, date.end, Interval(waiting.meaning, date.meaning))
            waiting = None
        else:
            yield waiting
            waiting = date
    if waiting:
        yield waiting


def _is_range(line: ClassLine, first: Found, last: Found) -> bool:
    if last.start - first.end > 5 or isinstance(last.meaning, Interval):
        return False
    joint = line.classes[first.end : last.start]
    opening = line.classes[max(0, first.start - 3) : first.start]
    opened = _OPENED.search(opening)
    if joint == CLASSES["and"] and _follow_each_other(first.meaning, last.meaning):
        return True
    if _AND.fullmatch(joint):
        return bool(opened) and CLASSES["between"] in opening[-2:]
    return bool(_TO.fullmatch(joint))


def _follow_each_other(first: Meaning, last: Meaning) -> bool:
    """Lundi et mardi are one date, mardi et jeudi are two."""
    return (
        isinstance(first, BareWeekday)
        and isinstance(last, BareWeekday)
        and first.way == last.way == 0
        and (last.weekday - first.weekday) % 7 == 1
    )


def _is_apposed(line: ClassLine, counted: Found, named: Found) -> bool:
    """Une semaine plus tôt, le 24 avril."""
    joint = line.classes[counted.end : named.start]
    return isinstance(counted.meaning, FromSpoken) and names_a_day(named.meaning) and bool(_APPOSED.fullmatch(joint))


def _is_every_week(line: ClassLine, first: Found, last: Found) -> bool:
    """ "Du lundi au vendredi" is a habit, "la nuit du lundi au mardi" and "de lundi à mercredi" are days."""
    both_bare = isinstance(first.meaning, BareWeekday) and isinstance(last.meaning, BareWeekday)
    return both_bare and line.word(first.start - 1) == "du" and line.word(first.start - 2) not in {"nuit", "soiree"}


def _with_years_of_lists(line: ClassLine, found: Iterator[Found]) -> Iterator[Found]:
    """Les 3 mai et 5 juin 2015: the first has the year of the other."""
    dates = list(found)
    for place in range(len(dates) - 2, -1, -1):
        date, following = dates[place], dates[place + 1]
        if (
            isinstance(date.meaning, CalendarDate)
            and date.meaning.year is None
            and date.meaning.side is None
            and isinstance(following.meaning, CalendarDate)
            and following.meaning.month is not None
            and (following.meaning.day is not None or date.meaning.day is None)
            and following.meaning.year is not None
            and _LIST.fullmatch(line.classes[date.end : following.start])
        ):
            dates[place] = replace(date, meaning=date.meaning.in_year(following.meaning.year))
    return iter(dates)
