"""NFC in a time that grows with the length of the text, whatever the text.

Normalising sorts the marks of a letter by moving each past those before it: forty thousand marks in disorder take six seconds. So
long runs are parted first, as in Unicode's stream-safe text (UAX #15, section 13): by a combining grapheme joiner, which is
invisible, after thirty marks. No language gives a letter as many.
"""

import re
import unicodedata

MOST_MARKS = 30
_JOINER = "\N{COMBINING GRAPHEME JOINER}"

# What may be so many marks; none of them is a letter, a digit or a space for `re`.
_PERHAPS_MARKS = re.compile(rf"[^\w\s]{{{MOST_MARKS + 1},}}")


def composed(text: str) -> str:
    r"""NFC: the form in which a letter and its accent are one character.

    >>> composed("e\u0301lection"), len(composed("x" + 50 * "\u0301" + 50 * "\u0323"))
    ('élection', 104)
    """
    if len(text) > MOST_MARKS and not unicodedata.is_normalized("NFC", text):
        text = _PERHAPS_MARKS.sub(_parted, text)
    return unicodedata.normalize("NFC", text)


def _parted(run: re.Match[str]) -> str:
    """The run with a joiner after every thirty marks that follow each other."""
    parts: list[str] = []
    marks = 0
    for character in run.group():
        if marks == MOST_MARKS and unicodedata.combining(character):
            parts.append(_JOINER)
            marks = 0
        marks = marks + 1 if unicodedata.combining(character) else 0
        parts.append(character)
    return "".join(parts)
