"""Which documents speak of a date that lies in a period: each document has a list of dates, each date a first and a last day."""

import numpy as np
import numpy.typing as npt

from indexer.index.segment.groups import firsts, places_of, starts_of
from indexer.index.segment.segment import CitedDates
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import BoolArray, Documents

# The list of one document costs as much as passing over those of so many.
_LIST_COST = 8


def citing_documents(dates: CitedDates, first: int, last: int, within: Documents | None = None) -> Documents:
    """The documents (of `within`, where it is given) with a date from `first` to `last`, both included, as proleptic ordinals."""
    document_count = len(dates.starts) - 1
    if within is None:
        return _all(dates, first, last)
    if within.size * _LIST_COST < document_count:
        return _some(dates, first, last, within)
    return sorted_sets.intersection(_all(dates, first, last), within, document_count)


def _all(dates: CitedDates, first: int, last: int) -> Documents:
    starts = dates.starts.whole()
    lies_within = (dates.first_days.whole() >= first) & (dates.last_days.whole() <= last)
    places = np.flatnonzero(lies_within)
    if places.size < starts.size:
        documents = np.searchsorted(starts, places.astype(starts.dtype), side="right") - 1
        return documents[firsts(documents)].astype(np.int32)
    # Looking at every list costs less than finding the list of so many dates.
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    return filled[_any_of(lies_within, starts[filled])].astype(np.int32)


def _some(dates: CitedDates, first: int, last: int, documents: Documents) -> Documents:
    starts = dates.starts.whole()
    begins = starts[documents].astype(np.int64)
    lengths = starts[documents + 1] - begins
    filled = lengths > 0
    begins, lengths = begins[filled], lengths[filled]
    places = places_of(begins, lengths)
    lies_within = (dates.first_days.whole()[places] >= first) & (dates.last_days.whole()[places] <= last)
    return documents[filled][_any_of(lies_within, starts_of(lengths)[:-1])]


def _any_of(flags: BoolArray, starts: npt.NDArray[np.int64]) -> BoolArray:
    """For each list whether any of its flags is set; no list is empty."""
    return np.logical_or.reduceat(flags, starts)
