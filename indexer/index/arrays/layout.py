"""The bytes of an array file: what its header and its directory hold. FORMAT.md describes them."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import numpy as np
from msgspec import Struct
from xxhash import xxh3_64_intdigest

MAGIC = b"DEPECHES"

# Raised when a file's layout or the meaning of an array changes: an index of another version asks to be rebuilt.
FORMAT_VERSION = 4

# Magic, version, size of a checksummed block; where the table of checksums begins, its length, the length of the directory
# after it, and the checksum of both. Little-endian.
HEADER = struct.Struct("<8sIIQQQQ")
HEADER_SIZE = 64
ALIGNMENT = 64

# All types that a file may hold, so that none can be asked of NumPy that is more than numbers.
TYPES = frozenset({"|u1", "<u2", "<u4", "<u8", "<i4", "<i8"})

# Large enough that its checksum costs less than reading it, small enough that a rare word reads little.
BLOCK_SIZE = 64 * 1024


class ArrayEntry(Struct, frozen=True, array_like=True):
    """One array of a file: its NumPy type, how many values, and where it and its checksums begin.

    `checksums` is the place of its first block's checksum in the file's table.
    """

    name: str
    dtype: str
    count: int
    offset: int
    checksums: int


@dataclass(frozen=True, slots=True)
class ArraySpec:
    """An array to come: how many values of which type."""

    name: str
    dtype: np.dtype[Any]
    count: int


class Directory(Struct, frozen=True):
    """What a file holds; `facts` are single numbers that belong to it."""

    arrays: tuple[ArrayEntry, ...]
    facts: dict[str, int]


class DamagedArray(Exception):
    """A file is not what was written: which one, and what is wrong with it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    @property
    def generation(self) -> str:
        """The name of the folder that the file stands in."""
        return PurePath(self.path).parent.name


def checksum(content: bytes | memoryview) -> int:
    """XXH3 with 64 bits: finds damage, not malice.

    >>> checksum(b"") == 0x2D06800538D394C2
    True
    """
    return xxh3_64_intdigest(content)


def aligned(offset: int) -> int:
    """The first place at or after `offset` where an array may begin.

    >>> aligned(1), aligned(64)
    (64, 64)
    """
    return -(-offset // ALIGNMENT) * ALIGNMENT


def placed(specs: Iterable[ArraySpec]) -> tuple[tuple[ArrayEntry, ...], int, int]:
    """The entries of arrays that follow one another, where they end, and how many checksums they have.

    >>> entries, end, checksums = placed([ArraySpec("a", np.dtype("<i4"), 2), ArraySpec("b", np.dtype("|u1"), 70_000)])
    >>> [(entry.offset, entry.checksums) for entry in entries], end, checksums
    ([(64, 0), (128, 1)], 70144, 3)
    """
    entries: list[ArrayEntry] = []
    offset, checksums = HEADER_SIZE, 0
    for spec in specs:
        entries.append(ArrayEntry(spec.name, spec.dtype.str, spec.count, offset, checksums))
        size = spec.count * spec.dtype.itemsize
        offset, checksums = aligned(offset + size), checksums + block_count(size)
    return tuple(entries), offset, checksums


def block_count(size: int) -> int:
    """How many blocks `size` bytes fill; the last one may be shorter."""
    return -(-size // BLOCK_SIZE)
