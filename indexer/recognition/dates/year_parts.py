"""Quarters, halves and seasons of a year; the first week or the last Monday of a month."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from corpus.annotation import Reason
from indexer.recognition.dates.calendar_date import CalendarDate, distance
from indexer.recognition.dates.counted import BySense, Fixed, FromPublication
from indexer.recognition.dates.days import OF_NEAR_YEAR, side_of, year_shift
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found, Meaning, Place, Reading, Reckoning
from indexer.recognition.dates.numbers import ordinal
from indexer.recognition.dates.periods import Period, between, day, half, moved, one_day, quarter, season, week, weekend
from indexer.recognition.dates.tense import Tense
from indexer.recognition.dates.vocabulary import CLASSES, MONTHS, SEASON_NUMBERS, WEEKDAYS

_NEAR = 92

# After these "l'été" and "le printemps" are the ones at hand; "en été" and "l'été" alone are every year's.
_BEFORE_SEASON = frozenset(("a", "au", "pendant", "durant", "avant", "apres", "depuis", "pour", "ici", "courant"))

_UNIT_PERIODS: dict[str, tuple[Callable[[int, int], Period], int]] = {
    CLASSES["quarter"]: (quarter, 4),
    CLASSES["half"]: (half, 2),
}


def _nearest(of_year: Callable[[int], Period], published: datetime.date, tense: Tense | None) -> Period | None:
    """Of last year's, this year's and next year's the nearest; where that is far, on the side that the tense says."""
    candidates = [of_year(published.year + shift) for shift in (0, -1, 1)]
    nearest = min(candidates, key=lambda period: distance(period, published))
    if tense and distance(nearest, published) > _NEAR:
        on_side = [each for each in candidates if (each.first > published) == (tense == "future")]
        nearest = min(on_side, key=lambda period: distance(period, published))
    return nearest


def _numbered_part(phrase: Phrase) -> Sequence[Found] | None:
    """Premier trimestre 2025, second semestre; T1 2025, H1 2025."""
    if phrase.has("code"):
        letter, number = phrase.word("code")[0], int(phrase.word("code")[-1])
        make, count = _UNIT_PERIODS[CLASSES["half" if letter in {"s", "h"} else "quarter"]]
    else:
        make, count = _UNIT_PERIODS[phrase.line.classes[phrase.match.start("unit")]]
        number = ordinal(phrase.words("ordinal"))
        if phrase.line.classes[phrase.match.start("ordinal")] == CLASSES["last"]:
            number = count
    if not 1 <= number <= count:
        return None
    return [Found(phrase.start, phrase.end, _of_year(phrase, lambda year: make(year, number), "trimestre ou semestre"))]


def _of_year(phrase: Phrase, make: Callable[[int], Period], words: str) -> Meaning:
    """The part of the year that is named after it, or of the one that is meant where none is."""
    if phrase.has("year"):
        year = int(phrase.words("year")[-1])
        return Fixed(lambda: make(year), words)
    if phrase.has("of_year"):
        shift = year_shift(phrase)
        return FromPublication(lambda published: make(published.year + shift))
    return BySense(partial(_nearest, make))


def _season(phrase: Phrase) -> Sequence[Found] | None:
    number = SEASON_NUMBERS[phrase.word("season")]
    if phrase.line.original(phrase.start - 1) in {"a", "ont", "avait", "avaient", "ayant", "aura", "auront", "aurait", "eu"}:
        return None  # a été 1936 fois
    year = int(phrase.words("year")[-1])
    if phrase.has("last"):
        year += 1
        if number != 24 or year % 100 != int(phrase.word("last")) % 100:
            return None
    return [Found(phrase.start, phrase.end, Fixed(lambda: season(year, number), "saison et année"))]


def _is_at_hand(phrase: Phrase) -> bool:
    before = phrase.line.word(phrase.start - 1)
    has_article = phrase.line.class_at(phrase.start) == CLASSES["the"]
    return before in _BEFORE_SEASON and (has_article or before == "au")


def _season_of_near_year(phrase: Phrase) -> Sequence[Found]:
    """Automne de l'an dernier."""
    number, shift = SEASON_NUMBERS[phrase.word("season")], year_shift(phrase)
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: season(published.year + shift, number)))]


def _season_near(phrase: Phrase) -> Sequence[Found] | None:
    """Cet été, l'été dernier, le printemps prochain."""
    number, side = SEASON_NUMBERS[phrase.word("season")], side_of(phrase)
    if side is None and not phrase.has("this") and not _is_at_hand(phrase):
        return None

    is_awaited = phrase.line.word(phrase.start - 1) == "avant" and phrase.line.word(phrase.start - 2) == "pas"

    def near(published: datetime.date, tense: Tense | None) -> Period | None:
        seasons = [season(published.year + shift, number) for shift in (-1, 0, 1, 2)]
        if side == "dernier":
            return max((each for each in seasons if each.last < published), key=lambda each: each.last, default=None)
        if side == "prochain":
            return min((each for each in seasons if each.first > published), key=lambda each: each.first, default=None)
        if is_awaited:
            return min((each for each in seasons if each.first > published), key=lambda each: each.first)
        if tense == "future":
            return min((each for each in seasons if each.last >= published), key=lambda each: each.first)
        return _nearest(lambda year: season(year, number), published, tense)

    return [Found(phrase.start, phrase.end, BySense(near))]


@dataclass(frozen=True, slots=True)
class _NthOf:
    """The first Monday, the last week, the second fortnight of a month or a year; -1 is the last."""

    unit: str
    weekday: int | None
    number: int
    whole: Meaning

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        reading = self.whole.read(place, reckoning)
        period = self._within(reading.period) if reading else None
        if reading is None or period is None:
            return None
        words = reading.reason.words
        if isinstance(self.whole, CalendarDate):
            words = f"« {place.phrase()} », {words}"
        return Reading(period, Reason(reading.reason.code, words))

    def _within(self, whole: Period) -> Period | None:
        if self.unit == CLASSES["fortnight"]:
            year, number = whole.first.year, whole.first.month
            halves = {1: (1, 15), 2: (16, whole.last.day), -1: (16, whole.last.day)}
            if whole.grain != "month" or self.number not in halves:
                return None
            begin, end = halves[self.number]
            return between(day(year, number, begin), day(year, number, end))
        days = [whole.first + datetime.timedelta(days=count) for count in range((whole.last - whole.first).days + 1)]
        if self.unit == CLASSES["weeks"]:
            # A week belongs to where its Thursday lies, as in ISO 8601.
            periods = [week(each) for each in days if each.weekday() == 3]
        elif self.unit == CLASSES["weekend"]:
            periods = [weekend(each) for each in days if each.weekday() == 5]
        else:
            periods = [one_day(each) for each in days if self.weekday is None or each.weekday() == self.weekday]
        index = self.number if self.number < 0 else self.number - 1
        return periods[index] if -len(periods) <= index < len(periods) else None


def _nth(phrase: Phrase) -> Sequence[Found] | None:
    kind = phrase.line.classes[phrase.match.start("unit")]
    weekday = WEEKDAYS[phrase.word("unit")] if kind == CLASSES["weekday"] else None
    if phrase.word("unit") in {"jours", "semaines"}:
        return None  # "les derniers jours de janvier" are of no number
    last = phrase.line.classes[phrase.match.start("ordinal")] == CLASSES["last"]
    number = -1 if last else ordinal(phrase.words("ordinal"))
    year = next((int(phrase.words(name)[-1]) for name in ("year", "year_alone") if phrase.has(name)), None)
    whole: Meaning
    if phrase.has("month"):
        whole = CalendarDate(year, MONTHS[phrase.word("month")])
    elif phrase.has("near"):
        shift = {CLASSES["next"]: 1, CLASSES["last"]: -1, CLASSES["past"]: -1}.get(
            phrase.line.classes[phrase.match.end("near") - 1], 0
        )
        whole = FromPublication(lambda published: moved(published, "month", shift))
    elif phrase.has("of_year"):
        shift = year_shift(phrase)
        whole = FromPublication(lambda published: moved(published, "year", shift))
    elif year is not None and kind == CLASSES["weeks"]:
        whole = CalendarDate(year)
    else:
        return None
    return [Found(phrase.start, phrase.end, _NthOf(kind, weekday, number, whole))]


RULES = (
    Rule(f"(?P<ordinal>ORDINAL|<number>)(?P<unit><quarter>|<half>)(?:(?P<year>IN_YEAR)|{OF_NEAR_YEAR})", _numbered_part),
    Rule("(?P<ordinal><first>|<ordinal>|<roman_century>)(?P<unit><quarter>|<half>)", _numbered_part),
    Rule("(?P<year><year>)<the>?(?P<ordinal>ORDINAL)(?P<unit><quarter>|<half>)", _numbered_part),
    Rule("(?P<code><quarter_code>)(?P<year><of>?<year>)", _numbered_part),
    Rule("(?P<year><year>)<hyphen>?(?P<code><quarter_code>)", _numbered_part),
    Rule("(?P<season><season>)(?P<year>IN_YEAR)(?:[<hyphen><slash>](?P<last><year>|<day>|<two_digits>))?", _season),
    Rule(f"(?P<season><season>){OF_NEAR_YEAR}", _season_of_near_year),
    Rule("(?:(?P<this><this>)|L)?(?P<season><season>)(?P<side>SIDE)?(?!<of>?<year>)", _season_near),
    Rule(
        "(?P<ordinal>ORDINAL)(?P<unit><weeks>|<days>|<weekend>|<fortnight>|<weekday>)OF?"
        "(?:(?:<months>OF)?(?P<month>MONTH)(?P<year>IN_YEAR)?|(?P<near><this><months>|<the>?<months>SIDE)"
        "|(?P<of_year><this><year_unit>|L?<year_unit>SIDE)|(?P<year_alone><year>))",
        _nth,
    ),
)
