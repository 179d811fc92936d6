"""Dates that belong together: from one to another, the end of one, the day after one, the week of one.

What the rules have found one by one is joined here by the few words that stand between and before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.recognition.dates.calendar_date import CalendarDate
from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.counted import Interval, PartOf, Shifted, WeekOf
from indexer.recognition.dates.grammar import in_classes
from indexer.recognition.dates.meaning import Found
from indexer.recognition.dates.numbers import number
from indexer.recognition.dates.vocabulary import CLASSES, EVES, PARTS, UNITS
from indexer.recognition.dates.weekdays import BareWeekday

# Before a date. Each ends where the date begins; the longest is this many words.
_BEFORE = 8
_PART = in_classes("(?P<part><part>)(?:<hyphen>|OF?L?)(?:<months>OF|<year_unit>)?$")
_WEEK = in_classes("(?P<week><weeks>|<weekend>)<of>$")
_EVE = in_classes("(?P<eve><eve>|<morrow>)<of><the>?<apostrophe>?$")
_COUNTED = in_classes("(?P<number>NUMBER)(?P<unit>UNIT)(?P<way><before>|<after>)<the>?<apostrophe>?$")

# Between two dates.
_TO = in_classes("<comma>?<until><apostrophe>(?:<to><the>?|<in>)|<to><the>?<apostrophe>?|<hyphen>")
_AND = in_classes("<and><the>?<apostrophe>?")
_LIST = in_classes("(?:<comma>|<and>|<or>)<the>?")
_OPENED = in_classes("(?:<of>|<since>|<between>)<the>?<apostrophe>?$")


def joined(line: ClassLine, found: Sequence[Found]) -> list[Found]:
    """The same dates, those that belong together as one."""
    return list(_with_years_of_lists(line, _ranges(line, [_with_what_is_before(line, each) for each in found])))


def _with_what_is_before(line: ClassLine, date: Found) -> Found:
    begin = max(0, date.start - _BEFORE)
    before = line.classes[begin : date.start]
    if (match := _PART.search(before)) and not _is_day(date):
        word = line.word(begin + match.start("part"))
        if not (word == "mi" and line.class_at(date.start - 1) != CLASSES["hyphen"]):
            return Found(begin + match.start(), date.end, PartOf(date.meaning, PARTS[word]))
    if (match := _WEEK.search(before)) and not isinstance(date.meaning, Interval):
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
    return isinstance(date.meaning, BareWeekday) or (isinstance(date.meaning, CalendarDate) and date.meaning.day is not None)


def _ranges(line: ClassLine, found: Sequence[Found]) -> Iterator[Found]:
    """One date to another makes one; a date that is within one joined already is left out."""
    waiting: Found | None = None
    for date in found:
        if waiting is None:
            waiting = date
        elif date.start < waiting.end:
            continue
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
    if _AND.fullmatch(joint):
        return bool(opened) and CLASSES["between"] in opening[-2:]
    return bool(_TO.fullmatch(joint))


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
