"""Writes an array file of any size: every array is announced with its length, then filled piece by piece.

>>> from tempfile import TemporaryDirectory
>>> from pathlib import Path
>>> from indexer.index.arrays.array_file import ArrayFile
>>> with TemporaryDirectory() as folder:
...     write_arrays(Path(folder, "a.arrays"), {"squares": np.arange(4, dtype=np.int32) ** 2}, {"documents": 4})
...     with ArrayFile(Path(folder, "a.arrays")) as file:
...         file["squares"].whole().tolist(), file.facts["documents"]
([0, 1, 4, 9], 4)
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from msgspec import json

from indexer.index.arrays.layout import (
    BLOCK_SIZE,
    FORMAT_VERSION,
    HEADER,
    HEADER_SIZE,
    MAGIC,
    ArrayEntry,
    ArraySpec,
    Directory,
    checksum,
    placed,
)


class _Region:
    """The place of one array, filled from its beginning to its end."""

    def __init__(self, descriptor: int, entry: ArrayEntry) -> None:
        self._descriptor = descriptor
        self._entry = entry
        self._dtype = np.dtype(entry.dtype)
        self._size = entry.count * self._dtype.itemsize
        self._written = 0
        self._partial = b""
        self.checksums: list[int] = []

    def append(self, values: npt.NDArray[Any]) -> None:
        content = np.ascontiguousarray(values, self._dtype).data.cast("B") if values.size else memoryview(b"")
        if self._written + len(content) > self._size:
            raise ValueError(f"{self._entry.name}: more values than the {self._entry.count} that were announced")
        _write_whole(self._descriptor, content, self._entry.offset + self._written)
        self._written += len(content)
        self._add_checksums(content)

    def finish(self) -> None:
        if self._written != self._size:
            raise ValueError(f"{self._entry.name}: {self._written} bytes written, {self._size} were announced")
        if self._partial:
            self.checksums.append(checksum(self._partial))

    def _add_checksums(self, content: memoryview) -> None:
        begin = 0
        if self._partial:
            begin = min(BLOCK_SIZE - len(self._partial), len(content))
            self._partial += bytes(content[:begin])
            if len(self._partial) < BLOCK_SIZE:
                return
            self.checksums.append(checksum(self._partial))
            self._partial = b""
        while begin + BLOCK_SIZE <= len(content):
            self.checksums.append(checksum(content[begin : begin + BLOCK_SIZE]))
            begin += BLOCK_SIZE
        self._partial = bytes(content[begin:])


class ArrayFileWriter:
    """One file while it is written. The header comes last, so that a file that was cut off is none."""

    def __init__(self, path: Path, specs: Sequence[ArraySpec]) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        self._entries, self._end, _ = placed(specs)
        self._regions = {entry.name: _Region(self._descriptor, entry) for entry in self._entries}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        os.close(self._descriptor)

    def append(self, name: str, values: npt.NDArray[Any]) -> None:
        """Add values at the end of an array.

        Raises:
            ValueError: there are more of them than were announced.
        """
        self._regions[name].append(values)

    def finish(self, facts: Mapping[str, int]) -> None:
        """Write checksums, directory and header.

        Raises:
            ValueError: an array has fewer values than were announced.
        """
        for region in self._regions.values():
            region.finish()
        table = np.array([each for region in self._regions.values() for each in region.checksums], dtype="<u8").tobytes()
        directory = json.encode(Directory(self._entries, dict(facts)))
        end = table + directory
        _write_whole(self._descriptor, memoryview(end), self._end)
        header = HEADER.pack(MAGIC, FORMAT_VERSION, BLOCK_SIZE, self._end, len(table), len(directory), checksum(end))
        _write_whole(self._descriptor, memoryview(header.ljust(HEADER_SIZE, b"\0")), 0)


def write_arrays(path: Path, arrays: Mapping[str, npt.NDArray[Any]], facts: Mapping[str, int]) -> None:
    """Write a file of arrays that are all at hand."""
    with ArrayFileWriter(path, [ArraySpec(name, array.dtype, array.size) for name, array in arrays.items()]) as writer:
        for name, array in arrays.items():
            writer.append(name, array)
        writer.finish(facts)


def _write_whole(descriptor: int, content: memoryview, offset: int) -> None:
    """The system may write less than it is given (over 2 GiB it always does)."""
    while content:
        written = os.pwrite(descriptor, content, offset)
        content, offset = content[written:], offset + written
