"""What an engine answers: plain frozen records, structs since a page makes two hundred of them."""

from collections.abc import Mapping

from msgspec import Struct

from indexer.index import FacetKind, FiledArticle
from search_api.request import DateInterval


class Hit(Struct, frozen=True):
    """One article of the page, with its BM25 score (0 where nothing was searched for)."""

    stored: FiledArticle
    score: float


class Bucket(Struct, frozen=True):
    """One value of a facet. `count` is the total of the same request with this value alone chosen in its facet."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False


class Facet(Struct, frozen=True):
    """The most frequent values, and every chosen one; `truncated` says that there are more."""

    buckets: tuple[Bucket, ...]
    truncated: bool


class DateBucket(Struct, frozen=True):
    """`value` is `1998`, `1998-03`, `1998-03-18` after the interval, or `undated`."""

    value: str
    count: int
    selected: bool


class DateFacet(Struct, frozen=True):
    """Buckets in the order of time, empty ones left out, `undated` last."""

    interval: DateInterval
    buckets: tuple[DateBucket, ...]


class SearchResult(Struct, frozen=True):
    """`total` is exact; `facets` holds the kinds asked for; `dates` is None when it was not asked for."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[FacetKind, Facet]
    dates: DateFacet | None
