"""A text as numbered lines, and lines wrapped at a column as the paragraphs that they are.

One line is one paragraph, unless the text was wrapped: then blank lines part the paragraphs, and lines break in the middle of
sentences where the next word would not have fitted.

>>> [line.text for line in split_lines("Un titre\\n\\nUn paragraphe.\\nUn autre.")]
['Un titre', 'Un paragraphe.', 'Un autre.']
"""

import itertools
import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from corpus.sources.date_line import read_date_line

# What its format marks a line as; plain text marks nothing, and leaves it to be told from the line itself.
LineKind: TypeAlias = Literal["unmarked", "paragraph", "subheading", "quote"]

# Nobody wraps wider; nearly every paragraph on one line is longer.
_WIDEST_WRAP = 120
_LINES_OF_LONG_TITLE = 2

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_HYPHEN_AT_END = re.compile(r"\w[-\u00ad‐]$")
# No heading and no sentence ends with one of these words.
_HANGING = re.compile(
    r"(?:^|\s)(?:à|au|aux|avec|ce|d[eu]|des|en|et|l[ae]|les|ou|où|par|pour|qu[ei]|sa|ses|son|sous|sur|une?)$", re.IGNORECASE
)
_FINAL = (".", "!", "?", "…", "»", ":")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph's worth of text, and the 1-based line on which it begins."""

    number: int
    text: str
    after_blank: bool = False
    kind: LineKind = "unmarked"

    @property
    def may_be_head(self) -> bool:
        """Whether it may be title, standfirst or date line."""
        return self.kind in {"unmarked", "paragraph"}


def split_lines(text: str, first_number: int = 1) -> list[Line]:
    """The lines that are not blank, white space at their ends trimmed, wrapped ones joined."""
    lines: list[Line] = []
    after_blank = False
    for number, raw in enumerate(_LINE_END.split(text), first_number):
        stripped = raw.strip()
        if stripped:
            lines.append(Line(number, stripped, after_blank))
        after_blank = not stripped
    return _joined(lines, width) if (width := _wrapped_at(lines)) else lines


def _wrapped_at(lines: list[Line]) -> int:
    """The column at which the text was wrapped; 0 where it was not."""
    body = _without_first_group(lines)
    pairs = [(line, following) for line, following in itertools.pairwise(body) if not following.after_blank]
    width = max((len(line.text) for line, _ in pairs), default=0)
    widest = max((len(following.text) for _, following in pairs), default=0)
    if max(width, widest) > _WIDEST_WRAP:
        return 0
    breaks_sentences = any(_breaks_a_sentence(line, following) and _is_full(line, following, width) for line, following in pairs)
    return width if breaks_sentences else 0


def _without_first_group(lines: list[Line]) -> list[Line]:
    """All but title, standfirst and date line, where a blank line follows them: none of them is wrapped like a paragraph."""
    return next((lines[start:] for start in range(1, len(lines)) if lines[start].after_blank), [])


def _joined(lines: list[Line], width: int) -> list[Line]:
    paragraphs: list[list[Line]] = []
    # Above the first blank line stand title, standfirst and date line, or a title that takes two lines.
    height_of_head = next((place for place, line in enumerate(lines) if place and line.after_blank), len(lines))
    for place, line in enumerate(lines):
        joins_full = place >= height_of_head or height_of_head == _LINES_OF_LONG_TITLE
        if paragraphs and not line.after_blank and _continues(paragraphs[-1][-1], line, width if joins_full else None):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [replace(paragraph[0], text=_joined_text(paragraph)) for paragraph in paragraphs]


def _joined_text(paragraph: list[Line]) -> str:
    """One line of many; a word broken at a hyphen keeps the hyphen, which may be its own (franco-allemand)."""
    pieces = [paragraph[0].text]
    for line, following in itertools.pairwise(paragraph):
        is_one_word = _HYPHEN_AT_END.search(line.text[-2:]) and following.text[0].islower()
        pieces.append(following.text if is_one_word else f" {following.text}")
    return "".join(pieces)


def _continues(line: Line, following: Line, width: int | None) -> bool:
    """Whether the paragraph goes on; without a `width`, only a broken sentence tells."""
    if _breaks_a_sentence(line, following):
        return True
    return width is not None and _is_full(line, following, width) and not _parts_from_date_line(line, following)


def _breaks_a_sentence(line: Line, following: Line) -> bool:
    return (following.text[0].islower() and not line.text.endswith(_FINAL)) or bool(_HANGING.search(line.text))


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next word would not have fitted; a non-breaking space parts no words."""
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width


def _parts_from_date_line(line: Line, following: Line) -> bool:
    return line.text.endswith(_FINAL) and read_date_line(following.text) is not None
