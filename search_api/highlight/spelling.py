"""Which letters of a text can spell a folded or exact form: regular expressions that find where a word may stand.

They find every place, and some that are none: analysing the few words there decides. That holds for *plain* text, made of
Latin letters and digits that fold one by one, of ordinary punctuation and of white space. Whatever else may be part of a word
(combining marks, soft hyphens, raised letters, other scripts) is *unusual*; who searches has to look at each such word.

>>> [match.start() for match in re.finditer(beginning("re"), "Réadmission, près, la RENTE")]
[0, 22]
>>> first_unusual("Réadmission : l’œuvre, « 1 000 »."), first_unusual("re\\u0301admission")
(None, 2)
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from indexer.analysis import fold
from indexer.analysis.characters import APOSTROPHES, GROUP_SPACES, one_of

_LATIN = 0x250
_LIGATURES = "œŒæÆ"
_PUNCTUATION = "«»‹›“”„‘’…–—\u2010\u2011•·§©®€\xa0\u202f\u2009"


def _is_plain(letter: str) -> bool:
    """Whether a letter or digit is one for itself: lower case and folding give one character, or two for a ligature."""
    lower, folded = letter.casefold(), fold(letter.casefold())
    is_alone = lower == letter.lower() and len(lower) == 1 and not unicodedata.decomposition(letter).startswith("<")
    is_folded = folded.isascii() and folded.isalnum() and len(folded) == (2 if letter in _LIGATURES else 1)
    return letter.isalnum() and is_alone and is_folded


_PLAIN = "".join(filter(_is_plain, map(chr, range(_LATIN))))
_SEPARATORS = "".join(sign for sign in map(chr, range(0x80)) if not sign.isalnum()) + _PUNCTUATION
_USUAL_TEXT = re.compile(f"{one_of(_PLAIN + _SEPARATORS)}*+")
_UNUSUAL = re.compile(f"[^{re.escape(_PLAIN + _SEPARATORS)}]")

_SPELLINGS: defaultdict[str, str] = defaultdict(str)
for _letter in _PLAIN:
    for _folded in fold(_letter):
        _SPELLINGS[_folded] += _letter
_LIGATURE_PAIRS = frozenset(map(fold, _LIGATURES))

# What may stand between two letters of one token and is in none of its forms, or may be: O.T.A.N., 1 000, N'Djamena.
_INNER = f"{one_of(APOSTROPHES + '.')}?"
_INNER_OF_NUMBER = f"{one_of(APOSTROPHES + '.' + GROUP_SPACES)}?"
_NOTHING = "(?!)"


def first_unusual(text: str) -> int | None:
    """The place of the first character that plain text doesn't have."""
    match = _USUAL_TEXT.match(text)
    end = match.end() if match else 0
    return end if end < len(text) else None


def unusual_places(text: str) -> Iterable[int]:
    """The places of all of them."""
    first = first_unusual(text)
    return () if first is None else (match.start() for match in _UNUSUAL.finditer(text, first))


def beginning(letters: str) -> str:
    """Finds the first letter of plain tokens whose folded form begins with these; nothing where none can."""
    spelled = _spelled(letters)
    if spelled is None:
        return _NOTHING
    first, *others = spelled
    following = f"(?={''.join(others)})" if others else ""
    return rf"{first}{following}(?<![^\W_]{first})"


def inside(letters: str) -> str:
    """Finds where plain tokens hold these letters in their folded form."""
    spelled = _spelled(letters)
    return _NOTHING if spelled is None else "".join(spelled)


def ending(letters: str) -> str:
    """Finds where plain tokens end with these letters in their folded form."""
    spelled = _spelled(letters)
    return _NOTHING if spelled is None else rf"{''.join(spelled)}(?![^\W_])"


def _spelled(letters: str) -> list[str] | None:
    """The classes of letters that spell folded letters one after another; None where no plain letter does, or there are none."""
    classes: list[str] = []
    for index, letter in enumerate(letters):
        if letter not in _SPELLINGS:
            return None
        spelled = one_of(_SPELLINGS[letter])
        if index:
            spelled = f"{_INNER_OF_NUMBER if letter.isdecimal() else _INNER}{spelled}"
        # The letter before may be a ligature that spells both.
        classes.append(f"(?:{spelled})?" if letters[index - 1 : index + 1] in _LIGATURE_PAIRS else spelled)
    return classes or None


def sequence(forms: Iterable[str]) -> str:
    """Finds the first letter of plain tokens that have these exact forms, with no token between two neighbours."""
    (initial, rest), *others = map(_written, forms)
    following = "".join(rf"[\W_]*+{first}{last}" for first, last in others)
    return rf"(?i:{initial}(?<![^\W_]{initial})(?={rest}{following}))"


def _written(form: str) -> tuple[str, str]:
    """How an exact form is written, its first letter and the rest; case is free."""
    signs = [one_of(APOSTROPHES) if sign == "'" else re.escape(sign) for sign in form]
    inner = (f"{_INNER_OF_NUMBER if sign.isdecimal() else _INNER}{written}" for sign, written in zip(form, signs, strict=True))
    rest = "".join(list(inner)[1:])
    return signs[0], rest + (r"(?![^\W_])" if form[-1].isalnum() else "")
