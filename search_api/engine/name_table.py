"""Names by their words, accents, case and punctuation aside: which of them hold, or begin to hold, what somebody types.

>>> table = NameTable([["Emmanuel Macron", "E. Macron"], ["Côte d’Ivoire"]])
>>> table.values[table.holding(["ivoire", "cote"])].tolist(), table.values[table.called(["e", "macron"])].tolist()
([1], [0])
>>> words_of("L’O.N.U., à New-York")
['l', 'o', 'n', 'u', 'a', 'new', 'york']
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from indexer.analysis import fold
from indexer.index.segment.groups import starts_of
from search_api.engine.arrays.sorted_sets import BoolArray

Names = npt.NDArray[np.int32]

_WORD = re.compile(r"[^\W_]+")

# Sorts after everything that a word can go on with.
_END = "\U0010ffff"


class TypedWord(NamedTuple):
    """A folded word that somebody types; a word of the name begins so, or is just that."""

    text: str
    is_whole: bool = False


def words_of(name: str) -> list[str]:
    """The folded words of a name."""
    return _WORD.findall(fold(name))


class NameTable:
    """The names of values, numbered in the order of their words; a name without any letter or digit is left out.

    `values[n]` is whose name n is, `ranks[n]` which of that value's names.
    """

    def __init__(self, names: Iterable[Iterable[str]]) -> None:
        """Gather the names of each value; values are numbered from 0."""
        spelled = sorted(
            (" ".join(words), value, rank)
            for value, own in enumerate(names)
            for rank, name in enumerate(own)
            if (words := words_of(name))
        )
        self._texts = [text for text, _, _ in spelled]
        self.values = np.fromiter((value for _, value, _ in spelled), np.int32, len(spelled))
        self.ranks = np.fromiter((rank for _, _, rank in spelled), np.int32, len(spelled))
        holding: dict[str, list[int]] = {}
        for name, text in enumerate(self._texts):
            for word in dict.fromkeys(text.split(" ")):
                holding.setdefault(word, []).append(name)
        self._words = sorted(holding)
        self._starts = starts_of(np.array([len(holding[word]) for word in self._words], dtype=np.int64))
        self._holding: Names = np.fromiter(itertools.chain.from_iterable(map(holding.__getitem__, self._words)), np.int32)

    def __len__(self) -> int:
        return len(self._texts)

    def called(self, words: Sequence[str]) -> Names:
        """The names that are just these words, in this order."""
        text = " ".join(words)
        return _numbers(bisect_left(self._texts, text), bisect_left(self._texts, f"{text}\0"))

    def holding(self, words: Sequence[str]) -> Names:
        """The names that hold every one of the words (one at least), in any order."""
        length, names = self.ending(np.ones(len(self), dtype=np.bool_), [TypedWord(word, is_whole=True) for word in words])
        return names if length == len(words) else _numbers(0, 0)

    def ending(self, among: BoolArray, words: Sequence[TypedWord]) -> tuple[int, Names]:
        """The most of the last words that any name of `among` holds, in any order, and the names that hold them."""
        found, length = among, 0
        for word in reversed(words):
            held = np.zeros(len(self), dtype=np.bool_)
            held[self._with(word)] = True
            held &= found
            if not held.any():
                break
            found, length = held, length + 1
        return length, np.flatnonzero(found).astype(np.int32) if length else _numbers(0, 0)

    def beginning(self, words: Sequence[TypedWord]) -> range:
        """The names that begin with these words, in this order."""
        text = " ".join(word.text for word in words)
        return range(bisect_left(self._texts, text), bisect_left(self._texts, text + _END))

    def _with(self, word: TypedWord) -> Names:
        """The names that hold a word; one that several of their words begin with comes several times."""
        first = bisect_left(self._words, word.text)
        last = bisect_left(self._words, word.text + ("\0" if word.is_whole else _END))
        return self._holding[self._starts[first] : self._starts[last]]


def _numbers(first: int, last: int) -> Names:
    return np.arange(first, last, dtype=np.int32)
