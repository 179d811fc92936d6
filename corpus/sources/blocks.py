"""The lines of a body become paragraphs, subheadings and quotations.

>>> lines = [Line(1, "Le sommet s'ouvre."), Line(2, "Vers un accord"), Line(3, "« Oui. »"), Line(4, "Il se termine.")]
>>> [block.kind for block in blocks_of(lines)]
['paragraph', 'subheading', 'quote', 'paragraph']
"""

import re
from collections.abc import Sequence

from corpus.article import Block, BlockKind
from corpus.sources.french_text import ends_a_sentence
from corpus.sources.lines import Line

LONGEST_HEADING = 12

# Short lines in such a row are a list or a poem.
_MOST_HEADINGS_IN_A_ROW = 2

_LIST_ITEM = re.compile(r"[-–—•*·‣]\s|\d{1,2}[.)°]|[a-z]\)")
_QUOTATION_MARKS = {"«": 1, "»": -1}


def blocks_of(lines: Sequence[Line], *, may_begin_with_heading: bool = True) -> tuple[Block, ...]:
    """Tell subheadings and quotations among `lines`.

    Args:
        may_begin_with_heading: whether a short first line is a heading; not where it may yet be the title or the standfirst.
    """
    heads = [_may_be_subheading(lines, place, may_begin_with_heading=may_begin_with_heading) for place in range(len(lines))]
    return tuple(Block(_kind(line, heads, place), line.text) for place, line in enumerate(lines))


def is_heading(text: str) -> bool:
    """Whether it is short, ends no sentence, and is no item of a list."""
    words = count_words(text)
    return 0 < words <= LONGEST_HEADING and not ends_a_sentence(text) and not _LIST_ITEM.match(text) and not is_quotation(text)


def is_quotation(text: str) -> bool:
    """Whether it stands wholly in one pair of guillemets, whatever pairs stand within.

    >>> is_quotation("« Le « oui » l'emporte. »"), is_quotation("« Oui » et « non »")
    (True, False)
    """
    if not text.startswith("«") or not text.rstrip(".").rstrip().endswith("»"):
        return False
    depth = 0
    last = text.rindex("»")
    for place, character in enumerate(text):
        depth += _QUOTATION_MARKS.get(character, 0)
        if depth == 0 and place < last:
            return False
    return depth == 0


def count_words(text: str) -> int:
    """How many words a reader would count.

    >>> count_words("Vers l’accord franco-marocain : et après ?")
    5
    """
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _may_be_subheading(lines: Sequence[Line], place: int, *, may_begin_with_heading: bool) -> bool:
    is_last = place == len(lines) - 1
    is_first = place == 0 and not may_begin_with_heading
    return not is_last and not is_first and lines[place].kind == "unmarked" and is_heading(lines[place].text)


def _kind(line: Line, heads: Sequence[bool], place: int) -> BlockKind:
    if line.kind == "subheading":
        return "subheading"
    if line.kind == "quote" or is_quotation(line.text):
        return "quote"
    return "subheading" if heads[place] and _run(heads, place) <= _MOST_HEADINGS_IN_A_ROW else "paragraph"


def _run(heads: Sequence[bool], place: int) -> int:
    """How many lines around `place` look like headings, counted no further than the question asks."""
    first = last = place
    while first > 0 and heads[first - 1] and last - first < _MOST_HEADINGS_IN_A_ROW:
        first -= 1
    while last + 1 < len(heads) and heads[last + 1] and last - first < _MOST_HEADINGS_IN_A_ROW:
        last += 1
    return last - first + 1
