"""Parts a word from the punctuation around it, and tells a wildcard from a question mark.

>>> read_shape("[quoi?]")
WordShape(text='quoi', start=1, has_wildcard=False, leading_wildcard='')
>>> read_shape("jo?er,")
WordShape(text='jo?er', start=0, has_wildcard=True, leading_wildcard='')
"""

import re
from dataclasses import dataclass

from corpus.normal_form import composed

_MARKS = "\u0300-\u036f"
_FIRST = re.compile(r"[^\W_]")
# The last letter or digit with its combining marks, and the sign of `n°`.
_CORE = re.compile(rf".*[^\W_][{_MARKS}°]*", re.DOTALL)
_ENDING_WILDCARDS = re.compile(r"[*?]*\*")
_WILDCARD = re.compile(rf"[^\W_][{_MARKS}°]*(?:[*?]*\*|\?+(?=[^\W_]))")
# `O.T.A.N`, `l’O.T.A.N`: it goes on to the end, and its last point is still to come.
_ACRONYM = re.compile(r"(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_]\Z")
_ELIDED = re.compile(r"[cdjlmnst]|(?:jus|lors|puis|quoi)?qu", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordShape:
    """What of a written word is looked for.

    `text` begins at `start` of what is written. `leading_wildcard` is the sign directly before the word, if any;
    it is not in `text`.
    """

    text: str
    start: int
    has_wildcard: bool = False
    leading_wildcard: str = ""

    @property
    def letters(self) -> int:
        """How many letters and digits the word has."""
        return sum(map(str.isalnum, self.text))

    @property
    def without_wildcards(self) -> str:
        return self.text.replace("*", "").replace("?", "")


def read_shape(written: str) -> WordShape:
    """The word in a piece of query between two white spaces.

    Raises:
        ValueError: it holds neither letter nor digit.
    """
    first, core = _FIRST.search(written), _CORE.match(written)
    if first is None or core is None:
        raise ValueError(f"{written!r} holds neither letter nor digit")
    start, end = first.start(), core.end()
    if ending := _ENDING_WILDCARDS.match(written, end):
        end = ending.end()
    text = written[start:end]
    if _keeps_next(text, written[end : end + 1]):
        text = written[start : end + 1]
    before = written[start - 1 : start]
    return WordShape(text, start, _WILDCARD.search(text) is not None, before if before in {"*", "?"} else "")


def _keeps_next(text: str, sign: str) -> bool:
    """Whether a sign after a word belongs to it: the last point of `O.T.A.N.`, the apostrophe of a lone `l'`."""
    if sign == ".":
        return _ACRONYM.search(composed(text)) is not None
    return sign in {"'", "’"} and _ELIDED.fullmatch(text) is not None
