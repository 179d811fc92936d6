"""From words in the order of texts to texts in the order of words: one sort of whole numbers.

The key of a token is its form and its place among all tokens; sorting the keys puts the tokens of each form together, and
leaves them in the order of documents and positions. NumPy sorts 64-bit keys with vector instructions where the processor has
them, ten times as fast as a stable sort of the forms alone.

>>> postings = invert(np.array([2, 0, 2, 1, 2], np.int32), np.array([3, 2]), forms=3)
>>> postings.starts.tolist(), postings.documents.tolist(), postings.frequencies.tolist()
([0, 1, 2, 4], [0, 1, 0, 1], [1, 1, 2, 1])
>>> postings.position_starts.tolist(), postings.positions.tolist()
([0, 1, 2, 5], [1, 0, 0, 2, 1])
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index.segment.groups import firsts, starts_of

# A token's place takes the lower bits of its key, its form the upper ones.
_PLACE_BITS = 32


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of every form in one field.

    Those of form n are `documents[starts[n]:starts[n + 1]]`, ascending, with as many `frequencies`; their positions follow one
    another from `position_starts[n]`, as many a document as its frequency says. Both `starts` have shape (forms + 1,).
    """

    starts: npt.NDArray[np.int64]
    documents: npt.NDArray[np.int32]
    frequencies: npt.NDArray[np.uint32]
    position_starts: npt.NDArray[np.int64]
    positions: npt.NDArray[np.uint32]


def invert(tokens: npt.NDArray[np.int32], lengths: npt.NDArray[Any], forms: int) -> Postings:
    """The postings of a field.

    Args:
        tokens: the form of every token, document after document; fewer than 2**32 of them.
        lengths: how many tokens each document has, shape (documents,).
        forms: how many forms there are.
    """
    keys = tokens.astype(np.uint64) << np.uint64(_PLACE_BITS) | np.arange(tokens.size, dtype=np.uint64)
    keys.sort()
    places = (keys & np.uint64((1 << _PLACE_BITS) - 1)).astype(np.int64)
    form_of = (keys >> np.uint64(_PLACE_BITS)).astype(np.int32)
    document_of = np.repeat(np.arange(lengths.size, dtype=np.int32), lengths)[places]
    begins = np.cumsum(lengths, dtype=np.int64) - lengths
    positions = (places - begins[document_of]).astype(np.uint32)
    first = np.flatnonzero(firsts(form_of) | firsts(document_of))
    return Postings(
        starts=starts_of(np.bincount(form_of[first], minlength=forms)),
        documents=document_of[first],
        frequencies=np.diff(first, append=tokens.size).astype(np.uint32),
        position_starts=starts_of(np.bincount(form_of, minlength=forms)),
        positions=positions,
    )
