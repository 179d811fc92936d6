"""Facets as they are shown: the most frequent values with their labels, and the years, months or days."""

import calendar
import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from msgspec import structs

from search_api.engine.arrays.date_index import DateIndex
from search_api.engine.arrays.facet_index import Counts, FacetIndex
from search_api.engine.arrays.sorted_sets import BoolArray, Documents
from search_api.engine.facet_labels import FacetLabels
from search_api.engine.result import Bucket, DateBucket, DateFacet, Facet
from search_api.request import DateInterval, FacetChoice, SearchRequest

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
    ordered = sorted(
        (-count, *labels.named(ordinal)) for ordinal, count in zip(candidates.tolist(), counts[candidates].tolist(), strict=True)
    )
    buckets = [Bucket(value, label, -count, broader, known) for count, _, value, label, broader, known in ordered[:BUCKETS]]
    if choice.values:
        buckets = _with_choice(buckets, index, labels, counts, choice)
    is_truncated = present.size > sum(1 for bucket in buckets if bucket.count)
    return Facet(tuple(buckets), is_truncated, tuple(_ancestors(buckets, index, labels, counts)))


def _bucket(value: str, index: FacetIndex, labels: FacetLabels, counts: Counts) -> Bucket:
    _, _, label, broader, known = labels.facet_value(value)
    return Bucket(value, label, index.count(value, counts), broader, known)


def _ancestors(buckets: Sequence[Bucket], index: FacetIndex, labels: FacetLabels, counts: Counts) -> Iterator[Bucket]:
    """What is above the buckets and not among them: a chosen value's, or those cut off among others as frequent."""
    seen = {bucket.value for bucket in buckets}
    pending = [value for bucket in buckets for value in bucket.broader]
    while pending:
        value = pending.pop()
        if value not in seen:
            seen.add(value)
            ancestor = _bucket(value, index, labels, counts)
            pending.extend(ancestor.broader)
            yield ancestor


def _with_choice(
    buckets: list[Bucket], index: FacetIndex, labels: FacetLabels, counts: Counts, choice: FacetChoice
) -> list[Bucket]:
    """The buckets with what was chosen and excluded marked, those that are not among them added."""
    listed = {bucket.value: bucket for bucket in buckets}
    for value in choice.values:
        bucket = listed.get(value) or _bucket(value, index, labels, counts)
        selected, excluded = value in choice.any_of or value in choice.all_of, value in choice.none_of
        listed[value] = structs.replace(bucket, selected=selected, excluded=excluded)
    return list(listed.values())


def date_facet(index: DateIndex, documents: Sequence[Documents], request: SearchRequest) -> DateFacet:
    """How many of the documents were published in each year, month or day; they must not be narrowed by date."""
    undated, counts = index.counts(documents, request.date_interval)
    names: dict[DateInterval, Callable[[int], Span]] = {"year": _year, "month": _month, "day": _day}
    name = names[request.date_interval]
    is_ranged = request.first is not None or request.last is not None
    buckets = []
    for number, count in counts:
        value, first, last = name(number)
        buckets.append(DateBucket(value, count, is_ranged and _selected(first, last, request)))
    if undated:
        buckets.append(DateBucket(UNDATED_BUCKET, undated, selected=request.undated == "only"))
    return DateFacet(request.date_interval, tuple(buckets))


@lru_cache(1024)
def _year(number: int) -> Span:
    return f"{number:04d}", datetime.date(number, 1, 1), datetime.date(number, 12, 31)


@lru_cache(1024)
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
