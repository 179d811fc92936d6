"""The JSON that leaves: Pydantic models of the contract, with examples for the OpenAPI document."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from corpus.annotation import AnnotationKind, FieldName
from corpus.article import BlockKind
from search_api.examples import ARTICLE_EXAMPLE, PROBLEM_EXAMPLE, SEARCH_EXAMPLE
from search_api.request import DateInterval

MarkModel = tuple[int, int]
Iso = Annotated[str, Field(examples=["2024-12-03T17:06:00+01:00", "1962-03-18", "1962"])]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class NoticeModel(_Model):
    """What was ignored or read otherwise than written, in French; `start` and `end` count code points of `q`."""

    message: str
    start: int
    end: int


class QueryModel(_Model):
    """The query as understood."""

    q: str
    understood: Annotated[str, Field(examples=["réadmission ET « consuls généraux »"])]
    notices: list[NoticeModel]
    relaxed: str | None = None
    corrections: list[str] = []


class SnippetModel(_Model):
    """A passage; `marks` are (start, end) in `text`, in Unicode code points."""

    field: FieldName
    text: str
    marks: list[MarkModel]


class ValueModel(_Model):
    """A concept's identifier (or a name in no authority) and its label."""

    value: Annotated[str, Field(examples=["emmanuel-macron"])]
    label: Annotated[str, Field(examples=["Emmanuel Macron"])]


class HitModel(_Model):
    """One article of the page."""

    id: str
    title: str
    standfirst: str
    published: Iso | None
    source: str | None
    url: str | None
    score: float
    snippets: list[SnippetModel]
    persons: list[ValueModel]
    topics: list[ValueModel]


class BucketModel(_Model):
    """A value of a facet; `count` is the total of the same request with it alone chosen in its facet."""

    value: str
    label: str
    count: int
    selected: bool
    excluded: bool


class FacetModel(_Model):
    """The most frequent values and every chosen one; `truncated` says that there are more."""

    buckets: list[BucketModel]
    truncated: bool


class DateBucketModel(_Model):
    """A year, month, day, or `undated`."""

    value: Annotated[str, Field(examples=["1998", "undated"])]
    count: int
    selected: bool


class DateFacetModel(_Model):
    """Buckets in the order of time, empty ones left out."""

    interval: DateInterval
    buckets: list[DateBucketModel]


class FacetsModel(_Model):
    """The facets that were asked for; the others are left out."""

    person: FacetModel | None = None
    topic: FacetModel | None = None
    place: FacetModel | None = None
    organisation: FacetModel | None = None
    source: FacetModel | None = None
    author: FacetModel | None = None
    date: DateFacetModel | None = None

    @model_serializer(mode="wrap")
    def _only_asked(self, serialize: SerializerFunctionWrapHandler) -> dict[str, object]:
        return {kind: facet for kind, facet in serialize(self).items() if facet is not None}


class SearchResponse(_Model):
    """The answer to a search."""

    model_config = ConfigDict(json_schema_extra={"examples": [SEARCH_EXAMPLE]})

    query: QueryModel
    total: int
    page: int
    per_page: int
    took_ms: float
    hits: list[HitModel]
    facets: FacetsModel


class BlockModel(_Model):
    """A paragraph, subheading or quotation; `start` is where it begins in the text of the body."""

    kind: BlockKind
    text: str
    start: int


class AnnotationModel(_Model):
    """What a passage speaks of, and why we say so; without a passage where the source says it of the whole article."""

    field: FieldName | None
    start: int | None
    end: int | None
    kind: AnnotationKind
    value: str
    label: str
    known: bool
    first: Annotated[str | None, Field(alias="from")] = None
    last: Annotated[str | None, Field(alias="to")] = None
    reason: Annotated[str, Field(examples=["full_name: Emmanuel Macron"])]


class MarksModel(_Model):
    """Where the words of `q` stand, in code points of each field's text."""

    title: list[MarkModel] = []
    standfirst: list[MarkModel] = []
    body: list[MarkModel] = []


class ArticleResponse(_Model):
    """An article, whole, with its annotations."""

    model_config = ConfigDict(json_schema_extra={"examples": [ARTICLE_EXAMPLE]})

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
    persons: list[ValueModel]
    topics: list[ValueModel]
    places: list[ValueModel]
    organisations: list[ValueModel]
    annotations: list[AnnotationModel]
    marks: MarksModel


class HealthResponse(_Model):
    """Ready to answer, from this state of the archive."""

    status: Literal["ok"] = "ok"
    snapshot: str
    built: str
    articles: int


class InvalidParameterModel(_Model):
    """One parameter and what is wrong with it."""

    parameter: str
    message: str


class ProblemModel(_Model):
    """A problem document (RFC 9457)."""

    model_config = ConfigDict(json_schema_extra={"examples": [PROBLEM_EXAMPLE]})

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[InvalidParameterModel] = []
