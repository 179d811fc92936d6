"""What the index holds of an article: words to find it by, facet values to count it under, and the article itself."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, msgpack, structs
from msgspec import field as struct_field

from corpus.annotation import Annotation, FieldName
from corpus.article import Article
from corpus.authority.concept import ConceptKind
from corpus.ledger import AppliedCorrection

FacetKind: TypeAlias = Literal["person", "topic", "place", "organisation", "source", "author"]

TEXT_FIELDS: tuple[FieldName, ...] = ("title", "standfirst", "body")

# What stands for the day and second of an article without a date.
UNDATED = -1

NO_FINGERPRINT = bytes(16)

FACET_KINDS: tuple[FacetKind, ...] = ("person", "topic", "place", "organisation", "source", "author")


class FiledArticle(Struct, frozen=True, array_like=True, gc=False):
    """An article and what it is filed under: what a page of hits shows.

    `concepts` holds identifiers (or names in no authority) by kind, without the broader concepts that facets add;
    `origin` is the source (file or folder) of the run that brought the article in.
    """

    article: Article
    origin: str
    concepts: Mapping[ConceptKind, tuple[str, ...]] = struct_field(default_factory=dict)

    @staticmethod
    def from_msgpack(record: bytes) -> "FiledArticle":
        """Read what `StoredArticle.to_msgpack` wrote, and pass over annotations and corrections at its end.

        Raises:
            msgspec.DecodeError: the record is something else.
        """
        return _FILED.decode(record)


class StoredArticle(FiledArticle, frozen=True, array_like=True, gc=False):
    """An article as a reader gets it back, with its annotations, and the corrections of the ledger that made it what it is."""

    annotations: tuple[Annotation, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()

    def as_read(self) -> Article:
        """The article as its source published it: with the source's date, whatever the ledger says."""
        redating = next((each for each in self.corrections if each.operation == "redate"), None)
        return structs.replace(self.article, published=redating.source_published) if redating else self.article

    def to_msgpack(self) -> bytes:
        return _ENCODER.encode(self)

    @staticmethod
    def from_msgpack(record: bytes) -> "StoredArticle":
        """Read what `to_msgpack` wrote.

        Raises:
            msgspec.DecodeError: the record is something else.
        """
        return _STORED.decode(record)


_ENCODER = msgpack.Encoder()
_FILED = msgpack.Decoder(FiledArticle)
_STORED = msgpack.Decoder(StoredArticle)


class IndexDocument(Struct, frozen=True, array_like=True, gc=False):
    """An article made ready for the index by recognition; plain values, so that it travels between processes.

    `texts` are those of `TEXT_FIELDS`; `facets[kind]` lists values, broader concepts included.
    `day` is the proleptic ordinal of the publication day, `second` the wall-clock second in Europe/Paris counted from
    0001-01-01; both are None for an undated article. `cited` are the dates that it speaks of: the first and the last day of
    each, as proleptic ordinals. `record` is `StoredArticle.to_msgpack()`. `origin` is the source (file or folder) of the run
    that brought it in, `path` its file; `fingerprint` (16 bytes) is of everything that it was made from, and all zeros where
    it is to be read again in any case.
    """

    id: str
    texts: tuple[str, ...]
    facets: Mapping[FacetKind, tuple[str, ...]]
    day: int | None
    second: int | None
    cited: tuple[tuple[int, int], ...]
    record: bytes
    origin: str = ""
    path: str = ""
    fingerprint: bytes = NO_FINGERPRINT
