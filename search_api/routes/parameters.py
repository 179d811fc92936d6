"""The parameters of a search, bounded and checked, and the request that they make."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator

from indexer.index import FACET_KINDS
from search_api.period import Period
from search_api.request import DateInterval, ExpandMode, FacetChoice, MatchMode, SearchRequest, Sort, Undated

MAX_QUERY_LENGTH = 2000
MAX_ID_LENGTH = 2000
MAX_VALUES = 100
MAX_PAGE = 100_000

_FACETS = (*FACET_KINDS, "date")


def _without_empty(values: list[str]) -> list[str]:
    """`person=` chooses nothing: forms send empty fields too."""
    return [value for value in values if value]


Values = Annotated[
    list[Annotated[str, Field(max_length=500)]],
    Field(max_length=MAX_VALUES),
    AfterValidator(_without_empty),
]
AnyOf = Annotated[Values, Field(description="Articles filed under any of these values.")]
AllOf = Annotated[Values, Field(description="Articles filed under every one of these values.")]
NoneOf = Annotated[Values, Field(description="Articles filed under none of these values.")]


def _is_period(text: str) -> str:
    if text:
        Period.parse(text)
    return text


Day = Annotated[str, Field(max_length=10, examples=["1962", "1962-03", "1962-03-18"]), AfterValidator(_is_period)]


class SearchParameters(BaseModel):
    """The query string of `GET /api/v1/search`; a parameter that does not exist is an error, not ignored."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[
        str, Field(max_length=MAX_QUERY_LENGTH, description="Query; empty: every article.", examples=["réadmission"])
    ] = ""
    match: MatchMode = "auto"
    expand: Annotated[
        ExpandMode,
        Field(description="Whether other names of what `q` names (OTAN, NATO) find articles too; never with match=all."),
    ] = "names"
    person: AnyOf = []
    topic: AnyOf = []
    place: AnyOf = []
    organisation: AnyOf = []
    source: AnyOf = []
    author: AnyOf = []
    not_person: NoneOf = []
    not_topic: NoneOf = []
    not_place: NoneOf = []
    not_organisation: NoneOf = []
    not_source: NoneOf = []
    not_author: NoneOf = []
    all_person: AllOf = []
    all_topic: AllOf = []
    all_place: AllOf = []
    all_organisation: AllOf = []
    all_source: AllOf = []
    all_author: AllOf = []
    first: Annotated[Day, Field(alias="from", description="Published on or after; Europe/Paris.")] = ""
    last: Annotated[Day, Field(alias="to", description="Published on or before; Europe/Paris.")] = ""
    undated: Annotated[
        Undated | None, Field(description="Undated articles; include by default, exclude when from or to is given.")
    ] = None
    sort: Sort = "relevance"
    page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
    per_page: Annotated[int, Field(ge=1, le=100)] = 20
    facets: Annotated[
        str, Field(max_length=200, description="Comma-separated facets to count; empty: none.", examples=["person,topic,date"])
    ] = ",".join(_FACETS)
    date_interval: DateInterval = "year"

    @field_validator("facets")
    @classmethod
    def _known_facets(cls, facets: str) -> str:
        for name in filter(None, facets.split(",")):
            if name.strip() not in _FACETS:
                raise ValueError(f"« {name} » n’est pas une facette ; valeurs admises : {', '.join(_FACETS)}")
        return facets

    @model_validator(mode="after")
    def _ordered_range(self) -> "SearchParameters":
        if self.first and self.last and Period.parse(self.first).first > Period.parse(self.last).last:
            raise ValueError(f"« from » ({self.first}) est après « to » ({self.last})")
        return self

    def request(self) -> SearchRequest:
        """The request that these parameters make."""
        choices = {
            kind: FacetChoice(
                any_of=tuple(getattr(self, kind)),
                all_of=tuple(getattr(self, f"all_{kind}")),
                none_of=tuple(getattr(self, f"not_{kind}")),
            )
            for kind in FACET_KINDS
        }
        return SearchRequest(
            q=self.q,
            match=self.match,
            expand=self.expand,
            choices=choices,
            first=Period.parse(self.first).first if self.first else None,
            last=Period.parse(self.last).last if self.last else None,
            undated=self.undated,
            sort=self.sort,
            page=self.page,
            per_page=self.per_page,
            facets=frozenset(filter(None, (name.strip() for name in self.facets.split(",")))),
            date_interval=self.date_interval,
        )
