"""Split a written word at its hyphens: franco-marocain -> franco | marocain.

Each part is a token with a position of its own, so `franco-marocain` and `franco marocain` are the same phrase and either
part is found alone. Inversions (`a-t-il`, `dit-on`) fall into words that are function words anyway. No compound is exempt:
one that was would be missed by whoever leaves out its hyphen.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from indexer.analysis.characters import HYPHENS, none_of
from indexer.analysis.token import Token

_PART = re.compile(f"{none_of(HYPHENS)}+")


def split_hyphens(tokens: Iterable[Token]) -> Iterator[Token]:
    """Runs while `exact` still is the slice of the text, so offsets follow from it.

    >>> [(part.start, part.exact) for part in split_hyphens([Token(0, 15, 0, "franco-marocain")])]
    [(0, 'franco'), (7, 'marocain')]
    """
    for token in tokens:
        if _PART.fullmatch(token.exact):
            yield token
            continue
        for part in _PART.finditer(token.exact):
            start, end = part.span()
            yield replace(token, start=token.start + start, end=token.start + end, exact=part.group())
