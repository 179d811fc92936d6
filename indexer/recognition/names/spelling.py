"""How a name is written down: one space between words, composed characters, and no line in capitals.

>>> written("KHALID  ZEROUALI"), written("Valéry GISCARD d'ESTAING"), written("J. F. KENNEDY"), written("JEAN-PAUL II")
('Khalid Zerouali', "Valéry Giscard d'Estaing", 'J. F. Kennedy', 'Jean-Paul II')
"""

import re

from corpus.normal_form import composed
from indexer.analysis.characters import APOSTROPHES, HYPHENS, INVISIBLES, one_of

_INVISIBLE = re.compile(one_of(INVISIBLES))
_PART = re.compile(rf"[^\s{re.escape(HYPHENS + APOSTROPHES)}]+{one_of(APOSTROPHES)}?")
_ROMAN = re.compile(r"[IVX]+")
_SMALL = frozenset(
    ("d'", "d’", "de", "des", "du", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "und", "y", "al", "el")
)


def written(name: str) -> str:
    """The name as a list of names would have it; words in capitals are written with one, small words small."""
    name = tidy(name)
    whole = name.isupper()
    return _PART.sub(lambda part: _recased(part.group(), first=not part.start(), whole=whole), name)


def tidy(name: str) -> str:
    """Composed characters, single spaces, nothing invisible; capitals as they are."""
    return " ".join(_INVISIBLE.sub("", composed(name)).split())


def _recased(part: str, *, first: bool, whole: bool) -> str:
    letters = part.rstrip(APOSTROPHES)
    if not letters.isupper() or len(part) < (2 if whole else 3) or (_ROMAN.fullmatch(letters) and not first):
        return part
    if whole and not first and part.lower() in _SMALL:
        return part.lower()
    return part[:1] + part[1:].lower()
