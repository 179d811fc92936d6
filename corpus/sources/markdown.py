"""Markdown, with or without front matter.

The first heading is the title where front matter states none; the others are subheadings, `>` is a quotation, and inline
marks are dropped:

>>> text = "# Un *traité*\\n\\nSigné à [Paris](https://exemple.fr).\\n\\n## La suite\\n\\n> Nous voulons la paix.\\n"
>>> draft = read_markdown(text)
>>> draft.title, [(block.kind, block.text) for block in draft.blocks]
('Un traité', [('paragraph', 'Signé à Paris.'), ('subheading', 'La suite'), ('quote', 'Nous voulons la paix.')])
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.sources.draft import Draft
from corpus.sources.lines import Line, LineKind
from corpus.sources.plain_text import draft_of

_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[a-zA-Z][^<>]*>", re.DOTALL)


def read_markdown(text: str, first_line: int = 1, title: str | None = None) -> Draft:
    """Read title, date line and body; the arguments are those of `read_plain_text`."""
    lines = list(_lines(MarkdownIt("commonmark").parse(text), first_line))
    if title is None:
        title, lines = _without_title(lines)
    elif lines and lines[0].text == title:
        lines = lines[1:]
    return draft_of(lines, title, second_line_is_standfirst=False)


def _without_title(lines: Sequence[Line]) -> tuple[str | None, list[Line]]:
    """Take the first heading for the title; where there is none, the title is left to be found in the text."""
    for place, line in enumerate(lines):
        if line.kind == "subheading":
            return line.text, [*lines[:place], *lines[place + 1 :]]
    return None, list(lines)


def _lines(tokens: Sequence[Token], first_line: int) -> Iterator[Line]:
    quotations = 0
    in_heading = False
    marker = ""
    for token in tokens:
        if token.type == "blockquote_open":
            quotations += 1
        elif token.type == "blockquote_close":
            quotations -= 1
        elif token.type == "heading_open":
            in_heading = True
        elif token.type == "heading_close":
            in_heading = False
        elif token.type == "list_item_open":
            # « 1962. » may be a year as well as a number, and stays; a bullet says nothing.
            marker = f"{token.info}{token.markup} " if token.info else ""
        elif content := _content(token).strip():
            number = first_line + (token.map[0] if token.map else 0)
            kind: LineKind = "subheading" if in_heading else "quote" if quotations else "paragraph"
            yield Line(number, marker + content, after_blank=True, kind=kind)
            marker = ""


def _content(token: Token) -> str:
    """The text of a paragraph, heading or block of code, on one line."""
    if token.type == "inline":
        return "".join(_inline(child) for child in token.children or ())
    if token.type in {"fence", "code_block"}:
        return _on_one_line(token.content)
    if token.type == "html_block":
        return _on_one_line(_TAG.sub(" ", token.content))
    return ""


def _inline(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    if token.type in {"text", "code_inline", "text_special", "image"}:
        return _on_one_line(token.content)
    return ""


def _on_one_line(text: str) -> str:
    pieces = _LINE_END.split(text)
    return text if len(pieces) == 1 else " ".join(piece for piece in map(str.strip, pieces) if piece)
