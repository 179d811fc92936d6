"""What is known of a word before any text is read: whether it is a first name, a family name, a city, an ordinary word.

>>> lexicon = Lexicon(first_names={"jean"}, family_names={"martin"})
>>> lexicon.word("Jean-Martin").has_first_name, lexicon.word("jean").is_first_name
(True, False)
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

from indexer.analysis.folding import fold
from indexer.recognition.names.trigger_words import FUNCTIONS, HONORIFICS, PARTICLES, SPEECH

_FOLDER = Path(__file__).parent / "lists"

# Facts of so many distinct words are kept; the commonest words of any text are among them.
_REMEMBERED = 16_384

_LONGEST_CITY = 3
_CAPITALS = re.compile("[A-ZÀ-ÖØ-Þ]+")
_SMALL = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class WordFacts:
    """One word as it is written. `kind`: H (honorific), F (function), C (function, capitalised), V (speech), P (particle).

    `here` are its features where it stands itself; `left`, `left2`, `right`, `right2` those of a word that it is beside.
    """

    folded: str
    kind: str
    is_capitalised: bool
    is_first_name: bool
    has_first_name: bool
    is_ordinary: bool
    here: tuple[str, ...]
    left: tuple[str, ...]
    left2: tuple[str, ...]
    right: tuple[str, ...]
    right2: tuple[str, ...]


class Lexicon:
    """The lists of names and words, all folded; `cities` of several words are joined by spaces."""

    def __init__(
        self,
        first_names: Iterable[str] = (),
        family_names: Iterable[str] = (),
        cities: Iterable[str] = (),
        ordinary_words: Iterable[str] = (),
    ) -> None:
        self._first_names = frozenset(first_names)
        self._family_names = frozenset(family_names)
        self._cities = frozenset(cities)
        self._ordinary_words = frozenset(ordinary_words)
        self.word = lru_cache(_REMEMBERED)(self._facts)

    @classmethod
    def shipped(cls, ordinary_words: Iterable[str] | None = None) -> Self:
        """The lists of this package; their sources are named in `CREDITS.md`. `ordinary_words` may be others, to train with."""
        return cls(
            cls.entries("first_names"),
            cls.entries("family_names"),
            cls.entries("cities"),
            cls.entries("ordinary_words") if ordinary_words is None else ordinary_words,
        )

    @staticmethod
    def entries(name: str) -> list[str]:
        """One of the lists of this package."""
        return (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()

    def cities_among(self, words: list[str]) -> dict[int, str]:
        """Where cities of two or three words stand in a row of folded words: index -> `B` at the first word, `I` behind it."""
        found: dict[int, str] = {}
        for length in range(2, min(_LONGEST_CITY, len(words)) + 1):
            for start in range(len(words) - length + 1):
                if " ".join(words[start : start + length]) in self._cities:
                    found.update({start + offset: "I" if offset else "B" for offset in range(length)})
        return found

    def _facts(self, word: str) -> WordFacts:
        folded = fold(word)
        parts = folded.split("-")
        capitalised = word[0].isupper()
        first_name = capitalised and all(part in self._first_names for part in parts)
        begins_so = capitalised and parts[0] in self._first_names
        family_name = capitalised and folded in self._family_names
        ordinary = capitalised and folded in self._ordinary_words
        kind = _kind(folded, capitalised=capitalised)
        shape = _shape(word)
        here = [f"w={folded}", f"sh={shape}", f"n={min(len(folded), 8)}"]
        here += [f"p3={folded[:3]}", f"s2={folded[-2:]}", f"s3={folded[-3:]}", f"s4={folded[-4:]}"]
        of_lists = [("fn", first_name), ("fn1", begins_so and not first_name), ("ln", family_name), ("lv", ordinary)]
        here += [name for name, holds in of_lists if holds]
        if capitalised and folded.replace("-", " ") in self._cities:
            here.append("city")
        beside = [folded]
        if capitalised:
            beside += [shape, *(name for name, holds in (("fn", first_name), ("ln", family_name)) if holds)]
        elif len(folded) > 4:
            beside.append(f"s={folded[-4:]}")
        if kind:
            here.append(f"k={kind}")
            beside.append(f"k={kind}")
        around = [tuple(f"{place}:{feature}" for feature in beside) for place in ("-1", "-2", "+1", "+2")]
        return WordFacts(folded, kind, capitalised, first_name, begins_so, ordinary, tuple(here), *around)


def _kind(folded: str, *, capitalised: bool) -> str:
    if folded in HONORIFICS:
        return "H"
    if folded in FUNCTIONS:
        return "C" if capitalised else "F"
    if capitalised:
        return ""
    if folded.split("-", maxsplit=1)[0] in SPEECH:
        return "V"
    return "P" if folded in PARTICLES else ""


def _shape(word: str) -> str:
    """The outline of a word.

    >>> [_shape(word) for word in ("Jean-Marie", "OTAN", "O.", "a350", "McCain")]
    ['Xx-Xx', 'XX', 'X.', 'x9', 'XxXx']
    """
    outline = _CAPITALS.sub(lambda match: "X" if len(match.group()) == 1 else "XX", word)
    return _DIGITS.sub("9", _SMALL.sub("x", outline))
