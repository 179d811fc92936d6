"""The Whoosh schema: three text fields at three strengths, a keyword field a facet, dates, and the stored article.

Terms come in already analysed, as lists of strings, so no analyzer of ours is pickled into Whoosh's table of contents.
"""

from whoosh import columns, fields

from corpus.annotation import FieldName
from indexer.analysis import STRENGTHS, Strength
from indexer.index.document import FACET_KINDS

TEXT_FIELDS: tuple[FieldName, ...] = ("title", "standfirst", "body")

# A word of the title says more about an article than one of its body. Round on purpose; tuned with the query language.
FIELD_BOOSTS: dict[FieldName, float] = {"title": 3.0, "standfirst": 2.0, "body": 1.0}

UNDATED = -1


def text_field(field: FieldName, strength: Strength) -> str:
    """The Whoosh field that holds `field` at `strength`.

    >>> text_field("title", "stem")
    'title_stem'
    """
    return f"{field}_{strength}"


def create_schema() -> fields.Schema:
    """A new schema. Phrases ask for exact forms, hyphenated words for adjacent stems; the folded form keeps no positions."""
    schema = fields.Schema(
        id=fields.ID(unique=True, stored=True),
        day=fields.NUMERIC(int, bits=32, signed=True),
        day_column=fields.COLUMN(columns.NumericColumn("i", default=UNDATED)),
        second_column=fields.COLUMN(columns.NumericColumn("q", default=UNDATED)),
        stored=fields.STORED(),
    )
    for field in TEXT_FIELDS:
        for strength in STRENGTHS:
            schema.add(text_field(field, strength), fields.TEXT(phrase=strength != "folded", field_boost=FIELD_BOOSTS[field]))
    for kind in FACET_KINDS:
        schema.add(kind, fields.KEYWORD())
    return schema
