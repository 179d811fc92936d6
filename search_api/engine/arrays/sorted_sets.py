"""Sets of document numbers as ascending arrays. Small ones are searched, large ones are marked in an array of all documents.

All arrays are of 32-bit numbers: a search among numbers of another type would first copy the whole array.

>>> one, two = np.array([1, 4, 7], np.int32), np.array([4, 5, 7], np.int32)
>>> intersection(one, two, 9).tolist(), union([one, two], 9).tolist(), held(one, two, 9).tolist()
([4, 7], [1, 4, 5, 7], [True, False, True])
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index.segment.groups import firsts

Documents = npt.NDArray[np.int32]
BoolArray = npt.NDArray[np.bool_]

NONE: Documents = np.empty(0, dtype=np.int32)

# A search in a sorted array costs as much as marking some sixteen documents, or as room for marks of so many more.
_SEARCH_COST = 16
_ROOM_COST = 20

# Up to this share of all documents, sets are joined by sorting.
_SORTED_SHARE = 4


def held(documents: Documents, among: Documents, document_count: int) -> BoolArray:
    """Which of `among` are in `documents`, shape of `among`."""
    if not documents.size or not among.size:
        return np.zeros(among.size, dtype=np.bool_)
    if among.size * _SEARCH_COST < documents.size + document_count // _ROOM_COST:
        return located(documents, among)[1]
    return marked(documents, document_count)[among]


def located(numbers: npt.NDArray[Any], wanted: npt.NDArray[Any]) -> tuple[npt.NDArray[np.intp], BoolArray]:
    """Where each of `wanted` stands in ascending numbers (one at least), and whether it does; shapes of `wanted`.

    >>> places, is_held = located(np.array([1, 4, 7]), np.array([4, 9]))
    >>> places[is_held].tolist(), is_held.tolist()
    ([1], [True, False])
    """
    places = np.searchsorted(numbers, wanted)
    places[places == numbers.size] = 0
    is_held: BoolArray = numbers[places] == wanted
    return places, is_held


def marked(documents: Documents, document_count: int) -> BoolArray:
    """The set as an array of all documents."""
    mask = np.zeros(document_count, dtype=np.bool_)
    mask[documents] = True
    return mask


def intersection(one: Documents, other: Documents, document_count: int) -> Documents:
    """The documents in both."""
    few, many = (one, other) if one.size <= other.size else (other, one)
    return few[held(many, few, document_count)]


def union(sets: Sequence[Documents], document_count: int) -> Documents:
    """The documents in any of the sets."""
    filled = [each for each in sets if each.size]
    if len(filled) < 2:
        return filled[0] if filled else NONE
    if sum(each.size for each in filled) * _SORTED_SHARE < document_count:
        joined = np.concatenate(filled)
        joined.sort()
        return joined[firsts(joined)]
    mask = np.zeros(document_count, dtype=np.bool_)
    for each in filled:
        mask[each] = True
    return np.flatnonzero(mask).astype(np.int32)


def summed(sets: Sequence[Documents], frequencies: Sequence[npt.NDArray[Any]]) -> tuple[Documents, npt.NDArray[Any]]:
    """The documents in any of the sets, and the sum of each one's frequencies.

    >>> [each.tolist() for each in summed([np.array([1, 4]), np.array([4])], [np.array([2, 1]), np.array([3])])]
    [[1, 4], [2, 4]]
    """
    if len(sets) == 1:
        return sets[0], frequencies[0]
    # Sorting one array is faster than sorting an order and then two arrays by it.
    keys = np.concatenate(sets).astype(np.int64)
    keys <<= 32
    keys |= np.concatenate(frequencies)
    keys.sort()
    documents = (keys >> 32).astype(np.int32)
    places = np.flatnonzero(firsts(documents))
    keys &= 0xFFFF_FFFF
    return documents[places], np.add.reduceat(keys, places)
