"""Facets as they are shown: the most frequent values with their labels, and the years, months or days."""

import calendar
import datetime
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from indexer.index import LiveSegment
from search_api.engine.arrays.facet_index import Counts, FacetIndex
from search_api.engine.arrays.sorted_sets import BoolArray, Documents
from search_api.engine.facet_labels import FacetLabels
from search_api.engine.result import Bucket, DateBucket, DateFacet, Facet
from search_api.request import FacetChoice, SearchRequest

BUCKETS = 20
UNDATED_BUCKET = "undated"

# The name, the first and the last day of a bucket.
Span: TypeAlias = tuple[str, datetime.date, datetime.date]

_MONTHS = 12


def within(days: npt.NDArray[np.int32], request: SearchRequest) -> BoolArray | None:
    """Which days the date range and the rule for undated ones keep; None where they keep all."""
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


def facet(index: FacetIndex, labels: FacetLabels, counts: Counts, choice: FacetChoice) -> Facet:
    """The most frequent values, ties in the order of their labels, and every chosen or excluded value."""
    present = np.flatnonzero(counts)
    if present.size > BUCKETS:
        least = np.partition(counts[present], present.size - BUCKETS)[present.size - BUCKETS]
        candidates = present[counts[present] >= least]
    else:
        candidates = present
    found = {index.value(ordinal): count for ordinal, count in zip(candidates.tolist(), counts[candidates].tolist(), strict=True)}
    listed = sorted(found, key=lambda value: (-found[value], labels.sort_key(value), value))[:BUCKETS]
    values = dict.fromkeys((*listed, *choice.values))
    shown = {value: found[value] if value in found else index.count(value, counts) for value in values}
    return Facet(
        tuple(_bucket(value, labels.label(value), count, choice) for value, count in shown.items()),
        truncated=present.size > sum(1 for count in shown.values() if count),
    )


def _bucket(value: str, label: str, count: int, choice: FacetChoice) -> Bucket:
    return Bucket(
        value,
        label,
        count,
        selected=value in choice.any_of or value in choice.all_of,
        excluded=value in choice.none_of,
    )


def date_facet(segments: Sequence[LiveSegment], documents: Sequence[Documents], request: SearchRequest) -> DateFacet:
    """How many of the documents were published in each year, month or day; they must not be narrowed by date."""
    column = "days" if request.date_interval == "day" else "months"
    # One more, so that an undated document counts as 0.
    numbers = (live.segment.column(column).whole()[own] for live, own in zip(segments, documents, strict=True))
    each = [np.bincount(own + 1, minlength=1) for own in numbers]
    totals = np.zeros(max(map(len, each), default=1), dtype=np.int64)
    for counts in each:
        totals[: counts.size] += counts
    undated, counts = int(totals[0]), totals[1:]
    if request.date_interval == "year":
        counts = np.pad(counts, (0, -counts.size % _MONTHS)).reshape(-1, _MONTHS).sum(axis=1)
    present = np.flatnonzero(counts)
    name = {"year": _year, "month": _month, "day": _day}[request.date_interval]
    buckets = []
    for number, count in zip(present.tolist(), counts[present].tolist(), strict=True):
        value, first, last = name(number)
        buckets.append(DateBucket(value, count, _selected(first, last, request)))
    if undated:
        buckets.append(DateBucket(UNDATED_BUCKET, undated, selected=request.undated == "only"))
    return DateFacet(request.date_interval, tuple(buckets))


def _year(number: int) -> Span:
    return f"{number:04d}", datetime.date(number, 1, 1), datetime.date(number, 12, 31)


def _month(number: int) -> Span:
    year, month = divmod(number, _MONTHS)
    first = datetime.date(year, month + 1, 1)
    last = first.replace(day=calendar.monthrange(year, month + 1)[1])
    return f"{year:04d}-{month + 1:02d}", first, last


def _day(number: int) -> Span:
    day = datetime.date.fromordinal(number)
    return day.isoformat(), day, day


def _selected(first: datetime.date, last: datetime.date, request: SearchRequest) -> bool:
    """Whether a bucket lies wholly within the chosen range."""
    if request.undated == "only" or (request.first is None and request.last is None):
        return False
    return (request.first is None or request.first <= first) and (request.last is None or last <= request.last)
