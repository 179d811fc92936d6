"""A few words around the place where an article names somebody.

>>> excerpt("Hier, Mme Untel a été reçue.", 10, 15).text
'Hier, Mme Untel a été reçue.'
"""

import re
from typing import NamedTuple

from corpus.annotation import Annotation, FieldName
from corpus.article import Article

# Code points shown on either side of the name.
AROUND = 70

_WHITE_SPACE = re.compile(r"\s+")


class Excerpt(NamedTuple):
    """A piece of a text on one line, and from where to where in it the name stands (None where it doesn't)."""

    text: str
    mark: tuple[int, int] | None


def excerpt(text: str, start: int, end: int) -> Excerpt:
    """The words around a passage; an ellipsis where something was left out."""
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    if first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else last
    before = ("…" if first else "") + _one_line(text[first:start])
    name = _one_line(text[start:end])
    after = _one_line(text[end:last]) + ("…" if last < len(text) else "")
    return Excerpt(before + name + after, (len(before), len(before) + len(name)))


def _one_line(text: str) -> str:
    return _WHITE_SPACE.sub(" ", text)


def excerpt_of(article: Article, annotation: Annotation) -> tuple[FieldName, Excerpt]:
    """Where an article names what an annotation is of; for a name that only the source gives, where its title or text has it.

    Where it is nowhere in the text, the title stands for it, without a mark.
    """
    texts = article.texts()
    if (passage := annotation.passage) is not None:
        return passage.field, excerpt(texts[passage.field], passage.start, passage.end)
    name = re.compile(rf"(?<!\w){re.escape(annotation.value)}(?!\w)", re.IGNORECASE)
    for field, text in texts.items():
        if found := name.search(text):
            return field, excerpt(text, *found.span())
    return "title", Excerpt(_one_line(article.title), None)
