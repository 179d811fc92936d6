"""The schema: three text fields at three strengths, facets, columns of dates; it is data, from which Whoosh's is made."""

import struct
from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct
from whoosh import columns, fields

from corpus.annotation import FieldName
from indexer.analysis import STRENGTHS, Strength
from indexer.index.document import FACET_KINDS, TEXT_FIELDS, UNDATED

__all__ = ["INTERVAL", "SCHEMA", "STRENGTHS", "TEXT_FIELDS", "TEXT_FIELD_PARTS", "SchemaField", "create_schema", "text_field"]

SchemaKind: TypeAlias = Literal["identifier", "words", "values", "number", "intervals", "record"]

# One interval in a column of intervals: its first and its last day, as proleptic ordinals.
INTERVAL = struct.Struct("<ii")

# A word of the title says more about an article than one of its body. Round on purpose; tuned with the query language.
FIELD_WEIGHTS: dict[FieldName, float] = {"title": 3.0, "standfirst": 2.0, "body": 1.0}


class SchemaField(Struct, frozen=True):
    """One of Whoosh's fields; `weight` is what one occurrence of a word counts."""

    name: str
    kind: SchemaKind
    weight: float = 1.0


def text_field(field: FieldName, strength: Strength) -> str:
    """The Whoosh field that holds `field` at `strength`.

    >>> text_field("title", "stem")
    'title_stem'
    """
    return f"{field}_{strength}"


# From a Whoosh field of text to what it is made of.
TEXT_FIELD_PARTS: dict[str, tuple[FieldName, Strength]] = {
    text_field(field, strength): (field, strength) for field in TEXT_FIELDS for strength in STRENGTHS
}

SCHEMA: tuple[SchemaField, ...] = (
    SchemaField("id", "identifier"),
    *(SchemaField(name, "words", FIELD_WEIGHTS[field]) for name, (field, _) in TEXT_FIELD_PARTS.items()),
    *(SchemaField(kind, "values") for kind in FACET_KINDS),
    SchemaField("day", "number"),
    SchemaField("second", "number"),
    SchemaField("cited", "intervals"),
    SchemaField("stored", "record"),
)


def create_schema(described: Sequence[SchemaField] = SCHEMA) -> fields.Schema:
    """Whoosh's schema of the fields described."""
    schema = fields.Schema()
    for field in described:
        schema.add(field.name, _field_type(field))
    return schema


def _field_type(field: SchemaField) -> fields.FieldType:
    match field.kind:
        case "identifier":
            return fields.ID(unique=True, stored=True)
        case "words":
            return fields.TEXT(phrase=True, field_boost=field.weight)
        case "values":
            return fields.KEYWORD()
        case "number":
            return fields.COLUMN(columns.NumericColumn("q", default=UNDATED))
        case "intervals":
            return fields.COLUMN(columns.VarBytesColumn())
        case "record":
            return fields.STORED()
