"""The postings of one term as Whoosh sees it: of an exact form, of all forms that a wider one joins, of a facet's value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index.segment.groups import starts_of
from indexer.index.segment.segment import FieldPostings

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class TermPostings:
    """`documents` ascending, the `frequencies` of the term in them, and its positions in each where it has any."""

    documents: Array
    frequencies: Array
    position_starts: npt.NDArray[np.int64] | None = None
    positions: Array | None = None

    def positions_in(self, place: int) -> list[int]:
        """The positions in the document at a place of `documents`, ascending.

        Raises:
            ValueError: the term has no positions.
        """
        if self.position_starts is None or self.positions is None:
            raise ValueError("the values of a facet have no positions")
        start, stop = self.position_starts[place], self.position_starts[place + 1]
        found: list[int] = self.positions[start:stop].tolist()
        return found


def text_postings(field: FieldPostings, forms: Sequence[int]) -> TermPostings | None:
    """The postings of some exact forms taken as one; None where the field holds none of them."""
    bounds = [(form, *field.bounds(form)) for form in forms]
    present = [(form, start, stop) for form, start, stop in bounds if start < stop]
    if not present:
        return None
    documents = np.concatenate([field.documents.part(start, stop) for _, start, stop in present])
    frequencies = np.concatenate([field.frequencies.part(start, stop) for _, start, stop in present]).astype(np.int64)
    positions = np.concatenate([field.positions_of(form) for form, _, _ in present]).astype(np.int64)
    # Positions in the order of documents, whichever form stands there; a position holds one form only.
    of_position = np.repeat(documents, frequencies)
    positions = positions[np.lexsort((positions, of_position))]
    distinct, first = np.unique(documents, return_inverse=True)
    summed = np.bincount(first, weights=frequencies).astype(np.int64)
    return TermPostings(distinct, summed, starts_of(summed), positions)
