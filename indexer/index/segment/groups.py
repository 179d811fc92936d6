"""Lists of numbers as two arrays: all of them one after another, and where each list begins (compressed sparse rows).

>>> starts, members = grouped(np.array([1, 0, 1]), 3)
>>> starts.tolist(), members.tolist()
([0, 1, 3, 3], [1, 0, 2])
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Starts = npt.NDArray[np.int64]


def starts_of(lengths: npt.NDArray[Any]) -> Starts:
    """Where each list begins, and the end of the last: shape (lists + 1,)."""
    starts = np.zeros(lengths.size + 1, dtype=np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def lengths_of(starts: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """How long each list is, from where each begins and the last ends."""
    lengths: npt.NDArray[np.int64] = starts[1:].astype(np.int64) - starts[:-1]
    return lengths


def firsts(numbers: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Where a run of equal numbers begins, shape of `numbers`.

    >>> firsts(np.array([1, 1, 4])).tolist()
    [True, False, True]
    """
    is_first = np.ones(numbers.size, dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=is_first[1:])
    return is_first


def grouped(group_of: npt.NDArray[Any], groups: int) -> tuple[Starts, npt.NDArray[np.int32]]:
    """The members of each group, ascending, from the group of each member."""
    starts = starts_of(np.bincount(group_of, minlength=groups))
    return starts, np.argsort(group_of, kind="stable").astype(np.int32)


def places_of(starts: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """The places of all members of some lists, one list after another.

    >>> places_of(np.array([10, 3]), np.array([2, 1])).tolist()
    [10, 11, 3]
    """
    ends = starts_of(lengths)
    return np.arange(ends[-1]) + np.repeat(starts - ends[:-1], lengths)


def narrowest(highest: int, *types: str) -> np.dtype[Any]:
    """The first of `types` (the last one at the latest) that holds the number.

    >>> narrowest(300, "|u1", "<u2", "<u4").str
    '<u2'
    """
    found = next((each for each in map(np.dtype, types) if highest <= np.iinfo(each).max), None)
    return found or np.dtype(types[-1])
