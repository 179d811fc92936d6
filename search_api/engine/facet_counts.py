"""Exact facets: each counts over the hits that the choices in all other facets leave."""

import datetime
from collections.abc import Iterable

import numpy as np

from indexer.analysis import fold
from indexer.index import FacetKind
from indexer.index.facet_column import BoolArray, FacetColumn, IntArray
from indexer.index.labels import Labels
from search_api.engine.result import Bucket, DateBucket, DateFacet, Facet
from search_api.request import DateInterval, FacetChoice, SearchRequest

BUCKETS = 20
UNDATED_BUCKET = "undated"


def chosen(column: FacetColumn, choice: FacetChoice) -> BoolArray | None:
    """Which documents carry what was chosen (any of, all of) in one facet; None where nothing was."""
    mask: BoolArray | None = None
    if choice.any_of:
        mask = np.zeros(column.document_count, dtype=np.bool_)
        for value in choice.any_of:
            mask |= column.carrying(value)
    for value in choice.all_of:
        mask = column.carrying(value) if mask is None else mask & column.carrying(value)
    return mask


def excluded(column: FacetColumn, choice: FacetChoice) -> BoolArray | None:
    """Which documents carry a value that was excluded; None where none was."""
    return chosen(column, FacetChoice(any_of=choice.none_of))


def within(days: IntArray, request: SearchRequest) -> BoolArray | None:
    """Which documents the date range and the rule for undated ones keep; None where they keep all."""
    dated = days >= 0
    rule = request.undated_rule
    if rule == "only":
        return ~dated
    if request.first is None and request.last is None:
        return dated if rule == "exclude" else None
    mask = dated.copy()
    if request.first is not None:
        mask &= days >= request.first.toordinal()
    if request.last is not None:
        mask &= days <= request.last.toordinal()
    return mask | ~dated if rule == "include" else mask


def facet(kind: FacetKind, column: FacetColumn, labels: Labels, hits: BoolArray, choice: FacetChoice) -> Facet:
    """The most frequent values among `hits`, ties in the order of their labels, and every chosen or excluded value."""
    counts = column.counts(hits)
    present = np.flatnonzero(counts)
    if present.size > BUCKETS:
        least = np.partition(counts[present], present.size - BUCKETS)[present.size - BUCKETS]
        candidates = present[counts[present] >= least]
    else:
        candidates = present
    listed = sorted(
        (-int(counts[ordinal]), fold(labels.label(kind, column.values[ordinal])), column.values[ordinal])
        for ordinal in candidates
    )[:BUCKETS]
    values = dict.fromkeys(value for _, _, value in listed)
    values |= dict.fromkeys(choice.values)
    return Facet(
        tuple(_bucket(kind, value, column, labels, counts, choice) for value in values),
        truncated=present.size > len({value for value in values if _count(column, counts, value)}),
    )


def _count(column: FacetColumn, counts: np.ndarray, value: str) -> int:
    ordinal = column.ordinal(value)
    return 0 if ordinal is None else int(counts[ordinal])


def _bucket(kind: FacetKind, value: str, column: FacetColumn, labels: Labels, counts: np.ndarray, choice: FacetChoice) -> Bucket:
    return Bucket(
        value,
        labels.label(kind, value),
        _count(column, counts, value),
        selected=value in choice.any_of or value in choice.all_of,
        excluded=value in choice.none_of,
    )


def date_facet(days: IntArray, hits: BoolArray, request: SearchRequest) -> DateFacet:
    """How many of `hits` were published in each year, month or day; `hits` must not be narrowed by date."""
    interval = request.date_interval
    found = days[hits]
    dated = found[found >= 0]
    # Ordinal 719163 is 1970-01-01, NumPy's day 0.
    starts, counts = np.unique(_truncated(dated.astype(np.int64) - 719163, interval), return_counts=True)
    buckets = [DateBucket(str(start), int(count), _selected(start, request)) for start, count in zip(starts, counts, strict=True)]
    if undated := int(found.size - dated.size):
        buckets.append(DateBucket(UNDATED_BUCKET, undated, selected=request.undated == "only"))
    return DateFacet(interval, tuple(buckets))


def _truncated(days_since_1970: np.ndarray, interval: DateInterval) -> np.ndarray:
    unit = {"year": "Y", "month": "M", "day": "D"}[interval]
    return days_since_1970.astype("datetime64[D]").astype(f"datetime64[{unit}]")


def _selected(start: np.datetime64, request: SearchRequest) -> bool:
    """Whether a bucket lies wholly within the chosen range."""
    if request.undated == "only" or (request.first is None and request.last is None):
        return False
    first: datetime.date = start.astype("datetime64[D]").item()
    last: datetime.date = ((start + 1).astype("datetime64[D]") - 1).item()
    return (request.first is None or request.first <= first) and (request.last is None or last <= request.last)


def intersection(masks: Iterable[BoolArray | None], start: BoolArray) -> BoolArray:
    """`start` and every given mask."""
    result = start
    for mask in masks:
        if mask is not None:
            result = result & mask
    return result
