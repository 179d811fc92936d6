"""What a source states of an article in named fields: the contract of the JSON Lines, and of front matter with it.

>>> Statement.model_validate_json('{"title": "Un titre", "persons": ["Robert Schuman"]}').persons
('Robert Schuman',)
"""

import re
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

_SHOWN_FAULTS = 3

_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_HALF_A_CHARACTER = re.compile(r"[\ud800-\udfff]")
_LINE_BREAK = re.compile(r"[\t\n\r\u2028\u2029]")


def as_text(value: str) -> str:
    """A text of any number of lines, as it is.

    Raises:
        ValueError: a character in it belongs in no text.
    """
    if found := _NOT_TEXT.search(value):
        raise ValueError(f"the character U+{ord(found[0]):04X} belongs in no text; take it out")
    return value


def as_line(value: str) -> str:
    """One line, white space trimmed; a character for a character within.

    Raises:
        ValueError: a character in it belongs in no text.
    """
    # Most are printable, which rules out everything that the two patterns look for and takes a tenth of the time.
    if value.isprintable():
        return value.strip()
    return _LINE_BREAK.sub(" ", as_text(value)).strip()


def as_identifier(value: str) -> str:
    """Any string, so long as it can be written in UTF-8.

    Raises:
        ValueError: it can't.
    """
    if not value.isascii() and (found := _HALF_A_CHARACTER.search(value)):
        raise ValueError(f"half a character, U+{ord(found[0]):04X}, can't be stored; take it out")
    return value


def filled(values: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the values that say something."""
    return values if all(values) else tuple(filter(None, values))


Text: TypeAlias = Annotated[str, AfterValidator(as_text)]
Line: TypeAlias = Annotated[str, AfterValidator(as_line)]
Lines: TypeAlias = Annotated[tuple[Line, ...], AfterValidator(filled)]
Identifier: TypeAlias = Annotated[str, AfterValidator(as_identifier)]


class Statement(BaseModel):
    """The fields of DESIGN §9. A field that is absent, null or blank states nothing; unknown fields are passed over.

    `published` and `updated` are as they stand in the source: whether they are dates is asked later, because an
    article with an impossible date is still an article.
    """

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    id: Identifier | None = None
    title: Line | None = None
    standfirst: Line | None = None
    body: Text | None = None
    published: Line | None = None
    updated: Line | None = None
    authors: Lines | None = None
    source: Line | None = None
    section: Line | None = None
    url: Line | None = None
    language: Line | None = None
    rights: Line | None = None
    persons: Lines | None = None
    topics: Lines | None = None
    places: Lines | None = None
    organisations: Lines | None = None


def faults_in(error: ValidationError) -> str:
    """What was found and what was wanted, field by field, without ever printing the content itself."""
    details = error.errors(include_url=False)
    faults = [f"{_where(detail['loc'])}: {_what(detail['type'], detail['msg'], detail.get('input'))}" for detail in details]
    rest = len(faults) - _SHOWN_FAULTS
    return "; ".join(faults[:_SHOWN_FAULTS]) + (f"; and {rest} more" if rest > 0 else "")


def kind_of(value: Any) -> str:
    """What JSON, YAML and TOML call a value.

    >>> [kind_of(value) for value in ({}, [], "a", True, 3, None)]
    ['an object', 'a list', 'a string', 'a boolean', 'a number', 'null']
    """
    # A boolean is a number to Python, and is asked for first.
    kinds = ((dict, "an object"), ((list, tuple), "a list"), (str, "a string"), (bool, "a boolean"), ((int, float), "a number"))
    return next((name for types, name in kinds if isinstance(value, types)), "null" if value is None else "another value")


def _where(location: tuple[int | str, ...]) -> str:
    if not location:
        return "the whole"
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in location)


def _what(code: str, message: str, found: Any) -> str:
    wanted = {
        "string_type": "a string",
        "tuple_type": "a list of strings",
        "model_type": "an object with the fields of an article",
        "model_attributes_type": "an object with the fields of an article",
    }.get(code)
    return f"{kind_of(found)} was found, {wanted} was wanted" if wanted else message.removeprefix("Value error, ")
