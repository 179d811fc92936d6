"""Sorted strings as two arrays: their UTF-8 bytes one after another, and where each begins.

>>> offsets, content = encode_strings(["a", "été"])
>>> offsets.tolist(), content.tobytes().decode()
([0, 1, 6], 'aété')
"""

import itertools
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from indexer.index.arrays.stored_array import StoredArray


def encode_strings(strings: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
    """The offsets, of shape (len(strings) + 1,), and the bytes."""
    return encode_bytes([string.encode() for string in strings])


def encode_bytes(contents: Sequence[bytes]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint8]]:
    """Like `encode_strings`, of what is bytes already."""
    offsets = np.zeros(len(contents) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, contents), np.int64, len(contents)), out=offsets[1:])
    return offsets, np.frombuffer(b"".join(contents), np.uint8)


def encoded(text: str) -> bytes:
    """A text that is looked for, as bytes; half a surrogate pair, which no string in a file has, is no error."""
    return text.encode("utf-8", "surrogatepass")


class Strings:
    """Strings in a file, by their ordinal. `find` and `with_prefix` want them sorted by their bytes, which is by code point."""

    def __init__(self, offsets: StoredArray, content: StoredArray) -> None:
        self._offsets = offsets
        self._content = content

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, ordinal: int) -> str:
        return self.raw(ordinal).decode()

    def raw(self, ordinal: int) -> bytes:
        """The bytes of one string."""
        start, stop = self._offsets.part(ordinal, ordinal + 2).tolist()
        return self._content.part(start, stop).tobytes()

    def several(self, ordinals: Iterable[int]) -> list[str]:
        """The strings of some ordinals, in the order given."""
        return [self[ordinal] for ordinal in ordinals]

    def all(self) -> list[str]:
        """Every string, in order."""
        return [each.decode() for each in self.all_raw()]

    def all_raw(self) -> list[bytes]:
        """The bytes of every string, in order."""
        return self.raw_between(0, len(self))

    def raw_between(self, first: int, last: int) -> list[bytes]:
        """The bytes of the strings `first` to before `last`."""
        bounds = self._offsets.part(first, last + 1).tolist()
        if first == last:
            return []
        begin = bounds[0]
        content = self._content.part(begin, bounds[-1]).tobytes()
        return [content[start - begin : stop - begin] for start, stop in itertools.pairwise(bounds)]

    def lengths(self) -> npt.NDArray[np.int64]:
        """The length of each in bytes."""
        offsets = self._offsets.whole()
        lengths: npt.NDArray[np.int64] = offsets[1:] - offsets[:-1]
        return lengths

    def find(self, wanted: bytes) -> int | None:
        """The ordinal of a string, or None where it is not among them."""
        place = self.place(wanted)
        return place if place < len(self) and self.raw(place) == wanted else None

    def place(self, wanted: bytes) -> int:
        """How many strings sort before `wanted`."""
        offsets, content = self._offsets.whole().data, self._content.whole().data
        low, high = 0, len(offsets) - 1
        while low < high:
            middle = (low + high) // 2
            if bytes(content[offsets[middle] : offsets[middle + 1]]) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def with_prefix(self, prefix: bytes) -> range:
        """The ordinals of all strings that begin with `prefix`."""
        return range(self.place(prefix), self.place(_after(prefix)) if prefix.strip(b"\xff") else len(self))


def _after(prefix: bytes) -> bytes:
    """The least bytes that sort after everything that begins with `prefix`."""
    kept = prefix.rstrip(b"\xff")
    return kept[:-1] + bytes([kept[-1] + 1])
