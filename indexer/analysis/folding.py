"""Fold accents, ligatures and case away: Œuvre -> oeuvre. The only module that calls Unidecode.

Unidecode is free software under GPL-2.0-or-later. It stays behind this filter, so that it can be replaced in one place.

>>> fold("Côte d’Ivoire : l'œuvre d'İnönü")
"cote d'ivoire : l'oeuvre d'inonu"
>>> fold_with_offsets("cœur")
('coeur', [0, 1, 1, 2, 3])
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from unidecode import unidecode

from corpus.normal_form import composed
from indexer.analysis.characters import APOSTROPHES, COMBINING, DASHES, HYPHENS, INVISIBLES, none_of, one_of
from indexer.analysis.token import Token


class _FoldingTable(dict[int, str]):
    """Code point -> folded characters, filled as characters are met (there are 1,114,112 at most)."""

    def __missing__(self, code_point: int) -> str:
        folded = self[code_point] = _fold_character(chr(code_point))
        return folded


_WRITTEN_ALIKE = {
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(HYPHENS + DASHES, "-"),
    **dict.fromkeys(INVISIBLES, ""),
}


def _fold_character(character: str) -> str:
    """Letters and digits are transliterated; punctuation and symbols stay; marks and invisible characters vanish."""
    if character in _WRITTEN_ALIKE:
        return _WRITTEN_ALIKE[character]
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category in {"Nd", "No"}:
        return str(unicodedata.digit(character, character))
    if category[0] not in "LMN":
        return character
    # A letter that Unidecode doesn't know is kept, a mark that it doesn't know is not. Soft signs and half rings, which it
    # writes as quotation marks, vanish.
    unknown = "preserve" if category[0] != "M" else "ignore"
    return "".join(filter(str.isalnum, unidecode(character.lower(), unknown))).lower()


_TABLE = _FoldingTable()

_COMBINING = one_of(COMBINING)
_FIRST_COMBINING = re.compile(_COMBINING)
_COMPOSED_OR_UNEVEN = re.compile(f".{_COMBINING}+|[^\0-\x7f]", re.DOTALL)

# Characters of ordinary French text that fold to exactly one: whatever lies between the others keeps its offsets.
_USUAL = map(chr, (*range(0x250), *range(0x2010, 0x2027), 0x202F, 0x20AC))
_EVEN = "".join(character for character in _USUAL if len(_TABLE[ord(character)]) == 1)
_UNEVEN = re.compile(none_of(_EVEN))


def fold(text: str) -> str:
    """Give accent-free lower case; one code point may become several, or none.

    Apostrophes become "'", hyphens and dashes "-", every white space a plain space; other punctuation stays as it is.
    """
    return composed(text).translate(_TABLE)


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Give `fold(text)` and, for each of its characters, the index in `text` of the code point that it comes from.

    A folded accent belongs to the letter before it: where `starts[i]` begins a word, `starts[j]`, of the first character
    after the word (or the length of the text), ends it.
    """
    folded: list[str] = []
    starts: list[int] = []
    done = 0
    pattern = _COMPOSED_OR_UNEVEN if _FIRST_COMBINING.search(text) else _UNEVEN
    for match in pattern.finditer(text):
        folded.append(text[done : match.start()].translate(_TABLE))
        starts.extend(range(done, match.start()))
        done = match.end()
        piece = fold(match.group())
        folded.append(piece)
        starts.extend(itertools.repeat(match.start(), len(piece)))
    folded.append(text[done:].translate(_TABLE))
    starts.extend(range(done, len(text)))
    return "".join(folded), starts


def fold_accents(tokens: Iterable[Token]) -> Iterator[Token]:
    """Fill `folded` from `exact`; a form of which nothing would be left (letters of an unknown script) is kept."""
    for token in tokens:
        yield replace(token, folded=fold(token.exact) or token.exact)
