"""A text as the grammar reads it: one letter a word or sign, which says its class.

>>> line = ClassLine.of(ScannedText.of("Du 3 au 5 mai 2018, à Paris"))
>>> line.classes
'vdadMy,ax'
>>> line.word(4), line.starts[4]
('mai', 10)
"""

import re
from dataclasses import dataclass
from typing import Self
from unicodedata import normalize

from indexer.recognition.dates.vocabulary import CLASSES, FIXED_FEASTS, WORD_CLASSES
from indexer.recognition.scanned_text import ScannedText

# Some phrases are one word to the grammar. A space is a token only where it may be the end of a paragraph.
_JOINED = re.compile(
    "|".join(feast for feast in FIXED_FEASTS if not feast.isalpha())
    + "|aujourd'hui|avant-(?:hier|veille)|apres-?(?:demain|midi)|week-ends?|il {1,2}y ?a|qui suit"
)
_TOKEN = re.compile(rf"(?:{_JOINED.pattern})(?!\w)|\w+|[^\w ]|  +")

_WORD, _SIGN, _BREAK, _AGO = CLASSES["word"], CLASSES["sign"], CLASSES["break"], CLASSES["ago"]


# Several spaces: the end of a paragraph, or nothing.
_SPACES = " "


class _Kinds(dict[str, str]):
    """The class of each token that was met, as long as these are not too many."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        kind = self[token] = _kind(token)
        return kind


_REMEMBERED = 65_536
_KINDS = _Kinds()


def _kind(token: str) -> str:
    if kind := WORD_CLASSES.get(token):
        return kind
    first = token[0]
    if first == " ":
        return _SPACES
    if first.isalnum():
        return _AGO if token[:3] == "il " else _WORD
    return _SIGN if first != "_" else _WORD


def _is_break(text: ScannedText, start: int, end: int) -> bool:
    return "\n" in text.slice(start + 1, end + 1)


@dataclass(frozen=True, slots=True)
class ClassLine:
    """`classes[i]` is the class of `text.folded[starts[i]:ends[i]]`."""

    text: ScannedText
    classes: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: ScannedText) -> Self:
        folded = text.folded
        spans = [match.span() for match in _TOKEN.finditer(folded)]
        kinds = [_KINDS[folded[start:end]] for start, end in spans]
        if _SPACES in kinds:
            kept = [place for place, kind in enumerate(kinds) if kind != _SPACES or _is_break(text, *spans[place])]
            spans = [spans[place] for place in kept]
            kinds = [_BREAK if kinds[place] == _SPACES else kinds[place] for place in kept]
        return cls(text, "".join(kinds), [start for start, _ in spans], [end for _, end in spans])

    def word(self, index: int) -> str:
        """The folded token; empty before the text's beginning and after its end."""
        return self.text.folded[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def original(self, index: int) -> str:
        """The token as it is written, with composed accents."""
        if not 0 <= index < len(self.starts):
            return ""
        return normalize("NFC", self.text.slice(self.starts[index] + 1, self.ends[index] + 1))

    def class_at(self, index: int) -> str:
        """Its class; that of a break before the text's beginning and after its end."""
        return self.classes[index] if 0 <= index < len(self.classes) else _BREAK

    def closed(self, start: int, end: int) -> bool:
        """Nothing stands between the tokens of `start` to `end`, not even a space."""
        return all(self.ends[index] == self.starts[index + 1] for index in range(start, end - 1))

    def touches(self, index: int) -> str:
        """The character directly after the token; empty at the end."""
        return self.text.folded[self.ends[index] : self.ends[index] + 1]
