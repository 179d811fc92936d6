"""One question, validated: what every engine answers."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from indexer.index import FACET_KINDS, FacetKind

Sort: TypeAlias = Literal["relevance", "newest", "oldest"]
Undated: TypeAlias = Literal["include", "exclude", "only"]
DateInterval: TypeAlias = Literal["year", "month", "day"]
MatchMode: TypeAlias = Literal["auto", "all"]
ExpandMode: TypeAlias = Literal["names", "none"]


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """What was chosen in one facet: articles carry any of `any_of`, every one of `all_of` and none of `none_of`."""

    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        """All values named, each once."""
        return tuple(dict.fromkeys((*self.any_of, *self.all_of, *self.none_of)))


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """`first` and `last` are days, both included, None open. `page` counts from 1.

    `undated` None means: include, but exclude when `first` or `last` is given.
    """

    q: str = ""
    match: MatchMode = "auto"
    expand: ExpandMode = "names"
    choices: Mapping[FacetKind, FacetChoice] = field(default_factory=dict)
    first: datetime.date | None = None
    last: datetime.date | None = None
    undated: Undated | None = None
    sort: Sort = "relevance"
    page: int = 1
    per_page: int = 20
    facets: frozenset[str] = frozenset((*FACET_KINDS, "date"))
    date_interval: DateInterval = "year"

    @property
    def undated_rule(self) -> Undated:
        """What is done with undated articles, the default resolved."""
        if self.undated:
            return self.undated
        return "include" if self.first is None and self.last is None else "exclude"

    def choice(self, kind: FacetKind) -> FacetChoice:
        return self.choices.get(kind, FacetChoice())
