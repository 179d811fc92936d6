"""The postings of a term in one segment: those of one exact form in place, or of several forms joined."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index.segment.groups import places_of
from indexer.index.segment.segment import FieldPostings
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import BoolArray, Documents

# Below this many postings, or where the documents are a small share of them, documents are searched for; else marked.
_FEW = 4_096
_SEARCH_COST = 16

# So few documents are searched for in the postings of each form, without joining them.
_FEW_TO_HOLD = 64


class TermList:
    """Some exact forms of one text field, taken as one term. Every form stands in some document."""

    def __init__(self, field: FieldPostings, bounds: Mapping[int, tuple[int, int]], document_count: int) -> None:
        """`bounds` says where the postings of each form begin and end."""
        self.field = field
        self.forms = tuple(bounds)
        self._bounds = list(bounds.values())
        self._document_count = document_count

    @property
    def most(self) -> int:
        """At least as many documents as the term stands in; costs nothing to know."""
        return sum(stop - start for start, stop in self._bounds)

    @property
    def documents(self) -> Documents:
        return self.joined[0]

    @property
    def parts(self) -> list[Documents]:
        """The documents of each form."""
        return [self.field.documents.part(*bounds) for bounds in self._bounds]

    @cached_property
    def joined(self) -> tuple[Documents, npt.NDArray[Any]]:
        """The documents, and how often the term stands in each."""
        return sorted_sets.summed(
            self.parts,
            [self.field.frequencies.part(*bounds) for bounds in self._bounds],
        )

    def holds(self, documents: Documents) -> BoolArray:
        """In which of some documents the term stands, shape of `documents`."""
        if documents.size > _FEW_TO_HOLD or "joined" in vars(self):
            return sorted_sets.held(self.documents, documents, self._document_count)
        is_held = np.zeros(documents.size, dtype=np.bool_)
        for bounds in self._bounds:
            is_held |= sorted_sets.held(self.field.documents.part(*bounds), documents, self._document_count)
        return is_held

    def position_keys(self, documents: Documents, stride: int) -> npt.NDArray[np.int64]:
        """Every position of the term in `documents`, ascending: the place of the document times `stride`, plus the position."""
        keys = [self._position_keys(place, documents, stride) for place in range(len(self.forms))]
        if len(keys) == 1:
            return keys[0]
        joined = np.concatenate(keys)
        joined.sort()
        return joined

    def _position_keys(self, place: int, documents: Documents, stride: int) -> npt.NDArray[np.int64]:
        start, stop = self._bounds[place]
        own, frequencies = self.field.documents.part(start, stop), self.field.frequencies.part(start, stop)
        ends = np.cumsum(frequencies, dtype=np.int64)
        if own.size < _FEW or documents.size * _SEARCH_COST < own.size:
            found, is_held = sorted_sets.located(own, documents)
            postings, places = found[is_held], np.flatnonzero(is_held)
        else:
            # Where each document stands among `documents`, for those that do.
            place_of = np.full(self._document_count, -1, dtype=np.int32)
            place_of[documents] = np.arange(documents.size, dtype=np.int32)
            all_places = place_of[own]
            postings = np.flatnonzero(all_places >= 0)
            places = all_places[postings]
        lengths = frequencies[postings].astype(np.int64)
        positions = self.field.positions_of(self.forms[place])[places_of(ends[postings] - lengths, lengths)]
        keys: npt.NDArray[np.int64] = np.repeat(places.astype(np.int64) * stride, lengths) + positions
        return keys
