"""Copies are found among articles that arrive in any order, as they do from several processes; in little memory.

>>> finder = CopyFinder()
>>> finder.add(2, "x", "b.jsonl", 7, has_content_hash=False)
>>> finder.add(1, "x", "a.txt", None, has_content_hash=False)
>>> [(order, str(problem)) for order, problem in finder.copies()]
[(2, 'b.jsonl:7: the id « x » is taken: a.txt has it, and is kept; give this article an id of its own')]
"""

import operator
import zlib
from array import array
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from msgspec import msgpack
from xxhash import xxh3_64_intdigest

from corpus.problem import Problem
from corpus.sources.first_copy import Place, copy_problem

# Identifier, path, line, and whether the identifier is the hash of the content.
_Entry: TypeAlias = tuple[str, str, int | None, bool]

# Neighbours have long paths in common, so that many of them together take a few bytes each.
_BLOCK = 1024
_FASTEST = 1

_decoder = msgpack.Decoder(list[_Entry])


class CopyFinder:
    """Tells what `first_copies` would, once all articles are known.

    An article takes 16 bytes, and about as many again for the compressed block in which its identifier and its place stand: a
    dictionary of them would take 300 bytes. Only blocks that hold one of several articles alike are opened again.
    """

    def __init__(self) -> None:
        self._orders = array("q")
        self._digests = array("Q")
        self._blocks: list[bytes] = []
        self._last_block: list[_Entry] = []

    def add(self, order: int, id: str, path: str, line: int | None, *, has_content_hash: bool) -> None:
        """Take note of an article.

        Args:
            order: where it stands among all; the least of those with one identifier is the first. Each number is given once.
            id: its identifier.
            path: its path as it is shown.
            line: the line on which it stands, where its file holds many.
            has_content_hash: whether the identifier is the hash of its content (`ReadArticle.has_content_hash`).
        """
        self._orders.append(order)
        self._digests.append(xxh3_64_intdigest(id.encode("utf-8")))
        self._last_block.append((id, path, line, has_content_hash))
        if len(self._last_block) == _BLOCK:
            self._blocks.append(zlib.compress(msgpack.encode(self._last_block), _FASTEST))
            self._last_block = []

    def copies(self) -> Iterator[tuple[int, Problem]]:
        """Every article whose identifier an earlier one has, in their order: its number and its problem."""
        places: dict[str, Place] = {}
        for order, (id, path, line, has_content_hash) in self._suspects():
            place = (path, line)
            first = places.setdefault(id, place)
            if first is not place:
                yield order, copy_problem(id, place, first, has_content_hash=has_content_hash)

    def _suspects(self) -> list[tuple[int, _Entry]]:
        """The articles whose digest is not theirs alone, in their order; identifiers tell which of them are copies."""
        digests = np.asarray(self._digests)
        by_digest = np.argsort(digests)
        is_as_before = np.diff(digests[by_digest]) == 0
        is_shared = np.zeros(len(digests), dtype=bool)
        is_shared[by_digest[1:][is_as_before]] = True
        is_shared[by_digest[:-1][is_as_before]] = True
        numbers: list[int] = np.flatnonzero(is_shared).tolist()
        suspects = ((self._orders[number], entry) for number, entry in zip(numbers, self._entries(numbers), strict=True))
        return sorted(suspects, key=operator.itemgetter(0))

    def _entries(self, numbers: Sequence[int]) -> Iterator[_Entry]:
        """The entries with these numbers, counted from 0 as they were added; they ascend, so that each block is opened once."""
        opened, block = -1, list[_Entry]()
        for number in numbers:
            place, within = divmod(number, _BLOCK)
            if place != opened:
                opened = place
                block = _decoder.decode(zlib.decompress(self._blocks[place])) if place < len(self._blocks) else self._last_block
            yield block[within]
