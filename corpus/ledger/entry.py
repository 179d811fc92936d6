"""One line of the ledger: who corrected what, when and why.

>>> noon = datetime.datetime(2024, 3, 3, 12, tzinfo=datetime.UTC)
>>> entry = signed(Merge("person", "J. Dupont", "Jean Dupont"), by="jeanne", at=noon)
>>> entry.id
'8c3b0b0fdc24c05c'
>>> read_line(written_line(entry)) == entry
True
"""

import datetime
import hashlib
from typing import Annotated, Any, Literal, TypeAlias, cast, get_args

import msgspec
from msgspec import Meta, Struct

from corpus.annotation import AnnotationKind, FieldName
from corpus.authority.concept import ConceptKind

# A longer line is no correction; reading never holds more than this of a file.
LONGEST_LINE = 65_536

# What `published` and `source_published` of a redating say of an article without a date.
UNDATED = "undated"

Offset: TypeAlias = Annotated[int, Meta(ge=0)]


class QuotedPassage(Struct, frozen=True, forbid_unknown_fields=True):
    """A passage with its own words, so that it is known again only where the text still says them."""

    field: FieldName
    start: Offset
    end: Offset
    words: str

    def __post_init__(self) -> None:
        if not 0 < self.end - self.start == len(self.words):
            raise ValueError(f"a passage from {self.start} to {self.end} can't have {len(self.words)} code points")


class _Correction(Struct, frozen=True, forbid_unknown_fields=True, tag_field="operation", tag=str.lower, omit_defaults=True):
    """`tag` is the operation's name on the command line and in the file."""


class Reject(_Correction, frozen=True):
    """The article does not speak of `value`; with a passage, that one does not."""

    article: str
    kind: AnnotationKind
    value: str
    passage: QuotedPassage | None = None


class Add(_Correction, frozen=True):
    """The article speaks of `value`. `label` is that of the concept it was then, None for what is in no authority."""

    article: str
    kind: AnnotationKind
    value: str
    label: str | None = None
    passage: QuotedPassage | None = None


class Merge(_Correction, frozen=True):
    """`value` is the same as `into`, everywhere. `label` is that of the concept `into`."""

    kind: ConceptKind
    value: str
    into: str
    label: str | None = None


class Split(_Correction, frozen=True):
    """In these articles, `value` means `into`. `label` is that of the concept `into`."""

    kind: ConceptKind
    value: str
    into: str
    articles: tuple[str, ...]
    label: str | None = None


class Redate(_Correction, frozen=True):
    """The article was published on `published` (ISO 8601, or `UNDATED`).

    `source_published` is what its source stated then, None where nobody looked; `replaces` are all redatings that this one
    replaces, those that were replaced before too.
    """

    article: str
    published: str
    source_published: str | None = None
    replaces: tuple[str, ...] = ()


class Undo(_Correction, frozen=True):
    """The entry with this identifier is taken back."""

    entry: str


Correction: TypeAlias = Reject | Add | Merge | Split | Redate | Undo

Operation: TypeAlias = Literal["reject", "add", "merge", "split", "redate", "undo"]

OPERATIONS: frozenset[str] = frozenset(get_args(Operation))


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """A correction with its circumstances. `id` is a digest of all the rest, `at` in UTC."""

    id: str
    at: Annotated[datetime.datetime, Meta(tz=True)]
    by: str
    why: str
    correction: Correction

    def __post_init__(self) -> None:
        if self.at.utcoffset():
            raise ValueError("a time of the ledger is in UTC")


def operation_of(correction: Correction) -> Operation:
    """The name of an operation, on the command line and in the file.

    >>> operation_of(Undo("5d2c0f0a9be41c37"))
    'undo'
    """
    return cast("Operation", correction.__struct_config__.tag)


class BadLine(ValueError):
    """A line that is no entry; the message says what it is instead."""


def signed(correction: Correction, *, by: str, why: str = "", at: datetime.datetime | None = None) -> Entry:
    """An entry of this moment (or of `at`), with the identifier that its content gives it.

    Raises:
        ValueError: a text holds what UTF-8 can't write.
    """
    entry = Entry("", at or datetime.datetime.now(datetime.UTC), by, why, correction)
    content = msgspec.json.decode(msgspec.json.encode(entry))
    return msgspec.structs.replace(entry, id=_digest(content))


def written_line(entry: Entry) -> bytes:
    """The line of an entry, with its line end.

    Raises:
        ValueError: it would be longer than `LONGEST_LINE`.
    """
    line = msgspec.json.encode(entry) + b"\n"
    if len(line) > LONGEST_LINE:
        raise ValueError(f"the entry has {len(line)} bytes, at most {LONGEST_LINE} fit a line; split it over several commands")
    return line


def read_line(line: bytes) -> Entry:
    """Read a line, whatever it holds.

    Raises:
        BadLine: it is damaged, no entry, or of a later version.
    """
    try:
        content = msgspec.json.decode(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"is no JSON ({error})") from error
    if not isinstance(content, dict) or not isinstance(content.get("id"), str):
        raise BadLine("is no entry of a ledger (a JSON object with an `id`)")
    id = content["id"]
    try:
        is_damaged = _digest(content) != id
    except (ValueError, RecursionError) as error:
        raise BadLine(f"is no entry of a ledger ({error})") from error
    if is_damaged:
        raise BadLine(f"entry {id[:16]} has been changed or damaged: its content does not give its id")
    correction = content.get("correction")
    operation = correction.get("operation") if isinstance(correction, dict) else None
    if isinstance(operation, str) and operation not in OPERATIONS:
        raise BadLine(f"entry {id} is a « {operation[:40]} », which this version does not know; a later one wrote it")
    try:
        entry: Entry = msgspec.convert(content, Entry)
    except msgspec.ValidationError as error:
        raise BadLine(f"entry {id} is not as this version writes it ({error})") from error
    return entry


def _digest(content: dict[str, Any]) -> str:
    rest = {key: value for key, value in content.items() if key != "id"}
    return hashlib.sha256(msgspec.json.encode(rest, order="sorted")).hexdigest()[:16]
