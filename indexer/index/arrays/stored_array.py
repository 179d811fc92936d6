"""One array of a file, read in place: its bytes are compared with their checksums when they are first read."""

from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.index.arrays.layout import BLOCK_SIZE, ArrayEntry, DamagedArray, block_count, checksum


class StoredArray:
    """Values of one type, one after another. What is returned is a view of the memory map and can't be written to.

    Checksums cover blocks of 64 KiB. A block is checked once; until then nothing of it is handed out, so that damage can't
    give a wrong answer and opening needs no time. Threads may share it: at worst two of them check the same block.
    """

    def __init__(self, path: str, entry: ArrayEntry, content: memoryview, checksums: npt.NDArray[np.uint64]) -> None:
        self._path = path
        self._name = entry.name
        dtype = np.dtype(entry.dtype)
        self._itemsize = dtype.itemsize
        size = entry.count * dtype.itemsize
        self._content = content[entry.offset : entry.offset + size]
        self._values: npt.NDArray[Any] = np.frombuffer(content, dtype, entry.count, entry.offset)
        blocks = block_count(size)
        self._checksums = checksums[entry.checksums : entry.checksums + blocks]
        # One byte a block, which is faster to look at than an array of NumPy's.
        self._checked = bytearray(blocks)
        self._is_checked = blocks == 0

    def __len__(self) -> int:
        return self._values.size

    @property
    def dtype(self) -> np.dtype[Any]:
        return self._values.dtype

    @property
    def nbytes(self) -> int:
        return self._values.nbytes

    def whole(self) -> npt.NDArray[Any]:
        """All values.

        Raises:
            DamagedArray: they are not what was written.
        """
        if not self._is_checked:
            self._check(0, len(self._checked))
            self._is_checked = True
        return self._values

    def part(self, start: int, stop: int) -> npt.NDArray[Any]:
        """The values from `start` to before `stop`.

        Raises:
            DamagedArray: the blocks that hold them are not what was written.
        """
        if not self._is_checked and start < stop:
            first, last = start * self._itemsize // BLOCK_SIZE, (stop * self._itemsize - 1) // BLOCK_SIZE + 1
            if 0 in self._checked[first:last]:
                self._check(first, last)
        return self._values[start:stop]

    def view(self, start: int, stop: int) -> memoryview:
        """The bytes of `part`, for values of one byte.

        Raises:
            DamagedArray: the blocks that hold them are not what was written.
        """
        self.part(start, stop)
        return self._content[start:stop]

    def damage(self) -> list[int]:
        """The numbers of all blocks that are not what was written; every byte is read."""
        return [block for block in range(len(self._checked)) if not self._is_whole(block)]

    def _check(self, first: int, last: int) -> None:
        for block in range(first, last):
            if not self._checked[block]:
                if not self._is_whole(block):
                    raise DamagedArray(self._path, self.describe(block))
                self._checked[block] = 1

    def describe(self, block: int) -> str:
        """What is wrong with a damaged block."""
        return f"has other bytes than were written (block {block} of the array {self._name}: its checksum differs)"

    def _is_whole(self, block: int) -> bool:
        content = self._content[block * BLOCK_SIZE : (block + 1) * BLOCK_SIZE]
        return checksum(content) == int(self._checksums[block])
