"""What the index holds of an article: terms to find it by, facet values to count it under, and the article itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from msgspec import Struct, json
from msgspec import field as struct_field

from corpus.annotation import Annotation, FieldName
from corpus.article import Article
from corpus.authority.concept import ConceptKind
from indexer.analysis import Strength

FacetKind: TypeAlias = Literal["person", "topic", "place", "organisation", "source", "author"]

FACET_KINDS: tuple[FacetKind, ...] = ("person", "topic", "place", "organisation", "source", "author")


class StoredArticle(Struct, frozen=True, array_like=True):
    """An article as a reader gets it back, with its annotations and the concepts it is filed under.

    `concepts` holds identifiers (or names in no authority) by kind, without the broader concepts that facets add;
    `origin` is the source (file or folder) of the run that brought the article in.
    """

    article: Article
    origin: str
    annotations: tuple[Annotation, ...] = ()
    concepts: Mapping[ConceptKind, tuple[str, ...]] = struct_field(default_factory=dict)

    def to_json(self) -> bytes:
        return _ENCODER.encode(self)

    @staticmethod
    def from_json(document: bytes) -> "StoredArticle":
        """Read what `to_json` wrote.

        Raises:
            msgspec.DecodeError: the document is something else.
        """
        return _DECODER.decode(document)


_ENCODER = json.Encoder()
_DECODER = json.Decoder(StoredArticle)


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An article made ready for the index by a worker; plain values, so that it travels between processes.

    `terms[field][strength]` lists one term a token, in order; `facets[kind]` lists values, broader concepts included.
    `day` is the proleptic ordinal of the publication day, `second` the wall-clock second in Europe/Paris counted from
    0001-01-01; both are None for an undated article. `stored` is `StoredArticle.to_json()`.
    """

    id: str
    terms: Mapping[FieldName, Mapping[Strength, tuple[str, ...]]]
    facets: Mapping[FacetKind, tuple[str, ...]]
    day: int | None
    second: int | None
    stored: bytes
