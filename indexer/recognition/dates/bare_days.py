"""The number of a day alone: « le 24 », « depuis le 24 », where its month was named nearby before."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.annotation import Reason
from indexer.recognition.dates.french import counted_from
from indexer.recognition.dates.grammar import Phrase, Rule
from indexer.recognition.dates.meaning import Found, Place, Reading, Reckoning
from indexer.recognition.dates.periods import day
from indexer.recognition.dates.vocabulary import CLASSES


@dataclass(frozen=True, slots=True)
class BareDay:
    """Le 24: of the month in which a day was named nearby before."""

    number: int

    def read(self, place: Place, reckoning: Reckoning) -> Reading | None:
        named = reckoning.named_near(place)
        if named is None:
            return None
        period = day(named.last.year, named.last.month, self.number)
        return Reading(period, Reason("relative", f"« {place.phrase()} », compté {counted_from(named)}"))


# What may follow the bare number of a day, besides a comma, a point and the like; a noun would be counted or numbered.
_AFTER_BARE_DAY = frozenset(
    ["a", "au", "aux", "la", "le", "les", "l", "un", "une", "par", "pour", "dans", "devant", "lors", "avec", "sur", "que", "et"]
)
_BEFORE_BARE_DAY = frozenset(("depuis", "des", "avant", "apres", "jusqu", "jusque"))
_ADDRESSES = frozenset(("rue", "avenue", "boulevard", "place", "quai", "allee", "downing", "cours", "impasse", "square"))
_AFTER_SIGN = (CLASSES["comma"], CLASSES["point"])
_NO_MEASURE = frozenset(";:!?»)…”")


def _bare_day(phrase: Phrase) -> Sequence[Found] | None:
    """Le 24, depuis le 24; "du" and "au" only after a word that a time follows."""
    line, start, end = phrase.line, phrase.start, phrase.end
    word = line.word(start).removesuffix("er")
    article, before = line.word(start - 1), start - 2
    if line.class_at(before) == CLASSES["apostrophe"]:
        before -= 1  # jusqu'au
    if not word.isdecimal() or not (article == "le" or (article in {"au", "du"} and line.word(before) in _BEFORE_BARE_DAY)):
        return None
    following = line.class_at(end)
    if following in _AFTER_SIGN:
        goes_on = line.class_at(end + 1) != CLASSES["break"] and line.closed(start, end + 2) and line.word(end + 1)[:1].isdigit()
        if goes_on or line.word(end + 1) in _ADDRESSES:
            return None
    elif following == CLASSES["sign"]:
        if line.word(end) not in _NO_MEASURE:
            return None
    elif following != CLASSES["break"] and line.word(end) not in _AFTER_BARE_DAY:
        return None
    return [Found(start, end, BareDay(int(word)))]


_GOES_ON = "<month><short_month><sept><hyphen><slash><day><number>"

RULES = (Rule(f"(?<=[<the><of><to>])(?P<day><day>|<first>)(?![{_GOES_ON}])", _bare_day),)
