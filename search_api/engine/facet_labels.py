"""The labels of facet values, and the names by which values are asked for."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from corpus.authority.concept import CONCEPT_KINDS
from indexer.analysis import fold
from indexer.index import FacetKind, Labels
from search_api.engine.arrays.facet_index import FacetIndex
from search_api.engine.name_table import Names, NameTable, TypedWord, words_of
from search_api.engine.top_hits import first_places


class NamedValue(Struct, frozen=True):
    """A value that articles carry; `matched` is the name by which it was found, None where that is its label."""

    value: str
    label: str
    matched: str | None
    count: int


class Named(Struct, frozen=True):
    """The values that the last `words` of what was typed name, the likeliest first; no more of its words name any."""

    words: int
    values: tuple[NamedValue, ...]


class FacetValueName(NamedTuple):
    """How a value of a facet is shown: it is sorted by `folded`, its label without accents and case, then by the value itself.

    `broader` are the values right above it; `known` says whether an authority file knows it, None where none of its kind exists.
    """

    folded: str
    value: str
    label: str
    broader: tuple[str, ...]
    known: bool | None


class FacetLabels:
    """The labels of one facet; folded forms are remembered, since folding costs more than finding a page of hits."""

    def __init__(self, kind: FacetKind, index: FacetIndex, labels: Callable[[], Labels]) -> None:
        self._kind = kind
        self._index = index
        self._labels = labels
        self._named: dict[int, FacetValueName] = {}

    def label(self, value: str) -> str:
        """How a value is shown."""
        return self._labels().label(self._kind, value)

    def facet_value(self, value: str) -> FacetValueName:
        """A value with all that is shown of it."""
        concepts = self._labels().by_kind.get(self._kind, {})
        concept = concepts.get(value)
        if concept is None:
            return FacetValueName(fold(value), value, value, (), False if self._kind in CONCEPT_KINDS else None)
        broader = tuple(each for each in concept.broader if each in concepts)
        return FacetValueName(fold(concept.label), value, concept.label, broader, known=True)

    def named(self, ordinal: int) -> FacetValueName:
        """The value of an ordinal with all that is shown of it."""
        named = self._named.get(ordinal)
        if named is None:
            named = self._named[ordinal] = self.facet_value(self._index.value(ordinal))
        return named

    def resolve(self, text: str) -> tuple[str, ...]:
        """The values that `text` names: by their identifier or a name, else those of which a name holds all its words."""
        words = words_of(text)
        called = self._table.values[self._table.called(words)].tolist()
        ordinals = {*self._by_identifier.get(fold(text).strip(), ()), *called}
        if not ordinals and words:
            ordinals.update(self._table.values[self._table.holding(words)].tolist())
        return tuple(map(self._index.value, sorted(ordinals)))

    def ending(self, words: Sequence[TypedWord], most: int) -> Named:
        """The values that the last words name, at most so many: each of as many words as possible is in a name of theirs.

        First come those whose name begins with these words, then those that most articles carry, then by label.
        """
        table = self._table
        length, names = table.ending(self._carried[table.values], words)
        beginning = table.beginning(words[len(words) - length :])
        begins = (names >= beginning.start) & (names < beginning.stop)
        is_found, is_first = np.zeros((2, len(self._index)), dtype=np.bool_)
        is_found[table.values[names]] = True
        is_first[table.values[names[begins]]] = True
        found = np.flatnonzero(is_found)
        keys = [~is_first[found], -self._index.totals[found], self._label_places[found]]
        chosen = found[first_places(keys, most)].tolist()
        return Named(length, tuple(self._value(ordinal, names, begins) for ordinal in chosen))

    def _value(self, ordinal: int, names: Names, begins: npt.NDArray[np.bool_]) -> NamedValue:
        """A value as found by some of the names; `begins` says which of these begin with what was typed."""
        value = self._index.value(ordinal)
        own = np.flatnonzero(self._table.values[names] == ordinal)
        ranks = zip(self._table.ranks[names[own]].tolist(), begins[own].tolist(), strict=True)
        best, _ = min(ranks, key=lambda each: (each[0] > 0, not each[1], each[0]))
        matched = list(self._labels().names(self._kind, value))[best] if best else None
        return NamedValue(value, self.label(value), matched, int(self._index.totals[ordinal]))

    @cached_property
    def _table(self) -> NameTable:
        labels = self._labels()
        return NameTable(labels.names(self._kind, value) for value in self._index.values())

    @cached_property
    def _by_identifier(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for ordinal, value in enumerate(self._index.values()):
            found.setdefault(fold(value), []).append(ordinal)
        return found

    @cached_property
    def _carried(self) -> npt.NDArray[np.bool_]:
        """Whether any article carries each value."""
        carried: npt.NDArray[np.bool_] = self._index.totals > 0
        return carried

    @cached_property
    def _label_places(self) -> Names:
        """The place of each value's label among all names; the last one for a label without letters or digits."""
        places = np.full(len(self._index), len(self._table), dtype=np.int32)
        is_label = self._table.ranks == 0
        places[self._table.values[is_label]] = np.flatnonzero(is_label)
        return places
