"""The names of persons, places and organisations: which concept words name, and under which other names it is found."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.authority.concept import ConceptKind
from corpus.authority.label_key import label_key
from indexer.analysis import FrenchAnalyzer, Token
from indexer.index import ConceptLabel, Labels
from search_api.query.name_sources import CalledConcept, OtherName

# The labels of a topic are headings, of which none stands for another.
_KINDS: tuple[ConceptKind, ...] = ("person", "place", "organisation")

_Words = tuple[str, ...]
_Period = tuple[datetime.date | None, datetime.date | None]
_ALWAYS: _Period = (None, None)


class ConceptNames:
    """Names by their folded words, elided articles and hyphens parted as in texts. A name of several concepts calls none."""

    def __init__(self, labels: Labels, analyzer: FrenchAnalyzer) -> None:
        self._labels = labels
        self._analyzer = analyzer

    def called(self, tokens: Sequence[Token]) -> CalledConcept | None:
        """See `NameSource.called`."""
        named = self._by_key.get(label_key(" ".join(_folded(tokens))), ())
        if len(named) != 1:
            return None
        kind, value = named[0]
        concept = self._labels.by_kind[kind][value]
        others = tuple(self._others(concept, tokens))
        return CalledConcept(kind, value, concept.label, others) if others else None

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[ConceptKind, str]]]:
        """What each name calls. Keys cost a fifth of analysing the names, of which few are ever asked for."""
        found: dict[str, list[tuple[ConceptKind, str]]] = {}
        for kind in _KINDS:
            for value, concept in self._labels.by_kind.get(kind, {}).items():
                for key in set(map(label_key, _names(concept))):
                    found.setdefault(key, []).append((kind, value))
        return found

    def _others(self, concept: ConceptLabel, used: Sequence[Token]) -> Iterator[OtherName]:
        """Names by which articles are found that neither the one used nor another of these names finds."""
        names: dict[_Words, str] = {}
        for name in _names(concept):
            tokens = self._analyzer.tokens(name)
            if _stems(tokens) and not _stems(used) <= _stems(tokens):
                names.setdefault(_folded(tokens), name)
        periods = {name: _periods(concept, name) for name in names.values()}
        for words, name in names.items():
            found_by = (other for shorter, other in names.items() if shorter != words and _holds(words, shorter))
            if not any(_covers(periods[other], periods[name]) for other in found_by):
                yield from (OtherName(name, *period) for period in periods[name])


def _names(concept: ConceptLabel) -> list[str]:
    """The names that stand in texts."""
    return [name for name in dict.fromkeys((concept.label, *concept.others)) if name not in concept.display_only]


def _periods(concept: ConceptLabel, name: str) -> list[_Period]:
    """When a name held; where no date is stated, always."""
    return [(period.first, period.last) for period in concept.periods if period.label == name] or [_ALWAYS]


def _covers(one: list[_Period], other: list[_Period]) -> bool:
    return one in ([_ALWAYS], other)


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens if not token.function_word)


def _folded(tokens: Sequence[Token]) -> _Words:
    return tuple(token.folded for token in tokens)


def _holds(words: _Words, others: _Words) -> bool:
    """Whether one sequence of words stands in another.

    >>> _holds(("organisation", "des", "nations", "unies"), ("nations", "unies"))
    True
    """
    return any(words[start : start + len(others)] == others for start in range(len(words) - len(others) + 1))
