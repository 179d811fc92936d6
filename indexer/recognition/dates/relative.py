"""Dates counted from publication: hier, ce matin, lundi prochain, la semaine dernière, il y a trois ans, dans deux jours."""

import datetime
from collections.abc import Sequence

from indexer.recognition.dates.counted import BySense, FromPublication, FromSpoken
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found
from indexer.recognition.dates.numbers import number
from indexer.recognition.dates.periods import Grain, Period, between, earlier, moved, one_day, stretch, weekend
from indexer.recognition.dates.tense import Tense
from indexer.recognition.dates.vocabulary import CLASSES, DEICTICS, EVES, UNITS

# Nobody counts further than this; "il y a 2000 ans" is no year.
_FURTHEST = 200

# What may stand between "il y a" and the number and leaves the year, month or week as it is.
_ABOUT = frozenset(("environ", "presque", "bientot", "exactement"))

_SHIFTS = {
    CLASSES["next"]: 1, CLASSES["last"]: -1, CLASSES["past"]: -1,
    CLASSES["previous"]: -1, CLASSES["following"]: 1, CLASSES["after"]: 1,
}  # fmt: skip

# What these words begin says which day is meant: le jour même de l'élection.
_OF_WHAT = frozenset(("ou", "de", "du", "d", "des", "que", "qu"))

_CLAUSE_ENDS = frozenset(CLASSES[name] for name in ("comma", "point", "break", "sign", "and"))

# These count from the date last spoken of.
_OF_THE_TEXT = (CLASSES["previous"], CLASSES["following"], CLASSES["after"])

_SIDE_WORD = "(?P<side><next>|<last>|<past>|<previous>|<following>)"


def _shift(phrase: Phrase, group: str = "side") -> int:
    return _SHIFTS[phrase.line.classes[phrase.match.start(group)]] if phrase.has(group) else 0


def _deictic(phrase: Phrase) -> Sequence[Found]:
    days = DEICTICS[phrase.word("deictic")]
    if days == -1 and phrase.line.word(phrase.end) == "encore":
        return []  # "qu'opposaient hier encore bien des querelles" is not long ago
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: moved(published, "day", days)))]


def _time_of_this_day(phrase: Phrase) -> Sequence[Found] | None:
    """Ce matin: the day of publication; the night that is told of is the one that ended on it."""
    if phrase.line.word(phrase.start) == "ces":
        return None
    meaning = BySense(_this_night) if phrase.line.word(phrase.end - 1) == "nuit" else FromPublication(one_day)
    return [Found(phrase.start, phrase.end, meaning)]


def _this_night(published: datetime.date, tense: Tense | None) -> Period:
    return one_day(published) if tense != "past" else between(moved(published, "day", -1), one_day(published))


def _unit_of(phrase: Phrase) -> Grain:
    return UNITS[phrase.word("unit")]


def _period_with_side(phrase: Phrase) -> Sequence[Found] | None:
    """La semaine dernière, le mois prochain, l'an passé; l'année suivante counts from what was spoken of."""
    if phrase.line.word(phrase.start) in {"les", "des", "ces"} or phrase.word("side")[-3:] in {"ers", "ins", "res", "nes"}:
        return None  # "ces dernières années" have no beginning
    kind = phrase.line.classes[phrase.match.start("unit")]
    shift = _shift(phrase)
    if kind == CLASSES["weekend"]:
        return [Found(phrase.start, phrase.end, FromPublication(lambda published: _weekend(published, shift)))]
    grain = _unit_of(phrase)
    side = phrase.line.classes[phrase.match.start("side")]
    if grain == "day" and side not in _OF_THE_TEXT:
        return None  # "le dernier jour" is of something
    if side in _OF_THE_TEXT:
        near = grain in {"day", "week"}
        return [Found(phrase.start, phrase.end, FromSpoken(grain, shift, or_publication=near))]
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: moved(published, grain, shift)))]


def _weekend(published: datetime.date, shift: int) -> Period:
    """The one of this week, the next, or the last that is over or has begun."""
    here = weekend(published)
    if shift > 0 and here.first > published:
        return here
    return weekend(published + datetime.timedelta(days=7 * shift))


def _this_period(phrase: Phrase) -> Sequence[Found] | None:
    """Cette semaine, ce mois-ci, cette année; cette année-là is the one spoken of."""
    is_to_this_day = phrase.word("unit") == "jour" and phrase.line.word(phrase.start - 1) == "a"
    if phrase.line.word(phrase.start) == "ces" or is_to_this_day:
        return None
    kind = phrase.line.classes[phrase.match.start("unit")]
    if phrase.has("there") and phrase.line.closed(phrase.match.start("unit"), phrase.end):
        return [Found(phrase.start, phrase.end, FromSpoken(_unit_of(phrase), 0))] if kind != CLASSES["weekend"] else None
    end = phrase.match.start("there") - 1 if phrase.has("there") else phrase.end
    if kind == CLASSES["weekend"]:
        return [Found(phrase.start, end, BySense(_this_weekend))]
    grain = _unit_of(phrase)
    return [Found(phrase.start, end, FromPublication(lambda published: moved(published, grain, 0)))]


def _near_weekend(phrase: Phrase) -> Sequence[Found] | None:
    """Le week-end, au cours du week-end: the one at hand; "les week-ends" are many."""
    if phrase.word("unit").endswith("s"):
        return None
    return [Found(phrase.match.start("unit"), phrase.end, BySense(_this_weekend))]


def _this_weekend(published: datetime.date, tense: Tense | None) -> Period:
    """From Monday to Wednesday what is told as past was on the one before."""
    return weekend(published - datetime.timedelta(days=7 if published.weekday() < 3 and tense != "future" else 0))


def _same(phrase: Phrase) -> Sequence[Found] | None:
    """Le même mois, la même année; le même jour, le soir même are of the sentences before, or the day of the news."""
    if phrase.line.word(phrase.end) in _OF_WHAT:
        return None  # "le jour même où"
    grain = _unit_of(phrase) if phrase.has("unit") else "day"
    is_day = grain == "day"
    if_told = is_day and phrase.line.class_at(phrase.start - 1) not in _CLAUSE_ENDS
    meaning = FromSpoken(grain, 0, or_publication=is_day, near=is_day, of_the_news=is_day, if_told=if_told)
    return [Found(phrase.start, phrase.end, meaning)]


def _several(phrase: Phrase) -> Sequence[Found] | None:
    """Les trois derniers mois, deux semaines passées, les cinq prochaines années: whole ones, without the present one."""
    count, grain, shift = number(phrase.words("number")), _unit_of(phrase), _shift(phrase)
    side = phrase.line.classes[phrase.match.start("side")]
    if not 1 < count <= _FURTHEST or side == CLASSES["previous"]:
        return None
    if side == CLASSES["past"] and phrase.line.classes[phrase.start] != CLASSES["the"] and phrase.start > 0:
        return None  # "huit jours passés en Chine"
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: stretch(published, grain, shift * count)))]


def _ago(phrase: Phrase) -> Sequence[Found] | None:
    return _counted(phrase, -1)


def _within(phrase: Phrase) -> Sequence[Found] | None:
    return _counted(phrase, 1)


def _counted(phrase: Phrase, way: int) -> Sequence[Found] | None:
    count, grain = number(phrase.words("number")), _unit_of(phrase)
    if not 1 <= count <= _FURTHEST or (phrase.has("about") and phrase.word("about") not in _ABOUT):
        return None
    if grain == "day" and count in {8, 15}:
        count -= 1  # huit jours are a week, quinze jours two
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: moved(published, grain, way * count)))]


def _less_than(phrase: Phrase) -> Sequence[Found] | None:
    """Il y a moins d'un mois: the time since then."""
    count, grain = number(phrase.words("number")), _unit_of(phrase)
    if phrase.word("less") != "moins" or not 1 <= count <= _FURTHEST:
        return None

    def since(published: datetime.date) -> Period:
        return between(one_day(earlier(published, grain, count)), one_day(published))

    return [Found(phrase.start, phrase.end, FromPublication(since))]


def _until(phrase: Phrase) -> Sequence[Found] | None:
    """D'ici deux semaines, d'ici à trois mois: the time until then."""
    count, grain = number(phrase.words("number")), _unit_of(phrase)
    if phrase.word("here") != "ici" or not 1 <= count <= _FURTHEST:
        return None

    def until(published: datetime.date) -> Period:
        days = moved(published, "day", 7 * count) if grain == "week" else moved(published, grain, count)
        return between(one_day(published), days)

    return [Found(phrase.start, phrase.end, FromPublication(until))]


def _eve(phrase: Phrase) -> Sequence[Found] | None:
    """La veille, le lendemain; la veille de l'élection is a day that isn't named."""
    if phrase.line.class_at(phrase.end) == CLASSES["of"] or phrase.line.word(phrase.start - 1) in {"de", "du", "un", "des"}:
        return None
    days = EVES[phrase.word("eve")]
    if phrase.word("eve") == "veille" and phrase.start == phrase.match.start("eve"):
        return None  # "elle veille à la paix"
    # What is told of the day before, without another day nearby, is the day before publication.
    return [Found(phrase.start, phrase.end, FromSpoken("day", days, or_publication=True, near=days < 0))]


def _bare_period(phrase: Phrase) -> Sequence[Found] | None:
    """« la fin de l'année », « en début de semaine », « l'année en cours »: the present one."""
    if phrase.word("unit") in {"jour", "journee", "ans", "annees", "jours"} or phrase.line.word(phrase.end) == "qui":
        return None
    grain = _unit_of(phrase)
    if grain == "century" and phrase.line.classes[phrase.end - 1] != CLASSES["course"]:
        return None  # "avant la fin du siècle" is some time
    return [Found(phrase.start, phrase.end, FromPublication(lambda published: moved(published, grain, 0)))]


def _later(phrase: Phrase) -> Sequence[Found] | None:
    """Deux jours plus tard, trois ans après: from the date last spoken of."""
    line, count, grain = phrase.line, number(phrase.words("number")), _unit_of(phrase)
    forward = line.classes[phrase.end - 1] == CLASSES["after"]
    if not 1 <= count <= _FURTHEST:
        return None
    if not phrase.has("plus") and (line.word(phrase.end - 1) in {"tard", "tot"} or not _ends_clause(phrase)):
        return None  # "deux jours après l'attentat" counts from what isn't dated
    if phrase.has("plus") and line.word(phrase.end - 1) not in {"tard", "tot"}:
        return None
    if forward:
        return [Found(phrase.start, phrase.end, FromSpoken(grain, count))]
    # "Trois mois avant" without a date nearby may be before anything.
    told = line.word(phrase.end - 1) != "avant"
    return [Found(phrase.start, phrase.end, FromSpoken(grain, -count, or_publication=told, near=True))]


def _ends_clause(phrase: Phrase) -> bool:
    return phrase.line.class_at(phrase.end) in _CLAUSE_ENDS


# What a part is taken of: "la fin de", "début", "en début de", "mi-".
_AFTER_PART = "(?:(?<=<part>)|(?<=<part><of>)|(?<=<part><of><the>)|(?<=<part><of><apostrophe>)|(?<=<part><of><the><apostrophe>))"

_DURING = "(?:(?<=<within>)|(?<=<course><of>))"

RULES = (
    Rule("(?P<deictic><deictic>)(?:<to>?<time>)?", _deictic),
    Rule("<this><time>", _time_of_this_day),
    Rule("(?:L|<this>)?(?P<number>NUMBER)(?:(?P<side><next>|<last>)(?P<unit>UNIT))", _several),
    Rule("(?:L|<this>)?(?P<side><next>|<last>)(?P<number>NUMBER)(?P<unit>UNIT)", _several),
    Rule(f"(?:L)?(?P<number>NUMBER)(?P<unit>UNIT){_SIDE_WORD}", _several),
    Rule("<ago>(?P<about>x)?(?P<number>NUMBER)(?P<unit>UNIT)", _ago),
    Rule("<ago>(?P<less><word>)OF(?P<number>NUMBER)(?P<unit>UNIT)", _less_than),
    Rule("<within>(?P<number>NUMBER)(?P<unit>UNIT)", _within),
    Rule("<of><apostrophe>(?P<here><here>)<to>?(?P<number>NUMBER)(?P<unit>UNIT)", _until),
    Rule("(?P<number>NUMBER)(?P<unit>UNIT)(?P<plus><plus>)?(?:<after>|<before>)", _later),
    Rule(f"(?:L|<this>)?(?P<unit>UNIT|<weekend>)(?:{_SIDE_WORD}|(?:<of><apostrophe>(?P<side_after><after>)))", _period_with_side),
    Rule("(?:L)?(?P<side><next>|<last>)(?P<unit>UNIT|<weekend>)(?!<of>)", _period_with_side),
    Rule("<this>(?P<unit>UNIT|<weekend>)(?:<hyphen>(?:<here>|(?P<there><the>)))?", _this_period),
    Rule("(?:<the>|<to>|<of>)(?P<unit><weekend>)(?!<of>|<in>)", _near_weekend),
    Rule("(?:L|<this>)<same>(?P<unit><year_unit>|<months>|<days>|<weeks>)", _same),
    Rule("(?:L)?(?:<time>|(?P<unit><days>))<same>", _same),
    Rule("L(?P<unit>UNIT)<in><course>", _bare_period),
    Rule(
        f"{_AFTER_PART}(?:L)?(?P<unit><year_unit>|<months>|<weeks>|<decade>|<century>)(?!<of>|<year>|<next>|<last>|<past>)",
        _bare_period,
    ),
    Rule(f"{_DURING}L(?P<unit><year_unit>|<weeks>)(?!<of>|<year>|<hyphen>|SIDE|<following>|<previous>)", _bare_period),
    Rule("(?:L)?(?P<eve><eve>|<morrow>)", _eve),
)
