"""What an engine answers: plain frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.index import FacetKind, StoredArticle
from search_api.request import DateInterval


@dataclass(frozen=True, slots=True)
class Hit:
    """One article of the page, with its BM25 score (0 where nothing was searched for)."""

    stored: StoredArticle
    score: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """One value of a facet. `count` is the total of the same request with this value alone chosen in its facet."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values, and every chosen one; `truncated` says that there are more."""

    buckets: tuple[Bucket, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class DateBucket:
    """`value` is `1998`, `1998-03`, `1998-03-18` after the interval, or `undated`."""

    value: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class DateFacet:
    """Buckets in the order of time, empty ones left out, `undated` last."""

    interval: DateInterval
    buckets: tuple[DateBucket, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`total` is exact; `facets` holds the kinds asked for; `dates` is None when it was not asked for."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[FacetKind, Facet]
    dates: DateFacet | None
