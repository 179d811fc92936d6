"""One authority file as what it states of each concept."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from corpus.errors import AuthorityError


@dataclass(frozen=True, slots=True)
class Description:
    """What a file states of one subject: the values of each property (an IRI), in the order of the file."""

    properties: "Mapping[str, tuple[Value, ...]]"

    def texts(self, property: str) -> tuple[str, ...]:
        """The French texts of a property; one without a language counts as French."""
        values = self.properties.get(property, ())
        return tuple(v.value for v in values if isinstance(v, Literal) and v.language in {"fr", None})

    def text(self, property: str) -> str | None:
        return next(iter(self.texts(property)), None)

    def iris(self, property: str) -> tuple[str, ...]:
        return tuple(v.value for v in self.properties.get(property, ()) if isinstance(v, NamedNode))

    def parts(self, property: str) -> "tuple[Description, ...]":
        """What stands in brackets: `dep:tenure [ … ]`."""
        return tuple(v for v in self.properties.get(property, ()) if isinstance(v, Description))


Value: TypeAlias = Literal | NamedNode | Description


@dataclass(frozen=True, slots=True)
class TurtleFile:
    """A parsed file: its text, and its descriptions by IRI, in the order of the file."""

    path: Path
    text: str
    descriptions: Mapping[str, Description]


def read_turtle(path: Path) -> TurtleFile:
    """Read and parse one file.

    Raises:
        AuthorityError: the file can't be read, is no UTF-8, or breaks the syntax of Turtle; with its line where there is one.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise AuthorityError(path, None, f"can't be read: {error.strerror or error}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise AuthorityError(path, line, f"byte 0x{content[error.start]:02x} is no UTF-8; save the file as UTF-8") from error
    try:
        quads = list(parse(text, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise AuthorityError(path, error.lineno, f"no valid Turtle: {error.msg}") from error
    return TurtleFile(path, text, _descriptions(quads))


def _descriptions(quads: list[Quad]) -> dict[str, Description]:
    by_subject: dict[NamedNode | BlankNode, dict[str, list[NamedNode | BlankNode | Literal]]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode | BlankNode) and isinstance(quad.object, NamedNode | BlankNode | Literal):
            by_subject.setdefault(quad.subject, {}).setdefault(quad.predicate.value, []).append(quad.object)

    def describe(subject: NamedNode | BlankNode, within: frozenset[BlankNode]) -> Description:
        properties: dict[str, tuple[Value, ...]] = {}
        for property, objects in by_subject.get(subject, {}).items():
            values: list[Value] = []
            for value in objects:
                if not isinstance(value, BlankNode):
                    values.append(value)
                elif value not in within:  # a labelled blank node may hold itself
                    values.append(describe(value, within | {value}))
            properties[property] = tuple(values)
        return Description(properties)

    return {subject.value: describe(subject, frozenset()) for subject in by_subject if isinstance(subject, NamedNode)}
