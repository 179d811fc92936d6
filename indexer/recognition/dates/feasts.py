"""Feasts that are certain days: Noël, la Toussaint, le jour de l'An, lundi de Pâques."""

import datetime
from collections.abc import Callable, Sequence
from functools import partial

from indexer.recognition.dates.calendar_date import distance
from indexer.recognition.dates.counted import Fixed, FromPublication
from indexer.recognition.dates.easter import easter
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found
from indexer.recognition.dates.periods import Period, day, one_day
from indexer.recognition.dates.vocabulary import CLASSES, FIXED_FEASTS, MOVABLE_FEASTS, WEEKDAYS

_DAY = datetime.timedelta(days=1)

# Other feasts that begin alike: nouvel an chinois.
_OTHERS = frozenset(
    ["chinois", "lunaire", "juif", "berbere", "orthodoxe", "khmer", "vietnamien", "tibetain", "iranien", "persan", "musulman"]
)

# After these the word belongs to a name or a thing: le père Noël, un marché de Noël, l'île de Pâques.
_NO_FEAST_AFTER = frozenset(("pere", "de", "mere", "joyeux", "saint", "m", "mm"))
_NAMED_BY_ITS_ARTICLE = frozenset(("le", "la", "l", "du", "au", "'", "de"))
_NAMED_BY_THEMSELVES = frozenset(("fete du travail", "nouvel an", "jour de l'an", "reveillon de noel", "saint-sylvestre"))


def _feast(phrase: Phrase) -> Sequence[Found] | None:
    name = phrase.word("feast")
    if phrase.line.word(phrase.end) in _OTHERS or not (
        phrase.has("year") or phrase.has("weekday") or _is_introduced(phrase, name)
    ):
        return None
    if phrase.has("weekday") and name not in MOVABLE_FEASTS:
        return None
    shift = _from_weekday(phrase, name)
    if shift is None:
        return None
    in_year = partial(_in_year, name, shift)
    if phrase.has("year"):
        year = int(phrase.words("year")[-1])
        return [Found(phrase.start, phrase.end, Fixed(lambda: in_year(year), "fête et année"))]
    return [Found(phrase.start, phrase.end, FromPublication(partial(_nearest, in_year)))]


def _is_introduced(phrase: Phrase, name: str) -> bool:
    line, before = phrase.line, phrase.line.word(phrase.start - 1)
    if name in _NAMED_BY_THEMSELVES:
        return True
    if name not in {"noel", "paques"}:
        return before in _NAMED_BY_ITS_ARTICLE
    if before == "de":
        return line.word(phrase.start - 2) in {"jour", "veille", "lendemain"}
    # Noël is a first name too, and a surname.
    follows_name = line.original(phrase.start - 1).istitle() and line.class_at(phrase.start - 2) != CLASSES["break"]
    return before not in _NO_FEAST_AFTER and not line.original(phrase.end).istitle() and not follows_name


def _from_weekday(phrase: Phrase, name: str) -> int | None:
    """Lundi de Pâques is the day after, jeudi de l'Ascension the day itself; None where the two don't go together."""
    if not phrase.has("weekday"):
        return None if name == "ascension" else 0
    weekday = WEEKDAYS[phrase.word("weekday")]
    return {("ascension", 3): 0, ("ascension", 6): None}.get((name, weekday), {6: 0, 0: 1}.get(weekday))


def _in_year(name: str, shift: int, year: int) -> Period:
    if name in FIXED_FEASTS:
        return day(year, *FIXED_FEASTS[name])
    return one_day(easter(year) + (MOVABLE_FEASTS[name] + shift) * _DAY)


def _nearest(in_year: Callable[[int], Period], published: datetime.date) -> Period:
    return min((in_year(published.year + shift) for shift in (0, -1, 1)), key=lambda period: distance(period, published))


RULES = (Rule("(?:(?P<weekday><weekday>)OF<the>?<apostrophe>?)?(?P<feast><feast>)(?P<year>IN_YEAR|<in><year>)?", _feast),)
