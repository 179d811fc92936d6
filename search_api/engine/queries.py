"""Whoosh queries of our own: expansions that all score alike, and dates (of publication, or spoken of) read from a column.

Whoosh scores an expansion by BM25F where one word was found, by sums of frequencies where it was several; and its query of
columns finds deleted documents too. Each class here tells Whoosh's searcher how to match; the engine reads its attributes.
"""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from whoosh import matching, query
from whoosh.matching.wrappers import ConstantScoreWrapperMatcher

from indexer.index.schema import INTERVAL

# mypy takes Whoosh's classes for Any.
# mypy: disable-error-code="misc"


class _Expansion:
    """Every document that holds one of the words scores the boost, whichever words and however many."""

    boost: float

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        matcher = super().matcher(searcher, context)
        return ConstantScoreWrapperMatcher(matcher, self.boost) if matcher.is_active() else matching.NullMatcher()


class PrefixExpansion(_Expansion, query.Prefix):
    """Words that begin with a text."""


class WildcardExpansion(_Expansion, query.Wildcard):
    """Words of a pattern."""

    def normalize(self) -> "WildcardExpansion":
        return self


class FuzzyExpansion(_Expansion, query.FuzzyTerm):
    """Words within an edit distance that begin with the same letter."""


class WordQuery(query.AndMaybe):
    """A word at its widest strength, and its finer ones, which stand only where that one does."""


class EnoughQuery(query.compound.CompoundQuery):
    """Documents that match so many subqueries that these weigh at least a share of all; each that matches adds to the score."""

    def __init__(self, weighed: Sequence[tuple[query.Query, int]], share: float) -> None:
        super().__init__([each for each, _ in weighed])
        self.weights = tuple(weight for _, weight in weighed)
        # Whole numbers, so that no order of adding them up makes a difference.
        self.least = max(1, math.ceil(share * sum(self.weights)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EnoughQuery) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[Any, ...]:
        return (*self.subqueries, self.weights, self.least)

    def normalize(self) -> "EnoughQuery":
        return self

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        weights: Counter[int] = Counter()
        for child, weight in zip(self.subqueries, self.weights, strict=True):
            for number in child.matcher(searcher, context=context).all_ids():
                weights[number] += weight
        enough = {number for number, weight in weights.items() if weight >= self.least}
        return matching.FilterMatcher(query.Or(self.subqueries).matcher(searcher, context=context), enough)


class _PeriodQuery(query.Query):
    """Documents whose value in a column lies in the period from `first` to `last`, both included, as proleptic ordinals."""

    column: str

    def __init__(self, first: int, last: int, boost: float = 1.0) -> None:
        self.fieldname = self.column
        self.first = first
        self.last = last
        self.boost = boost

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.first}, {self.last})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _PeriodQuery) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, int, int]:
        return self.column, self.first, self.last

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, ixreader: Any) -> int:
        return int(ixreader.doc_count())

    def matcher(self, searcher: Any, context: Any = None) -> Any:  # noqa: ARG002 - Whoosh's signature
        reader = searcher.reader()
        values = enumerate(reader.column_reader(self.column))
        found = [number for number, value in values if self._holds(value) and not reader.is_deleted(number)]
        return matching.ListMatcher(found, weights=[self.boost] * len(found)) if found else matching.NullMatcher()

    def _holds(self, value: Any) -> bool:
        raise NotImplementedError


class DayRange(_PeriodQuery):
    """Documents whose day lies in the period; never an undated one."""

    column = "day"

    def _holds(self, value: int) -> bool:
        return max(self.first, 0) <= value <= self.last


class CitedRange(_PeriodQuery):
    """Documents that speak of a date all of which lies in the period."""

    column = "cited"

    def _holds(self, value: bytes) -> bool:
        return any(self.first <= first and last <= self.last for first, last in INTERVAL.iter_unpack(value))
