"""Does a passage that reads like a label, once folded, really spell it?

Folding makes `Malé` and `mâle`, `pêche` and `péché`, `OMS` and `oms` alike. What the automaton finds is therefore compared
with the label once more: separators, capitals and accents.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from indexer.recognition.scanned_text import ScannedText

# any: names are spelt in many ways. none_added: Perou is Pérou, but mâle is not Malé. exact: traite is not traité; only a
# capital letter may lack its accent.
AccentRule: TypeAlias = Literal["any", "none_added", "exact"]

# Which of the label's words must begin with a capital where the label has one.
CapitalRule: TypeAlias = Literal["first", "all", "none"]

_ARTICLES = frozenset({"le", "la", "les", "l", "el"})
_SPACE_OR_HYPHEN = frozenset(" -")
_POINTED = re.compile(r"(?:[^\W\d_]\.\s?)+[^\W\d_]")
_MIN_CAPITALISED_ACRONYM = 4
_MAX_POINTED_ACRONYM = 8


class Spelling(Protocol):
    """A way of writing: the folded keys under which the automaton finds it, and the test of what it found."""

    @property
    def keys(self) -> tuple[str, ...]: ...

    def fits(self, text: ScannedText, start: int, end: int) -> bool:
        """Whether `text.words[start:end]`, which equals one of the keys, is spelt so."""


class LabelSpelling:
    """A label in words. Spaces and hyphens stand for each other; capitals and accents follow their rules."""

    __slots__ = ("_accents", "_capitals", "_end", "_first", "_text", "_written")

    def __init__(self, written: str, accents: AccentRule, capitals: CapitalRule) -> None:
        self._written = written
        self._accents = accents
        self._text = ScannedText.of(written)
        # Where the label's first word begins and its last one ends; its key lies between.
        self._first = len(self._text.words) - len(self._text.words.lstrip())
        self._end = len(self._text.words.rstrip())
        self._capitals = self._places_of_capitals(capitals)

    @property
    def keys(self) -> tuple[str, ...]:
        return (self._text.words[self._first : self._end],) if self._first < self._end else ()

    def fits(self, text: ScannedText, start: int, end: int) -> bool:
        if text.slice(start, end) == self._written:
            return True
        return self._has_capitals(text, start) and all(
            self._separates(text, start, offset) if text.words[start + offset] == " " else self._is_accented(text, start, offset)
            for offset in range(end - start)
        )

    def _places_of_capitals(self, rule: CapitalRule) -> tuple[int, ...]:
        """Offsets into the key of the letters that must be capitals."""
        words = list(re.finditer(r"\S+", self.keys[0] if self.keys else ""))
        if rule == "first" and len(words) > 1 and words[0][0] in _ARTICLES and self._is_capital(words[1].start()):
            words = words[1:]  # la Haye, le Caire: the article of a name follows the sentence
        places = [word.start() for word in words if self._is_capital(word.start())]
        return {"first": tuple(places[:1]), "all": tuple(places), "none": ()}[rule]

    def _is_capital(self, offset: int) -> bool:
        return self._text.begins_with_capital(self._first + offset)

    def _has_capitals(self, text: ScannedText, start: int) -> bool:
        return all(text.begins_with_capital(start + place) for place in self._capitals)

    def _separates(self, text: ScannedText, start: int, offset: int) -> bool:
        wanted, found = self._text.separator(self._first + offset), text.separator(start + offset)
        if found == wanted:
            return True
        # "Berlin est divisé" is no Berlin-Est: where spaces and hyphens differ, a capital of the label must be there.
        following = offset + 1
        small = self._is_capital(following) and not text.begins_with_capital(start + following)
        return {found, wanted} == _SPACE_OR_HYPHEN and not small

    def _is_accented(self, text: ScannedText, start: int, offset: int) -> bool:
        if self._accents == "any":
            return True
        found = text.slice(start + offset, start + offset + 1)
        accents = "" if found.isascii() else _accents(found)
        wanted = _accents(self._text.slice(self._first + offset, self._first + offset + 1))
        if accents == wanted:
            return True
        return not accents and (self._accents == "none_added" or found.isupper())


@dataclass(frozen=True, slots=True)
class AcronymSpelling:
    """An acronym in capitals (OTAN, G7); from four letters on capitalised too (Otan); with points (O.T.A.N., O. T. A. N.)."""

    letters: str

    @property
    def keys(self) -> tuple[str, ...]:
        plain = ScannedText.of(self.letters).words.strip()
        if not self.letters.isalpha() or not 1 < len(plain) <= _MAX_POINTED_ACRONYM:
            return (plain,) if plain else ()
        return (plain, " ".join(plain), "  ".join(plain))

    def fits(self, text: ScannedText, start: int, end: int) -> bool:
        found = text.slice(start, end)
        if " " in text.words[start:end] and found != self.letters:
            return bool(_POINTED.fullmatch(found)) and found.isupper()
        capitalised = len(found) >= _MIN_CAPITALISED_ACRONYM and found[0].isupper() and found[1:].islower()
        return found.isupper() or capitalised


def is_acronym(label: str) -> bool:
    """Whether a label is written as an acronym: one word of two capitals or more, with or without points and digits.

    >>> [label for label in ("URSS", "R.F.A.", "G20", "Otan", "ONU Femmes", "5+5", "X") if is_acronym(label)]
    ['URSS', 'R.F.A.', 'G20']
    """
    plain = label.replace(".", "")
    return plain.isalnum() and plain.isupper() and len(plain) > 1


def _accents(characters: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", characters) if unicodedata.combining(c))
