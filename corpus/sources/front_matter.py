"""Front matter: fields in YAML between two lines `---`, before the text.

>>> front = split_front_matter("---\\ntitle: Un traité\\ndate: 22 janvier 1963\\n---\\nLa cérémonie a eu lieu.")
>>> front.statement.title, front.statement.published, front.text.strip(), front.first_line
('Un traité', '1963-01-22', 'La cérémonie a eu lieu.', 4)

Fields bear the names of the contract, or those that site generators use: `date`, `author`, `lang`, `chapô`, `description`.
"""

from dataclasses import dataclass
from typing import Annotated, Any

import yaml
from frontmatter.default_handlers import YAMLHandler
from pydantic import AfterValidator, AliasChoices, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from corpus.errors import UnreadableError
from corpus.sources.date_line import read_date_line
from corpus.sources.statement import Line, Lines, Statement, faults_in, kind_of

_FENCE = "---"

# YAML takes its time, and nobody states more of an article than this.
_LARGEST = 64 * 1024

# YAML's words for nothing, which a loader that leaves every scalar as it is written gives as strings.
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is stated, the text after it, and the file's line on which that text begins."""

    statement: Statement
    text: str
    first_line: int


def split_front_matter(text: str) -> FrontMatter:
    """Take front matter off a text whose lines end with LF; a text without any states nothing.

    Raises:
        UnreadableError: it has no end, is no valid YAML, or states what no article has.
    """
    if text.partition("\n")[0].rstrip() != _FENCE:
        return FrontMatter(Statement(), text, 1)
    handler = YAMLHandler()
    try:
        front, rest = handler.split(text)
    except ValueError as error:
        raise UnreadableError(
            f"front matter without an end: a second line {_FENCE} was wanted; add it, or delete the first", 1
        ) from error
    rest_begins = len(text) - len(rest)
    front_begins = text.rindex(front, 0, rest_begins) if front else 0
    statement = _statement(front, first_line=text.count("\n", 0, front_begins) + 1)
    return FrontMatter(statement, rest, text.count("\n", 0, rest_begins) + 1)


def _statement(front: str, first_line: int) -> Statement:
    if len(front) > _LARGEST:
        raise UnreadableError(
            f"front matter of {len(front):,} characters, at most {_LARGEST:,} were wanted; shorten it", first_line
        )
    try:
        # The loader that guesses no types: 1962-03 stays as precise as it is, and « Non » is no boolean.
        stated = YAMLHandler().load(front, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + error.problem_mark.line if error.problem_mark else first_line
        said = error.problem or error.context or "it can't be read"
        raise UnreadableError(
            f"front matter is no valid YAML: {said}; put values with `: ` or `#` in quotation marks", line
        ) from error
    except yaml.YAMLError as error:
        said = str(error).partition("\n")[0]
        raise UnreadableError(f"front matter is no valid YAML: {said}; take out what is no text", first_line) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableError("front matter is no valid YAML that can be read; write `name: value` a line", first_line) from error
    if stated is None or stated == "":
        return Statement()
    if not isinstance(stated, dict):
        raise UnreadableError(f"front matter is {kind_of(stated)}; `name: value` a line was wanted", first_line)
    try:
        return Statement(**_FrontMatterStatement.model_validate(stated).model_dump())
    except ValidationError as error:
        raise UnreadableError(f"front matter: {faults_in(error)}", first_line) from error


def _iso_date(value: str) -> str:
    """Front matter is written by hand, and French dates are as good there as ISO ones; what is neither is left as it is."""
    stated = read_date_line(value)
    return stated.published.isoformat() if stated and stated.published and not stated.faults else value


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_Date = Annotated[Line, AfterValidator(_iso_date)]
_OneOrMore = Annotated[Lines, BeforeValidator(_several)]


class _FrontMatterStatement(Statement):
    # YAML has lists where the contract has tuples.
    model_config = ConfigDict(strict=False, extra="ignore", frozen=True)

    title: Line | None = Field(None, validation_alias=AliasChoices("title", "titre"))
    standfirst: Line | None = Field(None, validation_alias=AliasChoices("standfirst", "chapô", "chapo", "description"))
    published: _Date | None = Field(None, validation_alias=AliasChoices("published", "date"))
    updated: _Date | None = Field(None, validation_alias=AliasChoices("updated", "lastmod"))
    authors: _OneOrMore | None = Field(None, validation_alias=AliasChoices("authors", "author", "auteurs", "auteur"))
    language: Line | None = Field(None, validation_alias=AliasChoices("language", "lang"))
    persons: _OneOrMore | None = None
    topics: _OneOrMore | None = None
    places: _OneOrMore | None = None
    organisations: _OneOrMore | None = None

    @model_validator(mode="before")
    @classmethod
    def _drop_nothings(cls, stated: dict[Any, Any]) -> dict[Any, Any]:
        return {key: value for key, value in stated.items() if not (isinstance(value, str) and value in _NOTHING)}
