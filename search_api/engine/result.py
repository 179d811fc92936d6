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
    """One value of a facet. `count` is the total of the same request with this value alone chosen in its facet.

    `broader` are the values right above it; `known` says whether an authority file knows it, None where none of its
    kind exists.
    """

    value: str
    label: str
    count: int
    broader: tuple[str, ...] = ()
    known: bool | None = None
    selected: bool = False
    excluded: bool = False


class Facet(Struct, frozen=True):
    """The most frequent values, and every chosen one; `truncated` says that there are more.

    `ancestors` are the values above these, as far as they are not among them: a tree has no gap.
    """

    buckets: tuple[Bucket, ...]
    truncated: bool
    ancestors: tuple[Bucket, ...] = ()


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
