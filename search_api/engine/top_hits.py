"""The first hits by several keys, found by partition: only those that are shown get sorted.

>>> scores, ages = np.array([1.0, 3.0, 3.0, 2.0]), np.array([5, 9, 2, 1])
>>> first_places([-scores, ages], 2).tolist()
[2, 1]
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.intp]


def first_places(keys: Sequence[npt.NDArray[Any]], count: int) -> Places:
    """The places of the `count` least, by the first key, ties by the next one, and so on; in order."""
    places = _least(keys, np.arange(keys[0].size), count)
    return places[np.lexsort([key[places] for key in reversed(keys)])]


def _least(keys: Sequence[npt.NDArray[Any]], places: Places, count: int) -> Places:
    if count <= 0:
        return places[:0]
    if places.size <= count or not keys:
        return places[:count]
    values = keys[0][places] if places.size < keys[0].size else keys[0]
    bound = np.partition(values, count - 1)[count - 1]
    below = places[values < bound]
    tied = places[values == bound]
    return np.concatenate([below, _least(keys[1:], tied, count - below.size)])
