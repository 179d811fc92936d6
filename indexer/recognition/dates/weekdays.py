"""Days of the week without a date: mardi, ce jeudi, lundi prochain, mardi soir, mardi en huit."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.annotation import Reason
from indexer.recognition.dates.counted import FromPublication, FromSpoken
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found, Place, Reading, Reckoning
from indexer.recognition.dates.numbers import number
from indexer.recognition.dates.periods import Period, one_day
from indexer.recognition.dates.vocabulary import CLASSES, WEEKDAYS

_DAY = datetime.timedelta(days=1)

# "le mardi" and "chaque mardi" are habits; these also say that a day is one of many.
_HABIT = frozenset(
    [
        "le",
        "les",
        "un",
        "une",
        "chaque",
        "tous",
        "tout",
        "certains",
        "des",
        "dernier",
        "premier",
        "deuxieme",
        "troisieme",
        "quatrieme",
        "second",
    ]
)

# Names: mardi gras, vendredi saint, Vendredi noir.
_NAMED = frozenset(["gras", "saint", "sainte", "noir", "noire", "rouge", "sanglant", "des", "cyber", "fou"])

# Abbreviations that are no words of their own: "lun.", and not "mer.".
_NO_WORDS = frozenset(("lun", "ven"))

# How many days ahead a weekday is the coming one in the present tense: "ils se retrouvent samedi" on a Friday.
_SOON = 2

_WAY = {CLASSES["next"]: 1, CLASSES["last"]: -1, CLASSES["past"]: -1}


@dataclass(frozen=True, slots=True)
class BareWeekday:
    """The last one up to publication; the next one where the verb is in the future or `way` says so."""

    weekday: int
    way: int = 0
    this: bool = False

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        way = self.way or (1 if self._is_to_come(place, reckoning) else 0)
        period = reckoning.from_publication(lambda published: self._counted(published, way))
        if period is None:
            return None
        which = "suivant" if way > 0 else "précédent" if way < 0 else "dernier en date"
        words = f"« {place.phrase()} », {which} à compter {reckoning.since()}"
        return Reading(period, Reason("relative", words))

    def _is_to_come(self, place: Place, reckoning: Reckoning) -> bool:
        """After a verb in the future; after one in the present that arranges something if it is less than three days ahead."""
        tense = place.tense()
        if tense is not None or reckoning.published is None:
            return tense == "future"
        ahead = (self.weekday - reckoning.published.day.weekday()) % 7
        return 1 <= ahead <= _SOON and place.is_arranged()

    def before(self, last: Period) -> Period:
        """The one before a day, or that day."""
        return self._counted(last.last, 0)

    def _counted(self, published: datetime.date, way: int) -> Period:
        back = (published.weekday() - self.weekday) % 7
        if way < 0:
            return one_day(published - (back or 7) * _DAY)
        if way > 0:
            ahead = 7 - back if back or self.way else 0
            return one_day(published + ahead * _DAY)
        return one_day(published - back * _DAY)


def _weekday(phrase: Phrase) -> Sequence[Found] | None:
    line, at = phrase.line, phrase.match.start("weekday")
    if line.classes[at] == CLASSES["short_weekday"] and line.word(at) not in _NO_WORDS:
        return None
    if not phrase.has("side") and (_is_habit(phrase) or _is_name(phrase)):
        return None
    side = line.classes[phrase.match.start("side")] if phrase.has("side") else ""
    weekday = WEEKDAYS[line.word(at)]
    if side in {CLASSES["following"], CLASSES["previous"]}:
        return [Found(phrase.start, phrase.end, _WeekdayFromSpoken(weekday, 1 if side == CLASSES["following"] else -1))]
    return [Found(phrase.start, phrase.end, BareWeekday(weekday, _WAY.get(side, 0), phrase.has("this")))]


def _is_habit(phrase: Phrase) -> bool:
    return not phrase.has("this") and phrase.line.word(phrase.start - 1) in _HABIT


def _is_name(phrase: Phrase) -> bool:
    """Mardi gras; Journal du Dimanche, France Dimanche: a capital after one, or in a name."""
    line, at = phrase.line, phrase.match.start("weekday")
    if line.word(at + 1) in _NAMED:
        return True
    written, before = line.original(at), line.original(at - 1)
    return written[:1].isupper() and not written.isupper() and (before[:1].isupper() or before in {"du", "de"})


@dataclass(frozen=True, slots=True)
class _WeekdayFromSpoken:
    """Le lundi suivant: of the date last spoken of."""

    weekday: int
    way: int

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        if reckoning.spoken_day is None:
            return None
        origin = reckoning.spoken_day.first
        ahead = (self.weekday - origin.weekday()) * self.way % 7 or 7
        return FromSpoken("day", ahead * self.way).read(place, reckoning)


def _weekday_of_week(phrase: Phrase) -> Sequence[Found] | None:
    """Vendredi de la semaine dernière, mardi cette semaine."""
    weekday = WEEKDAYS[phrase.word("weekday")]
    weeks = 0
    if phrase.has("week_side"):
        weeks = _WAY.get(phrase.line.classes[phrase.match.start("week_side")], 1)

    def of_week(published: datetime.date) -> Period:
        return one_day(published + (weekday - published.weekday() + 7 * weeks) * _DAY)

    return [Found(phrase.start, phrase.end, FromPublication(of_week))]


def _weekday_in_eight(phrase: Phrase) -> Sequence[Found] | None:
    """Lundi en huit is a week after the next Monday, lundi en quinze two."""
    weeks = {8: 1, 15: 2}.get(number(phrase.words("number")))
    if weeks is None:
        return None
    weekday = WEEKDAYS[phrase.word("weekday")]

    def later(published: datetime.date) -> Period:
        return one_day(published + ((weekday - published.weekday()) % 7 + 7 * weeks) * _DAY)

    return [Found(phrase.start, phrase.end, FromPublication(later))]


_WEEK = (
    "(?:(?:<of>)?<the>?<weeks>(?P<week_side><next>|<last>|<past>|<following>|<of><apostrophe><after>)|(?P<this><this><weeks>))"
)

RULES = (
    Rule("(?P<weekday><weekday>)<in>(?P<number><day>|<number>)", _weekday_in_eight),
    Rule(f"(?P<weekday><weekday>){_WEEK}", _weekday_of_week),
    Rule("(?:L)?<weeks>(?P<week_side><next>|<last>|<past>|<following>)(?P<weekday><weekday>)(?!<day>)", _weekday_of_week),
    Rule(
        "(?P<weekday><weekday>|<short_weekday><point>?)(?:(?P<side><next>|<last>|<past>|<following>|<previous>)|<to>?<time>)?",
        _weekday,
    ),
    Rule("(?P<this><this>)(?P<weekday><weekday>)(?!<day>|<first>)(?:<hyphen><here>)?(?:<to>?<time>)?", _weekday),
    Rule("(?:L)?(?P<side><next>|<last>)(?P<weekday><weekday>)(?!<day>|<of>)", _weekday),
)
