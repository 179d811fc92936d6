"""An annotation: that a passage of an article speaks of a concept, and why we say so."""

import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

AnnotationKind: TypeAlias = Literal["person", "topic", "place", "organisation", "date"]
FieldName: TypeAlias = Literal["title", "standfirst", "body"]
ReasonCode: TypeAlias = Literal[
    "given", "full_name", "surname", "function", "label", "acronym", "recognised", "absolute", "relative"
]

FIELD_NAMES: tuple[FieldName, ...] = ("title", "standfirst", "body")


class Passage(Struct, frozen=True, array_like=True, gc=False):
    """Where: `start` and `end` count Unicode code points in the text of that field."""

    field: FieldName
    start: int
    end: int


class Reason(Struct, frozen=True, array_like=True, gc=False):
    """Why: a code of the contract and a few words, French since the researcher reads them, written `code: words`."""

    code: ReasonCode
    words: str

    def __str__(self) -> str:
        return f"{self.code}: {self.words}"


class Annotation(Struct, frozen=True, array_like=True, gc=False):
    """`value` is the concept's identifier, or the name itself where no authority knows it (`known` is then False).

    `passage` is None for what the source states of the whole article. `first_day` and `last_day`, both included,
    are set on dates only.
    """

    kind: AnnotationKind
    value: str
    label: str
    reason: Reason
    passage: Passage | None = None
    known: bool = True
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
