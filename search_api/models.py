"""The JSON that leaves: the documents of the contract, with examples for the OpenAPI document."""

from typing import Annotated, Any, ClassVar, Literal

import msgspec
from pydantic import Field

from corpus.annotation import AnnotationKind, FieldName
from corpus.article import BlockKind
from corpus.authority.concept import ConceptKind
from corpus.ledger import Operation
from search_api.document import Document
from search_api.examples import (
    ARTICLE_EXAMPLE,
    PROBLEM_EXAMPLE,
    SEARCH_EXAMPLE,
    SIMILAR_EXAMPLE,
    SUGGEST_EXAMPLE,
)
from search_api.request import DateInterval

MarkModel = tuple[int, int]
SuggestionKind = Literal["term", "person", "topic", "place", "organisation", "function", "title"]
Iso = Annotated[str, Field(examples=["2024-12-03T17:06:00+01:00", "1962-03-18", "1962"])]


class NoticeModel(Document, frozen=True):
    """What was ignored or read otherwise than written, in French; `start` and `end` count code points of `q`."""

    message: str
    start: int
    end: int


class NameModel(Document, frozen=True, kw_only=True):
    """A name, and from when to when it held (both days included); null is open."""

    name: str
    first: str | None = msgspec.field(name="from", default=None)
    last: str | None = msgspec.field(name="to", default=None)


class ExpansionModel(Document, frozen=True, kw_only=True):
    """A part of `q` that names a concept, and the other names by which articles are found too.

    A name that held for some time stands for the concept in articles of that time. Quotation marks or `=` keep a name to itself,
    `expand=none` all of them.
    """

    start: int
    end: int
    text: Annotated[str, Field(examples=["OTAN"])]
    kind: ConceptKind
    value: Annotated[str, Field(examples=["otan"])]
    label: Annotated[str, Field(examples=["Organisation du traité de l’Atlantique Nord"])]
    names: list[NameModel]


class QueryModel(Document, frozen=True):
    """The query as understood."""

    q: str
    understood: Annotated[str, Field(examples=["réadmission ET « consuls généraux »"])]
    notices: list[NoticeModel]
    relaxed: str | None = None
    corrections: list[str] = msgspec.field(default_factory=list)
    expansions: list[ExpansionModel] = msgspec.field(default_factory=list)


class SnippetModel(Document, frozen=True):
    """A passage; `marks` are (start, end) in `text`, in Unicode code points."""

    field: FieldName
    text: str
    marks: list[MarkModel]


class ValueModel(Document, frozen=True):
    """A concept's identifier and its label; where no authority file knows it (`known` is false), both are the name itself."""

    value: Annotated[str, Field(examples=["emmanuel-macron"])]
    label: Annotated[str, Field(examples=["Emmanuel Macron"])]
    known: bool


class PersonModel(ValueModel, frozen=True):
    """A person, and the function held on the day of publication, in French, with its country or organisation.

    It is null where the authority files don't say that one was held on every day that the article may have been published on. Of
    several, those that `fonction:` asks for, else all.
    """

    function: Annotated[str | None, Field(examples=["ministre des Affaires étrangères (France)"])]


class HitModel(Document, frozen=True):
    """One article of the page. Persons who held a function that `fonction:` asks for come before the others."""

    id: str
    title: str
    standfirst: str
    published: Iso | None
    source: str | None
    url: str | None
    score: float
    snippets: list[SnippetModel]
    persons: list[PersonModel]
    topics: list[ValueModel]


class BucketModel(Document, frozen=True):
    """A value of a facet; `count` is the total of the same request with it alone chosen in its facet.

    `broader` are the values right above it, whose counts include its own. `known` is false for a name that no authority file
    knows, and null for sources and authors, which are in none.
    """

    value: str
    label: str
    count: int
    selected: bool
    excluded: bool
    broader: Annotated[list[str], Field(examples=[["migrations"]])]
    known: bool | None


class FacetModel(Document, frozen=True):
    """The most frequent values and every chosen one; `truncated` says that there are more.

    `ancestors` are all values above these that are not among them, so that every `broader` can be shown.
    """

    buckets: list[BucketModel]
    truncated: bool
    ancestors: list[BucketModel]


class DateBucketModel(Document, frozen=True):
    """A year, month, day, or `undated`."""

    value: Annotated[str, Field(examples=["1998", "undated"])]
    count: int
    selected: bool


class DateFacetModel(Document, frozen=True):
    """Buckets in the order of time, empty ones left out."""

    interval: DateInterval
    buckets: list[DateBucketModel]


class FacetsModel(Document, frozen=True, omit_defaults=True):
    """The facets that were asked for; the others are left out."""

    person: FacetModel | None = None
    topic: FacetModel | None = None
    place: FacetModel | None = None
    organisation: FacetModel | None = None
    source: FacetModel | None = None
    author: FacetModel | None = None
    date: DateFacetModel | None = None


class SearchResponse(Document, frozen=True):
    """The answer to a search."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = (SEARCH_EXAMPLE,)

    query: QueryModel
    total: int
    page: int
    per_page: int
    took_ms: float
    hits: list[HitModel]
    facets: FacetsModel


class SuggestionModel(Document, frozen=True):
    """A query, a facet value, a function or an article; `matched` is the name that the typed words begin, where not the label.

    `count` is the total of the query with `match=all`, or how many articles carry the value, or are found by `fonction:` and the
    function; 1 for an article.
    """

    value: Annotated[str, Field(description="The completed query, the facet value, the function, or the article's identifier.")]
    label: str
    count: int
    matched: Annotated[str | None, Field(examples=["Putin"])] = None


class SuggestionGroupModel(Document, frozen=True):
    """The suggestions of one kind. What they complete begins at `start` of `q`, in code points, and goes on to its end."""

    kind: SuggestionKind
    start: int
    suggestions: list[SuggestionModel]


class SuggestResponse(Document, frozen=True):
    """What may be meant by what was typed so far: groups in the order of the kinds, empty ones left out."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = (SUGGEST_EXAMPLE,)

    q: str
    took_ms: float
    groups: list[SuggestionGroupModel]


class BlockModel(Document, frozen=True):
    """A paragraph, subheading or quotation; `start` is where it begins in the text of the body."""

    kind: BlockKind
    text: str
    start: int


class AnnotationModel(Document, frozen=True, kw_only=True):
    """What a passage speaks of, and why we say so; without a passage where the source says it of the whole article."""

    field: FieldName | None
    start: int | None
    end: int | None
    kind: AnnotationKind
    value: str
    label: str
    known: bool
    first: str | None = msgspec.field(name="from", default=None)
    last: str | None = msgspec.field(name="to", default=None)
    reason: Annotated[str, Field(examples=["full_name: Emmanuel Macron"])]
    function: Annotated[str | None, Field(description="A person's, as in `persons`.")] = None


class MarksModel(Document, frozen=True):
    """Where the words of `q` stand, in code points of each field's text."""

    title: list[MarkModel] = msgspec.field(default_factory=list)
    standfirst: list[MarkModel] = msgspec.field(default_factory=list)
    body: list[MarkModel] = msgspec.field(default_factory=list)


class CorrectionModel(Document, frozen=True, kw_only=True):
    """A correction of the archivist's that made the article what it is: who, when, why, and what.

    A `reject` or `add` is of `value`, in a passage where one is given; a `merge` or `split` has put `into` in the place of
    `value`; a `redate` has the date that was corrected and that of the source, null for undated.
    """

    entry: Annotated[str, Field(description="The identifier of the ledger's entry.", examples=["5d2c0f0a9be41c37"])]
    at: Annotated[str, Field(examples=["2024-03-03T11:12:13+01:00"])]
    by: str
    why: str
    operation: Operation
    kind: AnnotationKind | None = None
    value: ValueModel | None = None
    into: ValueModel | None = None
    field: FieldName | None = None
    start: int | None = None
    end: int | None = None
    published: Iso | None = None
    source_published: Iso | None = None


class ArticleResponse(Document, frozen=True):
    """An article, whole, with its annotations, and the corrections that it has had."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = (ARTICLE_EXAMPLE,)

    id: str
    title: str
    standfirst: str
    body: list[BlockModel]
    published: Iso | None
    updated: Iso | None
    authors: list[str]
    source: str | None
    section: str | None
    url: str | None
    language: str
    rights: str | None
    persons: list[PersonModel]
    topics: list[ValueModel]
    places: list[ValueModel]
    organisations: list[ValueModel]
    annotations: list[AnnotationModel]
    corrections: list[CorrectionModel]
    marks: MarksModel


class SharedModel(Document, frozen=True):
    """What two articles have in common of what says most about the one that was asked about, the weightiest first."""

    words: list[str]
    persons: list[ValueModel]
    topics: list[ValueModel]
    places: list[ValueModel]
    organisations: list[ValueModel]


class SimilarHitModel(HitModel, frozen=True, kw_only=True):
    """An article like another; without snippets, since nothing was asked for in words."""

    shared: SharedModel


class SimilarResponse(Document, frozen=True):
    """The articles that are most like one. `words` are those of the article that say most about it, as it writes them."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = (SIMILAR_EXAMPLE,)

    id: str
    took_ms: float
    words: Annotated[list[str], Field(examples=[["réadmission", "laissez-passer"]])]
    hits: list[SimilarHitModel]


class HealthResponse(Document, frozen=True, kw_only=True):
    """Ready to answer, from this state of the archive."""

    status: Literal["ok"] = "ok"
    snapshot: str
    built: str
    articles: int


class InvalidParameterModel(Document, frozen=True):
    """One parameter and what is wrong with it."""

    parameter: str
    message: str


class ProblemModel(Document, frozen=True, kw_only=True):
    """A problem document (RFC 9457)."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = (PROBLEM_EXAMPLE,)

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[InvalidParameterModel] = msgspec.field(default_factory=list)
