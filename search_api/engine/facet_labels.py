"""The labels of facet values, and the names by which values are asked for."""

from collections.abc import Callable
from functools import cached_property

from indexer.analysis import fold
from indexer.index import FacetKind, Labels
from search_api.engine.arrays.facet_index import FacetIndex


class FacetLabels:
    """The labels of one facet; folded forms are remembered, since folding costs more than finding a page of hits."""

    def __init__(self, kind: FacetKind, index: FacetIndex, labels: Callable[[], Labels]) -> None:
        self._kind = kind
        self._index = index
        self._labels = labels
        self._named: dict[int, tuple[str, str, str]] = {}

    def label(self, value: str) -> str:
        """How a value is shown."""
        return self._labels().label(self._kind, value)

    def named(self, ordinal: int) -> tuple[str, str, str]:
        """What a value is sorted by (its label without accents and case, then the value itself), and its label."""
        named = self._named.get(ordinal)
        if named is None:
            value = self._index.value(ordinal)
            label = self.label(value)
            named = self._named[ordinal] = fold(label), value, label
        return named

    def resolve(self, text: str) -> tuple[str, ...]:
        """The values that `text` names: by their identifier or a name, else those of which a name holds all its words."""
        asked = fold(text).strip()
        if named := self._by_name.get(asked):
            return tuple(named)
        words = set(asked.replace("-", " ").split())
        return tuple(value for value, names in self._words.items() if words and any(words <= name for name in names))

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The folded names of every value, its identifier among them."""
        labels = self._labels()
        return {value: [fold(value), *map(fold, labels.names(self._kind, value))] for value in self._index.values()}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for value, names in self._names.items():
            for name in dict.fromkeys(names):
                found.setdefault(name, []).append(value)
        return found

    @cached_property
    def _words(self) -> dict[str, list[set[str]]]:
        return {value: [set(name.replace("-", " ").split()) for name in names[1:]] for value, names in self._names.items()}
