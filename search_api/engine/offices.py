"""Who held a function, and when: `ministre français des Affaires étrangères`."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from indexer.analysis import FrenchAnalyzer
from indexer.index import Labels
from indexer.index.labels import Office
from search_api.query.name_sources import Holder


class _Held(NamedTuple):
    """A holder, and by which stems the function and its country or organisation are asked for."""

    holder: Holder
    function: frozenset[str]
    seat: frozenset[str]


class Offices:
    """The functions of the persons under whom articles are filed."""

    def __init__(self, labels: Labels, analyzer: FrenchAnalyzer, is_filed: Callable[[str], bool]) -> None:
        self._labels = labels
        self._analyzer = analyzer
        self._is_filed = is_filed

    def holders(self, text: str) -> tuple[Holder, ...]:
        """See `NameSource.holders`."""
        asked = self._stems(text)
        if not asked:
            return ()
        held = [each for each in self._held if asked <= each.function | each.seat]
        just_so = [each for each in held if each.function <= asked]
        return tuple(each.holder for each in just_so or held)

    @cached_property
    def _held(self) -> list[_Held]:
        return [
            _Held(
                Holder(person, office.first, office.last), self._stems(office.function), self._stems(" ".join(self._seat(office)))
            )
            for person, concept in self._labels.by_kind.get("person", {}).items()
            if concept.offices and self._is_filed(person)
            for office in concept.offices
        ]

    def _seat(self, office: Office) -> Iterator[str]:
        """Every name of the country or the organisation, and what is called after it."""
        for kind, value in (("place", office.country), ("organisation", office.organisation)):
            if value is not None:
                yield from self._labels.names(kind, value)
                yield from self._labels.demonyms(kind, value)

    def _stems(self, text: str) -> frozenset[str]:
        return frozenset(token.stem for token in self._analyzer.tokens(text) if not token.function_word)
