"""Stretches: what stands between two white spaces, and number groups with the spaces between them.

A written word never goes beyond its stretch, and nothing outside decides how it is read: a stretch can be analysed by itself.

>>> [stretch for _, stretch in stretches("Livrer (1 000) tonnes", stretch_finder("[1Lt]"))]
['Livrer', '(1 000)', 'tonnes']
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from indexer.analysis.characters import GROUP_SPACES, one_of

# As the tokenizer has it: digits, one space and three digits may be one number.
_TO_THE_END = rf"\S*+(?:(?<=[0-9]){one_of(GROUP_SPACES)}(?=[0-9]{{3}})\S*+)*+"
_THREE_DIGITS = re.compile("[0-9]{3}")
_DIGITS = frozenset("0123456789")

# Queries repeat their beginnings: there are some 1,300 of two letters, and compiling one takes half a millisecond.
_COMPILED = 2048

EVERY_WORD = r"[^\W_]"


@lru_cache(_COMPILED)
def place_finder(places: str) -> re.Pattern[str]:
    """Finds the places themselves."""
    return re.compile(places)


@lru_cache(_COMPILED)
def stretch_finder(places: str) -> re.Pattern[str]:
    """Finds each stretch in which an expression is found, from there to its end."""
    return re.compile(f"(?:{places}){_TO_THE_END}")


def stretches(text: str, finder: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Each stretch that a `stretch_finder` finds, with its start."""
    for match in finder.finditer(text):
        start = stretch_start(text, match.start())
        yield start, text[start : match.end()]


def stretch_start(text: str, place: int, floor: int = 0) -> int:
    """Where the stretch around a place begins; `floor` where it begins before."""
    while place > floor:
        before = text[place - 1]
        if before.isspace() and not (
            before in GROUP_SPACES and place > 1 and text[place - 2] in _DIGITS and _THREE_DIGITS.match(text, place)
        ):
            return place
        place -= 1
    return floor


def stretch_end(text: str, place: int) -> int:
    """Where the stretch around a place ends."""
    match = _END.match(text, place)
    return match.end() if match else place


_END = re.compile(_TO_THE_END)
