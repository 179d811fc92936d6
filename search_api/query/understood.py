"""Says a parsed tree as a French sentence, which reads as the same tree again.

Three things can't be read again: a period (`publié en 2018`, `date citée : 1962`), the space before the colon of a field, which
French typography wants and the query language does not allow, and groups of digits that are no number (`10, 000 visas`).

>>> understood(And((Word("réadmission"), Phrase("consuls généraux"), Not(Word("visas")))))
'réadmission ET « consuls généraux » SAUF visas'
>>> understood(Or((FacetValue("person", "Macron"), And((Word("a"), Or((Word("b"), Word("c"))))))))
'personne : Macron OU a ET (b OU c)'
"""

from types import UnionType

from corpus.annotation import FieldName
from search_api.query.fields import FacetField, OfficeField, TextField, french_name
from search_api.query.french_dates import in_french, named_in_french
from search_api.query.lexer import lex
from search_api.query.nodes import (
    And,
    Cited,
    Enough,
    Everything,
    FacetValue,
    Fuzzy,
    InOffice,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Wildcard,
    Word,
)
from search_api.query.notices import french_number
from search_api.query.word_shape import WordShape, read_shape


def understood(node: Node) -> str:
    """A tree as the parser makes it, in French; "" for every article.

    Raises:
        TypeError: the tree was expanded.
    """
    return TreeWriter().tree(node)


class TreeWriter:
    """Writes trees as the parser makes them for a reader."""

    colon = " : "

    def tree(self, node: Node) -> str:
        """See `understood`."""
        match node:
            case Everything():
                return ""
            case Or(children=children):
                return " OU ".join(self.tree(child) for child in children)
            case And(children=children):
                return self._joined(children)
            case Enough(children=children):
                # Words side by side are read so again.
                return " ".join(self.tree(child) for child in children)
            case Named(word=word):
                return self._leaf(word)
            case Not(child=child):
                return f"SAUF {self._grouped(child, And | Or)}"
            case _:
                return self._leaf(node)

    def published(self, node: Published) -> str:
        """Days of publication."""
        return f"publié {in_french(node.first, node.last)}"

    def cited(self, node: Cited) -> str:
        """Days spoken of."""
        return f"date citée : {named_in_french(node.first, node.last)}"

    def _joined(self, children: tuple[Node, ...]) -> str:
        first, *others = (self._grouped(child, Or) for child in children)
        return first + "".join(
            f" {words}" if isinstance(child, Not) else f" ET {words}" for child, words in zip(children[1:], others, strict=True)
        )

    def _grouped(self, child: Node, weaker: type[And] | type[Or] | UnionType) -> str:
        words = self.tree(child)
        return f"({words})" if isinstance(child, weaker) else words

    def _leaf(self, node: Node) -> str:
        match node:
            case Word(text=text, field=field, exact=exact, boost=boost):
                return self._in_field(field, f"={text}" if exact else text) + _weight(boost)
            case Phrase(text=text, field=field, slop=slop, boost=boost):
                return self._in_field(field, in_quotation_marks(text)) + (f"~{slop}" if slop else "") + _weight(boost)
            case Wildcard(pattern=pattern, field=field, boost=boost):
                return self._in_field(field, pattern) + _weight(boost)
            case Fuzzy(text=text, distance=distance, field=field, boost=boost):
                return self._in_field(field, text) + ("~" if distance == 1 else f"~{distance}") + _weight(boost)
            case FacetValue(kind=kind, text=text):
                return f"{french_name(FacetField(kind))}{self.colon}{_name(text)}"
            case InOffice(text=text):
                return f"{french_name(OfficeField())}{self.colon}{_name(text)}"
            case Published():
                return self.published(node)
            case Cited():
                return self.cited(node)
            case _:
                raise TypeError(f"{type(node).__name__} is no node of a tree as parsed")

    def _in_field(self, field: FieldName | None, words: str) -> str:
        return f"{french_name(TextField(field))}{self.colon}{words}" if field else words


def _name(text: str) -> str:
    return text if _reads_as_itself(text) else in_quotation_marks(text)


def _weight(boost: float) -> str:
    return "" if boost == 1 else f"^{french_number(boost)}"


def _reads_as_itself(text: str) -> bool:
    """Whether a text needs no quotation marks to be read as one word, unchanged."""
    lexemes = lex(text)
    return [(lexeme.kind, lexeme.text) for lexeme in lexemes] == [("word", text)] and read_shape(text) == WordShape(text, 0)


def in_quotation_marks(text: str) -> str:
    """The text between marks that it does not itself close too early.

    >>> in_quotation_marks("crise"), in_quotation_marks("fin »"), in_quotation_marks('"fin" »')
    ('« crise »', '"fin »"', '“"fin" »”')
    """
    if _nested(text, "«", "»"):
        return f"« {text} »"
    if '"' not in text:
        return f'"{text}"'
    if _nested(text, "“", "”"):
        return f"“{text}”"
    without_marks = text.replace('"', " ")
    return f'"{without_marks}"'


def _nested(text: str, opener: str, closer: str) -> bool:
    """Whether every opening mark in the text has its closing one, in order."""
    depth = 0
    for character in text:
        depth += (character == opener) - (character == closer)
        if depth < 0:
            return False
    return depth == 0
