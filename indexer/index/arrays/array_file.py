"""Opens an array file: its header and directory are checked at once, the values when they are read."""

import mmap
import os
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt
from msgspec import DecodeError, json

from indexer.index.arrays.layout import (
    BLOCK_SIZE,
    FORMAT_VERSION,
    HEADER,
    HEADER_SIZE,
    MAGIC,
    TYPES,
    ArraySpec,
    DamagedArray,
    Directory,
    checksum,
    placed,
)
from indexer.index.arrays.stored_array import StoredArray

_DIRECTORY = json.Decoder(Directory)


class ArrayFile:
    """The arrays of one file by name. Opening takes the same time whatever the size; nothing is executed or unpickled."""

    def __init__(self, path: Path) -> None:
        """Map the file.

        Raises:
            OSError: it can't be opened.
            DamagedArray: it is no array file of this version, or was cut off.
        """
        self.path = path
        descriptor = os.open(path, os.O_RDONLY)
        try:
            size = os.fstat(descriptor).st_size
            if size < HEADER_SIZE:
                raise DamagedArray(str(path), f"has {size} bytes, which is no array file")
            # The map may outlive this object: arrays that were handed out keep it open.
            self._map = mmap.mmap(descriptor, size, access=mmap.ACCESS_READ)
        finally:
            os.close(descriptor)
        content = memoryview(self._map)
        directory, checksums = self._directory(content)
        self.facts = directory.facts
        self._entries, self._end = directory.arrays, HEADER.unpack_from(content)[3]
        self._arrays = {entry.name: StoredArray(str(path), entry, content, checksums) for entry in directory.arrays}

    def __getitem__(self, name: str) -> StoredArray:
        return self._arrays[name]

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the map; it is unmapped with the last array that was handed out."""
        self._arrays.clear()

    def release(self) -> None:
        """Give the memory of pages that were read back to the system, which keeps them in its cache; they can be read again."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def arrays(self) -> dict[str, StoredArray]:
        """All arrays by name."""
        return dict(self._arrays)

    def padding_is_damaged(self) -> bool:
        """Whether the bytes between arrays, which no checksum covers, are other ones than the zeros that were written."""
        content = memoryview(self._map)
        begins = [array.offset for array in self._entries[1:]] + [self._end]
        ends = [array.offset + array.count * np.dtype(array.dtype).itemsize for array in self._entries]
        return any(any(content[end:begin]) for end, begin in zip(ends, begins, strict=True))

    def _directory(self, content: memoryview) -> tuple[Directory, npt.NDArray[np.uint64]]:
        magic, version, block_size, offset, table_size, directory_size, expected = HEADER.unpack_from(content)
        if magic != MAGIC:
            raise self._damaged("is no array file (its first bytes say so)")
        if (version, block_size) != (FORMAT_VERSION, BLOCK_SIZE):
            raise self._damaged(f"has format version {version}, this program reads {FORMAT_VERSION}; run `depeches build` again")
        end = content[offset:]
        if len(end) != table_size + directory_size or checksum(end) != expected:
            raise self._damaged("has another directory than was written (it was cut off, or bytes have changed)")
        try:
            directory = _DIRECTORY.decode(end[table_size:])
        except (DecodeError, UnicodeDecodeError) as error:
            raise self._damaged(f"has a directory that can't be read ({error})") from error
        if not _fits(directory, offset, table_size):
            raise self._damaged("has a directory that doesn't fit its checksums")
        return directory, np.frombuffer(end, "<u8", table_size // 8)

    def _damaged(self, reason: str) -> DamagedArray:
        return DamagedArray(str(self.path), reason)


def _fits(directory: Directory, end: int, table_size: int) -> bool:
    """Whether every array stands where the writer puts it, so that none lies outside the file or over another."""
    if any(entry.dtype not in TYPES or entry.count < 0 for entry in directory.arrays):
        return False
    specs = (ArraySpec(entry.name, np.dtype(entry.dtype), entry.count) for entry in directory.arrays)
    entries, expected_end, checksums = placed(specs)
    return (entries, expected_end, checksums * 8) == (directory.arrays, end, table_size)


def directory_of(path: Path) -> bytes:
    """Header, checksums and directory of an array file: they say what every byte of it has to be.

    Raises:
        OSError: it can't be read.
        DamagedArray: it is no array file, or was cut off.
    """
    with path.open("rb") as file:
        header = file.read(HEADER_SIZE)
        if len(header) < HEADER_SIZE or not header.startswith(MAGIC):
            raise DamagedArray(str(path), "is no array file (its first bytes say so)")
        offset = HEADER.unpack_from(header)[3]
        if offset > os.fstat(file.fileno()).st_size:
            raise DamagedArray(str(path), "has no directory where its header says (it was cut off, or bytes have changed)")
        file.seek(offset)
        return header + file.read()
