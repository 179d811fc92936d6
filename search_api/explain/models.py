"""The JSON in which it leaves why an article is found, or not, with an example for the OpenAPI document."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from corpus.annotation import FieldName
from search_api.document import Document
from search_api.examples import EXPLANATION_EXAMPLE
from search_api.explain.explanation import ClauseKind
from search_api.models import Iso, QueryModel


class OccurrenceModel(Document, frozen=True):
    """How often a field holds what was looked for, in one form as it is written there."""

    field: FieldName
    form: str
    count: int


class ClauseModel(Document, frozen=True, kw_only=True):
    """One part of a query, asked of the article. The parts of a group follow it, their `depth` one more.

    `start` and `end` count code points of `q` (null for a group); `score` is what the part adds to the article's score, null
    where it does not match; `reason` is a French sentence. A `proximity` only adds to the score.
    """

    depth: int
    kind: ClauseKind
    clause: str
    start: int | None
    end: int | None
    matches: bool
    score: float | None
    reason: str
    occurrences: list[OccurrenceModel]


class FilterModel(Document, frozen=True):
    """One filter of the request: the parameter, whether the article passes it, and why."""

    parameter: Annotated[str, Field(examples=["person", "not_topic", "from", "undated"])]
    passes: bool
    reason: str


class ParameterModel(Document, frozen=True):
    """One value of one parameter."""

    parameter: str
    value: str


class ChangeModel(Document, frozen=True):
    """The smallest change that would find the article: this `q`, without these parameters; `undated` is to be set where given."""

    q: str
    without: list[ParameterModel]
    undated: Literal["include"] | None
    message: str


class ExplanationResponse(Document, frozen=True, kw_only=True):
    """Why an article is found, or not. `score` is null where the query does not match, whatever the filters say."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = (EXPLANATION_EXAMPLE,)

    id: str
    title: str
    published: Iso | None
    query: QueryModel
    found: bool
    score: float | None
    clauses: list[ClauseModel]
    filters: list[FilterModel]
    change: ChangeModel | None
