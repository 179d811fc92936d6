"""Who held a function, and when: `ministre français des Affaires étrangères`."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

import numpy as np

from indexer.analysis import FrenchAnalyzer
from indexer.index import Labels
from indexer.index.labels import Office
from indexer.recognition.persons.office_names import office_name, other_names
from search_api.engine.functions import Functions, Terms, seat_names
from search_api.engine.name_table import NameTable, TypedWord
from search_api.query.name_sources import Holder


class _Held(NamedTuple):
    """A person's office, and by which stems the function and its country or organisation are asked for.

    `others` are the stems of what news calls the office as well: a king is a chef d'État.
    """

    person: str
    office: Office
    function: frozenset[str]
    others: tuple[frozenset[str], ...]
    seat: frozenset[str]

    def is_called(self, asked: AbstractSet[str]) -> bool:
        """Whether just this is asked for, with or without its country or organisation."""
        return any(name <= asked <= name | self.seat for name in (self.function, *self.others))


class Offices:
    """The functions of the persons under whom articles are filed."""

    def __init__(self, labels: Labels, analyzer: FrenchAnalyzer, is_filed: Callable[[str], bool]) -> None:
        self._labels = labels
        self._analyzer = analyzer
        self._is_filed = is_filed
        self._terms = Terms(labels)

    def holders(self, text: str) -> tuple[Holder, ...]:
        """See `NameSource.holders`."""
        return tuple(Holder(each.person, each.office.first, each.office.last) for each in self._called(text))

    def functions(self, asked: Iterable[str]) -> Functions:
        """See `SearchEngine.functions`."""
        return Functions(self._terms, frozenset((each.person, each.office) for text in asked for each in self._called(text)))

    def named(self, words: Sequence[TypedWord]) -> list[str]:
        """See `SearchEngine.functions_named`: first those that begin with these words, then those that were held most often."""
        functions, table = self._table
        length, names = table.ending(np.ones(len(table), dtype=np.bool_), words)
        beginning = table.beginning(words[len(words) - length :])
        ordered = sorted(
            (int(name) not in beginning, -functions[value][1], functions[value][0])
            for name, value in zip(names.tolist(), table.values[names].tolist(), strict=True)
        )
        return [function for _, _, function in ordered]

    def _called(self, text: str) -> list[_Held]:
        """The offices that `text` names; those of just these words come before those that hold all of them."""
        asked = self._stems(text)
        if not asked:
            return []
        called = [each for each in self._held if each.is_called(asked)]
        return called or [each for each in self._held if asked <= each.function | each.seat]

    @cached_property
    def _held(self) -> list[_Held]:
        return [
            _Held(
                person,
                office,
                self._stems(office.function),
                tuple(self._stems(" ".join(name)) for name in other_names(office_name(office.function))),
                self._stems(" ".join(seat_names(office, self._labels))),
            )
            for person, concept in self._labels.by_kind.get("person", {}).items()
            if concept.offices and self._is_filed(person)
            for office in concept.offices
        ]

    @cached_property
    def _table(self) -> tuple[list[tuple[str, int]], NameTable]:
        """The functions, each with how often it was held, and their words. Of those that find the same, the most frequent one."""
        spelled: dict[frozenset[str], Counter[str]] = {}
        for each in self._held:
            spelled.setdefault(each.function, Counter())[each.office.function] += 1
        functions = [(names.most_common(1)[0][0], names.total()) for names in spelled.values()]
        return functions, NameTable([function] for function, _ in functions)

    def _stems(self, text: str) -> frozenset[str]:
        return frozenset(token.stem for token in self._analyzer.tokens(text) if not token.function_word)
