"""Whoosh's matcher over the arrays of one term."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.query.spans import Span

from indexer.index.codec.term_postings import TermPostings


class ArrayMatcher(LeafMatcher):  # type: ignore[misc]  # whoosh3 has no usable types
    """Walks over the documents of a term. It knows no blocks, so Whoosh skips nothing and scores every document."""

    def __init__(self, term: tuple[str, bytes], postings: TermPostings, weight: float, scorer: Any, place: int = 0) -> None:
        self._term = term
        self._postings = postings
        self._weight = weight
        self._place = place
        self.scorer = scorer

    def copy(self) -> "ArrayMatcher":
        return ArrayMatcher(self._term, self._postings, self._weight, self.scorer, self._place)

    def is_active(self) -> bool:
        return self._place < self._postings.documents.size

    def reset(self) -> None:
        self._place = 0

    def id(self) -> int:
        return int(self._postings.documents[self._place])

    def all_ids(self) -> Iterator[int]:
        ids: list[int] = self._postings.documents[self._place :].tolist()
        return iter(ids)

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._place += 1

    def skip_to(self, id: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._place = max(self._place, int(np.searchsorted(self._postings.documents, id)))

    def weight(self) -> float:
        return float(self._postings.frequencies[self._place]) * self._weight

    def score(self) -> float:
        score: float = self.scorer.score(self) if self.scorer else self.weight()
        return score

    def supports_block_quality(self) -> bool:
        return False

    def supports(self, astype: str) -> bool:
        return astype in {"frequency", "weight"} or (astype == "positions" and self._postings.positions is not None)

    def value_as(self, astype: str) -> Any:
        if astype == "positions":
            return self._postings.positions_in(self._place)
        return int(self._postings.frequencies[self._place]) if astype == "frequency" else self.weight()

    def spans(self) -> list[Span]:
        return [Span(position) for position in self._postings.positions_in(self._place)]
