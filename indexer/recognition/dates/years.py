"""Years, spans of years, decades and centuries: 1962, 1939-45, années 1950, XIXe siècle."""

import re
from collections.abc import Sequence

from indexer.recognition.dates.calendar_date import CalendarDate
from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.counted import Fixed, Interval
from indexer.recognition.dates.counting import plural_after
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found, Meaning
from indexer.recognition.dates.numbers import number, ordinal
from indexer.recognition.dates.periods import century, decade
from indexer.recognition.dates.vocabulary import CLASSES
from indexer.recognition.word_lists import word_set

# Before a number they make it a year, whatever it is: en 1815, depuis 1789, l'an 1000, l'année 1900, (1848), avant 1914.
_BEFORE_YEAR = re.compile(r"(?:en|depuis|an|annee|\(|debut|mi|fin|entre|avant|apres|vers|des|jusqu)$")


# After a year they make it a count: 2000 ans, 1962 voix, 1 500 hommes. Before it they make it a number, not a year.
_COUNTED = word_set(
    """
    an ans annee annees jour jours heure heures mois siecle siecles minute minutes seconde secondes semaine semaines
    euro euros dollar dollars franc francs livre livres yen yens yuan yuans rouble roubles million millions milliard milliards
    mille point points page pages personnes gens hommes femmes enfants soldats morts habitants exemplaires tonnes metres
    kilometres hectares km m kg t g ha mw gw kw voix lieux degres pieds miles fois places logements emplois postes
    """
)
_NUMBERED = word_set(
    """
    n no numero numeros resolution resolutions article articles page pages p loi decret vol chapitre environ quelque quelques
    pres plus moins quasi total totalise rn rd cote altitude taille § $ £ € ° # + = * x
    """
)
_COUNTED_SIGNS = frozenset("%€$£°")

# Beyond these a number is a year only where the words before it say so.
_USUAL_YEARS = range(1850, 2040)

# "années 20" to "années 90" are of this century before last's hundreds; "années 10" and "années 00" of the present one.
_SHORT_DECADES = {tens: (2000 if tens < 20 else 1900) + tens for tens in range(0, 100, 10)}

_DECADE_NAME = "(?:<year>|<day>|<two_digits>|<number>(?:<hyphen>(?:<number>|<sept>)){0,2})"
_JOINT = "(?:<hyphen>|<slash>|<to>|<and>|<until><apostrophe><to>)"
_CENTURY_NAME = "(?:<roman_century>|<roman><ending>|<ordinal>|<day><ending>)"

_RANGE_JOINTS = (CLASSES["hyphen"], CLASSES["slash"], CLASSES["to"], CLASSES["until"])
_BETWEEN, _AND = CLASSES["between"], CLASSES["and"]


def _year(phrase: Phrase) -> Sequence[Found] | None:
    if not _is_year(phrase.line, phrase.start):
        return None
    return [Found(phrase.start, phrase.end, CalendarDate(int(phrase.word("year"))))]


def _is_year(line: ClassLine, index: int) -> bool:
    year = int(line.word(index))
    before, after = line.word(index - 1), line.word(index + 1)
    if _within_a_number(line, index) or after in _COUNTED or after in _COUNTED_SIGNS or before in _NUMBERED:
        return False
    if after == "-" and line.closed(index, index + 3) and line.word(index + 2).isalpha():
        return False
    if _BEFORE_YEAR.match(before):
        return True
    if before == "de" and line.word(index - 2) in {"plus", "moins", "pres"}:
        return False
    if year not in _USUAL_YEARS:
        return before in {"de", "du"} and year % 50 != 0 and not _counts(line, index, year)
    return not _counts(line, index, year)


def _counts(line: ClassLine, index: int, year: int) -> bool:
    """Whether it counts what is named after it; after 1987 a plural may also say of what year things are."""
    if not plural_after(line, index):
        return False
    if year % 100 == 0:
        return True
    after = line.original(index + 1)
    return line.word(index - 1) not in {"de", "du", "d", "'"} and not after.endswith(("és", "ées", "is", "us", "ents"))


def _within_a_number(line: ClassLine, index: int) -> bool:
    """1962,5 and 12 1962 and B-1962 are no years; 1914-1918 is for the rule of spans."""
    start, end = line.starts[index], line.ends[index]
    before, after = line.text.folded[max(0, start - 2) : start], line.text.folded[end : end + 5]
    if line.class_at(index - 2) == CLASSES["part"]:
        before = ""  # mi-2016
    return bool(re.search(r"\d[ ,.]$|[/.,]$|\w-$", before) or re.match(r"[,./]\d|-\d| \d{3}(?!\d)", after))


def _span_of_years(phrase: Phrase) -> Sequence[Found] | None:
    line = phrase.line
    first, last = int(phrase.word("year")), int(phrase.word("last"))
    joint = phrase.match.start("joint")
    kind = line.classes[joint]
    signed = kind in {CLASSES["hyphen"], CLASSES["slash"]}
    if len(phrase.word("last")) == 2:
        last += first // 100 * 100
        if not signed or not line.closed(phrase.start, phrase.end):
            return None
    between = line.class_at(phrase.start - 1) == _BETWEEN
    if not first < last <= first + 400 or (kind == _AND and not between):
        return None
    if kind == CLASSES["to"] and line.class_at(phrase.start - 1) not in {CLASSES["of"], CLASSES["since"], CLASSES["bracket"]}:
        return None
    if _counts(line, phrase.end - 1, last) or line.word(phrase.end) in _COUNTED or line.word(phrase.start - 1) in _NUMBERED:
        return None
    meaning = Interval(CalendarDate(first), CalendarDate(last))
    return [Found(phrase.start, phrase.end, meaning)]


def _decade(phrase: Phrase) -> Sequence[Found] | None:
    if phrase.word("years") != "annees":
        return None
    first = _decade_named(phrase.words("decade"))
    last = _decade_named(phrase.words("last")) if phrase.has("last") else None
    if first is None or (phrase.has("last") and last is None):
        return None
    if first % 10:
        return None if last is None else [_years(phrase, first, last)]
    meaning: Meaning = Fixed(lambda: decade(first), "décennie")
    if last is None:
        return [Found(phrase.start, phrase.end, meaning)]
    other: Meaning = Fixed(lambda: decade(last), "décennie") if last % 10 == 0 else CalendarDate(last)
    return [Found(phrase.start, phrase.end, Interval(meaning, other))]


def _years(phrase: Phrase, first: int, last: int) -> Found:
    """« les années 1939-1945 » are years and no decades."""
    return Found(phrase.match.start("decade"), phrase.end, Interval(CalendarDate(first), CalendarDate(last)))


def _decade_named(words: Sequence[str]) -> int | None:
    value = number(words)
    if value >= 1000:
        return value
    if value == 0 and words[0] != "00":
        return None
    return _SHORT_DECADES.get(value)


def _century(phrase: Phrase) -> Sequence[Found] | None:
    first = ordinal(phrase.words("century"))
    last = ordinal(phrase.words("last")) if phrase.has("last") else first
    if not 1 <= first <= last <= 21 or phrase.line.word(phrase.end) in {"avant", "av"}:
        return None
    meaning: Meaning = Fixed(lambda: century(first), "siècle")
    if last > first:
        meaning = Interval(meaning, Fixed(lambda: century(last), "siècle"))
    return [Found(phrase.start, phrase.end, meaning)]


RULES = (
    Rule(f"(?P<years><years>)(?P<decade>{_DECADE_NAME})(?:{_JOINT}<the>?(?:<of>)?<years>?(?P<last>{_DECADE_NAME}))?", _decade),
    Rule(f"(?P<years><years>)(?P<decade>{_DECADE_NAME})", _decade),
    Rule(f"(?P<century>{_CENTURY_NAME})(?:(?:<and>|<hyphen>|<to>)<the>?(?P<last>{_CENTURY_NAME}))?<century>", _century),
    Rule(f"(?P<year><year>)(?P<joint>{_JOINT})(?P<last><year>|<day>|<two_digits>)", _span_of_years),
    Rule("(?P<year><year>)", _year),
)
