"""Days and months written in words: 3 octobre 2024, mars 1962, 18 mars, mars dernier; lists and ranges within a month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from corpus.annotation import Reason
from indexer.recognition.dates.calendar_date import CalendarDate, Side
from indexer.recognition.dates.counted import FromPublication, Interval
from indexer.recognition.dates.counting import plural_after
from indexer.recognition.dates.french import counted_from
from indexer.recognition.dates.grammar import Phrase, Rule, in_classes
from indexer.recognition.dates.meaning import Found, Place, Reading, Reckoning
from indexer.recognition.dates.numbers import day_number
from indexer.recognition.dates.periods import Period, between, day, month, moved, one_day
from indexer.recognition.dates.vocabulary import CLASSES, MONTHS, WEEKDAYS

_SIDES: dict[str, Side] = {CLASSES["next"]: "prochain", CLASSES["last"]: "dernier", CLASSES["past"]: "dernier"}

_RANGE_JOINTS = (CLASSES["to"], CLASSES["hyphen"], CLASSES["until"])

# "de cette année", "de l'an dernier" after a day, a month or a quarter.
OF_NEAR_YEAR = "(?P<of_year><of>?(?:<this><year_unit>|L<year_unit>SIDE))"

# "mai suivant": of the dates of the text.
_OF_TEXT = "(?P<of_text><following>)"

# After these a month stands alone however it is written: "en Mars". Else its small letter says that it is one, but for
# what only looks like one: "poisson d'avril".
_BEFORE_MONTH = (CLASSES["in"], CLASSES["since"], CLASSES["part"], CLASSES["this"], CLASSES["months"])
_NO_MONTH_AFTER = frozenset(("poisson", "poissons", "champ", "champs"))

_JOINTS_BEFORE_MONTH = (CLASSES["of"], CLASSES["hyphen"], CLASSES["apostrophe"])

# Capitalised, these four may be a planet, a first name or a surname.
_ALSO_NAMES = frozenset(("mars", "avril", "mai", "juin"))

# Two days, "3 et 4", "3-4", "3 au 5"; more of them, with commas, where "les" introduces them.
_PAIR = "(?P<days>(?:WEEKDAY)?DAY(?:<and>|<or>|<hyphen>|<comma>?<until><apostrophe><to>|<to>)<the>?(?:WEEKDAY)?DAY)"
_LIST = "(?<=<the>)(?P<days>(?:WEEKDAY)?DAY(?:(?:<comma>|<and>|<or>)(?:WEEKDAY)?DAY){1,9})"


_LISTED = in_classes(
    "(?:<comma>?<until><apostrophe><to>|<to>|<and>|<or>|<comma>|<hyphen>)?<the>?(?P<shown>(?:WEEKDAY)?(?P<day>DAY))"
)


def side_of(phrase: Phrase, group: str = "side") -> Side | None:
    """`dernier` or `prochain` in a group."""
    return _SIDES[phrase.line.classes[phrase.match.start(group)]] if phrase.has(group) else None


def _month(phrase: Phrase, group: str = "month") -> int:
    return MONTHS[phrase.word(group)]


def _year(phrase: Phrase) -> int | None:
    return int(phrase.words("year")[-1]) if phrase.has("year") else None


def _weekday(phrase: Phrase) -> int | None:
    return WEEKDAYS[phrase.word("weekday")] if phrase.has("weekday") else None


@dataclass(frozen=True, slots=True)
class _NextOfText:
    """Le 18 mai suivant, mai suivant: the first after the date last spoken of."""

    date: CalendarDate

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        if reckoning.spoken is None:
            return None
        after = reckoning.spoken.last
        candidates = (self.date.period(after.year + years) for years in (0, 1))
        period = next((each for each in candidates if each.first > after), None)
        if period is None:
            return None
        return Reading(period, Reason("relative", f"« {place.phrase()} », compté {counted_from(reckoning.spoken)}"))


def _full_date(phrase: Phrase) -> Sequence[Found]:
    number = day_number(phrase.words("day"))
    return [Found(phrase.start, phrase.end, CalendarDate(_year(phrase), _month(phrase), number))]


def _day_and_month(phrase: Phrase) -> Sequence[Found] | None:
    number, name = day_number(phrase.words("day")), _month(phrase)
    if not 1 <= number <= 31 or not _is_month(phrase):
        return None
    if phrase.has("of_text"):
        return [Found(phrase.start, phrase.end, _NextOfText(CalendarDate(None, name, number)))]
    if phrase.has("of_year"):
        shift = year_shift(phrase)
        meaning = FromPublication(lambda published: day(published.year + shift, name, number))
        return [Found(phrase.start, phrase.end, meaning)]
    date = CalendarDate(None, name, number, _weekday(phrase), side_of(phrase))
    return [Found(phrase.start, phrase.end, date)]


def _is_month(phrase: Phrase) -> bool:
    """Whether `sept` is the month and no number: "dim. 15 sept", "le 15 sept." and not "vingt sept"."""
    start, end = phrase.match.span("month")
    if phrase.line.classes[start] != CLASSES["sept"] or end - start > 1 or phrase.has("weekday"):
        return True
    return phrase.line.word(phrase.start - 1) in {"le", "du", "au"} and not plural_after(phrase.line, end - 1)


def year_shift(phrase: Phrase) -> int:
    """1 for next year, -1 for last year, 0 for this one, by the last word of the group `of_year`."""
    last = phrase.line.classes[phrase.match.end("of_year") - 1]
    return {CLASSES["next"]: 1, CLASSES["last"]: -1, CLASSES["past"]: -1}.get(last, 0)


@dataclass(frozen=True, slots=True)
class _ListedDay:
    """One day of a list: where it begins, with its weekday, its number, and the class of what joins it to the one before."""

    start: int
    end: int
    number: int
    joint: str

    @property
    def ranged(self) -> bool:
        return self.joint in _RANGE_JOINTS


def _days_of_month(phrase: Phrase) -> Sequence[Found] | None:
    name, year, side = _month(phrase), _year(phrase), side_of(phrase)
    days = list(_listed_days(phrase))
    if len(days) < 2 or not all(1 <= each.number <= 31 for each in days):
        return None
    dates = [CalendarDate(year, name, each.number, None, side) for each in days]
    opened = phrase.line.class_at(phrase.start - 1) == CLASSES["between"]
    joined = all(each.joint != CLASSES["or"] for each in days)
    if days[-1].ranged or opened or (joined and all(later.number - earlier.number == 1 for earlier, later in pairwise(days))):
        first = replace(dates[0], year=None, side=None)
        if days[0].number >= days[-1].number:
            first = replace(first, month=(name - 2) % 12 + 1)  # "du 28 au 2 mars" begins in the month before
        return [Found(days[0].start, phrase.end, Interval(first, dates[-1]))]
    ends = [*(each.end for each in days[:-1]), phrase.end]
    return [Found(each.start, end, date) for each, end, date in zip(days, ends, dates, strict=True)]


def _listed_days(phrase: Phrase) -> Iterator[_ListedDay]:
    joint = ""
    for match in _LISTED.finditer(phrase.line.classes, *phrase.match.span("days")):
        number = day_number([phrase.line.word(index) for index in range(*match.span("day"))])
        yield _ListedDay(match.start("shown"), match.end(), number, joint)
        joint = phrase.line.class_at(match.end())


def _month_and_year(phrase: Phrase) -> Sequence[Found]:
    return [Found(phrase.start, phrase.end, CalendarDate(_year(phrase), _month(phrase)))]


def _month_of_near_year(phrase: Phrase) -> Sequence[Found]:
    """Juin de l'année prochaine."""
    number, shift = _month(phrase), year_shift(phrase)
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: month(published.year + shift, number)))]


def _months(phrase: Phrase) -> Sequence[Found] | None:
    """De mars à juin 2015, avril-mai prochain; mai et juin 2017 are an interval too, as they touch."""
    first_number, last_number = _month(phrase, "first"), _month(phrase, "month")
    year, side = _year(phrase), side_of(phrase)
    last = CalendarDate(year, last_number, None, None, side)
    joint = phrase.line.classes[phrase.match.start("joint")]
    ranged = joint in {CLASSES["to"], CLASSES["hyphen"]} or phrase.line.class_at(phrase.start - 1) == CLASSES["between"]
    if ranged or last_number - first_number == 1:
        return [Found(phrase.start, phrase.end, Interval(CalendarDate(None, first_number), last))]
    first = CalendarDate(year, first_number, None, None, side)
    start, end = phrase.match.span("first")
    return [Found(start, end, first), Found(phrase.match.start("month"), phrase.end, last)]


def _month_alone(phrase: Phrase) -> Sequence[Found] | None:
    if phrase.has("of_text"):
        return [Found(phrase.start, phrase.end, _NextOfText(CalendarDate(None, _month(phrase))))]
    if not phrase.has("side") and not _stands_for_a_month(phrase):
        return None
    return [Found(phrase.start, phrase.end, CalendarDate(None, _month(phrase), None, None, side_of(phrase)))]


def _stands_for_a_month(phrase: Phrase) -> bool:
    line, start = phrase.line, phrase.start
    before = start - 1
    while line.class_at(before) in _JOINTS_BEFORE_MONTH:
        before -= 1
    if line.class_at(before) in _BEFORE_MONTH:
        return True
    if line.classes[start] != CLASSES["month"] or line.word(before) in _NO_MONTH_AFTER:
        return False
    written = line.original(start)
    if written.islower():
        return True
    previous = line.original(start - 1)
    return (
        written.istitle()
        and line.word(start) not in _ALSO_NAMES
        and len(previous) > 1
        and previous.islower()
        and previous != "de"
    )


def _weekday_and_day(phrase: Phrase) -> Sequence[Found] | None:
    """Jeudi 26: the nearest 26th that is a Thursday, within a month."""
    weekday, number = WEEKDAYS[phrase.word("weekday")], day_number(phrase.words("day"))
    if plural_after(phrase.line, phrase.end - 1):
        return None

    def nearest(published: date) -> Period | None:
        days = (published + timedelta(days=way * distance) for distance in range(32) for way in (-1, 1))
        return next((one_day(each) for each in days if each.day == number and each.weekday() == weekday), None)

    return [Found(phrase.start, phrase.end, FromPublication(nearest))]


def _days_of_near_month(phrase: Phrase) -> Sequence[Found] | None:
    """Le 3 de ce mois, du 4 au 22 du mois prochain."""
    days = list(_listed_days(phrase))
    if not all(1 <= each.number <= 31 for each in days) or phrase.word("side_before").endswith("s"):
        return None  # "les 3 prochains mois" are no days
    side = side_of(phrase) or side_of(phrase, "side_before")
    shift = {"prochain": 1, "dernier": -1, None: 0}[side]

    def of_month(first: int, last: int, published: date) -> Period:
        near = moved(published, "month", shift).first
        begin, end = day(near.year, near.month, first), day(near.year, near.month, last)
        return begin if first == last else between(begin, end)

    opened = phrase.line.class_at(phrase.start - 1) == CLASSES["between"]
    if days[-1].ranged or opened:
        spans = [(phrase.start, phrase.end, days[0].number, days[-1].number)]
    else:
        ends = [*(each.end for each in days[:-1]), phrase.end]
        spans = [(each.start, end, each.number, each.number) for each, end in zip(days, ends, strict=True)]
    return [Found(start, end, FromPublication(partial(of_month, first, last))) for start, end, first, last in spans]


RULES = (
    Rule(
        "(?P<days>(?:WEEKDAY)?DAY(?:(?:<hyphen>|<comma>?<until><apostrophe><to>|<to>|<and>)<the>?DAY)?)<of>?(?:<this><months>|<the>?(?:<months>(?P<side>SIDE)|(?P<side_before>SIDE)<months>))",
        _days_of_near_month,
    ),
    Rule(
        "(?:(?P<weekday>WEEKDAY))?(?P<day>DAY)[<slash><hyphen>]?(?P<month>MONTH)[<slash><hyphen>]?(?P<year>IN_YEAR|<comma><year>)",
        _full_date,
    ),
    Rule(_PAIR + "(?P<month>MONTH)(?:(?P<year>IN_YEAR|<comma><year>)|(?P<side>SIDE))?", _days_of_month),
    Rule(_LIST + "(?P<month>MONTH)(?:(?P<year>IN_YEAR|<comma><year>)|(?P<side>SIDE))?", _days_of_month),
    Rule(
        f"(?:(?P<weekday>WEEKDAY))?(?P<day>DAY)<hyphen>?(?P<month><month>|<short_month><point>?|<sept><point>?)(?:(?P<side>SIDE)|{_OF_TEXT}|{OF_NEAR_YEAR})?",
        _day_and_month,
    ),
    Rule(
        "(?P<first>MONTH)(?P<joint><to>|<hyphen>|<and>|<or>)<the>?(?P<month>MONTH)(?:(?P<year>IN_YEAR)|(?P<side>SIDE))", _months
    ),
    Rule(
        "(?:(?<=<of>)|(?<=<between>)|(?<=<in>)|(?<=<of><apostrophe>))(?P<first><month>)(?P<joint><to>|<hyphen>|<and>|<or>)(?P<month><month>)",
        _months,
    ),
    Rule("(?P<month>MONTH)(?P<year>IN_YEAR)", _month_and_year),
    Rule("(?P<month>(?:<short_month>|<sept>)<point>)(?P<year><comma><year>)", _month_and_year),
    Rule(f"(?P<month><month>|<short_month><point>?){OF_NEAR_YEAR}", _month_of_near_year),
    Rule(f"(?P<month><month>|<short_month><point>?|<sept><point>)(?:(?P<side>SIDE)|{_OF_TEXT})", _month_alone),
    Rule("(?P<side><next>|<last>)(?P<month><month>|<short_month>)(?!<year>)", _month_alone),
    Rule("(?P<month><month>|<short_month><point>?|<sept><point>)", _month_alone),
    Rule("(?P<weekday><weekday>)(?P<day>DAY)(?!<month>|<hyphen>|[<comma><point><slash>][<day><two_digits>])", _weekday_and_day),
)
