"""Reads one word, phrase or date with its field and suffixes as a leaf of the tree.

A suffix or sign that can't apply is ignored, with a notice, and the word is read without it.
"""

import re
from dataclasses import dataclass

from corpus.normal_form import composed
from search_api.query import notices
from search_api.query.dates import read_date
from search_api.query.fields import DateField, FacetField, OfficeField, TextField, french_name
from search_api.query.lexer import OPERATORS, SPACE, Lexeme
from search_api.query.nodes import FacetValue, Fuzzy, InOffice, Node, Notice, Phrase, Wildcard, Word
from search_api.query.word_shape import WordShape, read_shape

LOWEST_WEIGHT = 0.1
HIGHEST_WEIGHT = 10.0
GREATEST_DISTANCE = 2
GREATEST_SLOP = 100

_FEWEST_LETTERS = 2
_WORDS = re.compile(rf"[^{SPACE}](?:.*[^{SPACE}])?", re.DOTALL)
_STARS = re.compile(r"\*{2,}")


@dataclass(frozen=True, slots=True)
class WrittenLeaf:
    """A word, phrase or range as it stands in the query, with the sign before it and the suffixes after it."""

    value: Lexeme
    field: TextField | FacetField | OfficeField | DateField | None = None
    exact: Lexeme | None = None
    tilde: Lexeme | None = None
    boost: Lexeme | None = None


def read_leaf(written: WrittenLeaf) -> tuple[Node | None, list[Notice]]:
    """The leaf, or None where nothing is left to look for, and what was ignored.

    The leaf's `start` and `end` are those of its text in the query, without marks and suffixes.
    """
    reader = _LeafReader(written)
    return reader.read(), reader.notices


class _LeafReader:
    """Reads one leaf and gathers the notices on the way."""

    def __init__(self, written: WrittenLeaf) -> None:
        self.notices: list[Notice] = []
        self._written = written

    def read(self) -> Node | None:
        value, field = self._written.value, self._written.field
        if value.kind == "phrase" and not any(map(str.isalnum, value.text)):
            self.notices.append(notices.empty_phrase(value))
            return None
        if isinstance(field, DateField):
            self._ignore(self._written.exact, self._written.tilde, self._written.boost)
            period, found = read_date(field, value)
            self.notices.extend(found)
            return period
        if isinstance(field, FacetField | OfficeField):
            self._ignore(self._written.exact, self._written.tilde, self._written.boost)
            name = self._name(field)
            return InOffice(*name) if isinstance(field, OfficeField) else FacetValue(field.kind, *name)
        return self._phrase(field) if value.kind == "phrase" else self._word(field)

    def _name(self, field: FacetField | OfficeField) -> tuple[str, int, int]:
        """What is called by a name, and where that stands."""
        value = self._written.value
        if value.kind == "phrase":
            return _inside_marks(value)
        shape, start = self._shape()
        if shape.has_wildcard:
            self.notices.append(notices.wildcard_in_facet(value, shape.without_wildcards, french_name(field)))
        return composed(shape.without_wildcards), start, start + len(shape.text)

    def _phrase(self, field: TextField | None) -> Phrase:
        text, start, end = _inside_marks(self._written.value)
        return Phrase(text, field.name if field else None, self._slop(), self._weight(), start, end)

    def _word(self, field: TextField | None) -> Node:
        exact, tilde, name = self._written.exact, self._written.tilde, field.name if field else None
        shape, start = self._shape()
        text, end = composed(shape.text), start + len(shape.text)
        if shape.has_wildcard and shape.letters >= _FEWEST_LETTERS:
            self._ignore(exact, tilde)
            return Wildcard(_STARS.sub("*", text), name, self._weight(), start, end)
        if shape.has_wildcard:
            text, end = composed(shape.without_wildcards), start + len(shape.without_wildcards)
            self.notices.append(notices.wildcard_with_too_few_letters(self._written.value, text))
        if text in OPERATORS:  # written so that it can't be taken for the operator when it is read again
            text = text.lower()
        if tilde:
            self._ignore(exact)
            return Fuzzy(text, self._distance(tilde), name, self._weight(), start, end)
        return Word(text, name, exact is not None, self._weight(), start, end)

    def _shape(self) -> tuple[WordShape, int]:
        shape = read_shape(self._written.value.text)
        start = self._written.value.start + shape.start
        if sign := shape.leading_wildcard:
            self.notices.append(notices.leading_wildcard(sign, start - len(sign)))
        return shape, start

    def _weight(self) -> float:
        boost = self._written.boost
        if boost is None:
            return 1.0
        wanted = _number(boost)
        weight = min(max(wanted, LOWEST_WEIGHT), HIGHEST_WEIGHT)
        if weight != wanted:
            lowest, highest = notices.french_number(LOWEST_WEIGHT), notices.french_number(HIGHEST_WEIGHT)
            read = f"^{notices.french_number(weight)}"
            self.notices.append(notices.weight_out_of_range(boost, read, lowest, highest))
        return weight

    def _distance(self, tilde: Lexeme) -> int:
        wanted = _number(tilde) if len(tilde.text) > 1 else 1
        distance = int(min(max(wanted, 1), GREATEST_DISTANCE))
        if distance != wanted:
            self.notices.append(notices.distance_out_of_range(tilde, f"~{distance}"))
        return distance

    def _slop(self) -> int:
        tilde = self._written.tilde
        if tilde is None:
            return 0
        if len(tilde.text) == 1:
            self.notices.append(notices.slop_without_number(tilde))
            return 0
        wanted = _number(tilde)
        slop = int(min(wanted, GREATEST_SLOP))
        if slop != wanted:
            self.notices.append(notices.slop_out_of_range(tilde, f"~{slop}", GREATEST_SLOP))
        return slop

    def _ignore(self, *lexemes: Lexeme | None) -> None:
        self.notices.extend(notices.sign_ignored(lexeme) for lexeme in lexemes if lexeme)


def _inside_marks(phrase: Lexeme) -> tuple[str, int, int]:
    """The text between the quotation marks, and where it stands; a mark is one code point long."""
    trimmed = _WORDS.search(phrase.text)
    start, end = trimmed.span() if trimmed else (0, len(phrase.text))
    return composed(phrase.text[start:end]), phrase.start + 1 + start, phrase.start + 1 + end


def _number(suffix: Lexeme) -> float:
    return float(suffix.text[1:].replace(",", "."))
