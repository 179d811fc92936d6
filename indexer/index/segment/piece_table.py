"""From a piece of text to its number, thousands at a time: a hash table in arrays.

A piece of at most fifteen bytes (nearly all are) is two 64-bit words, zeros at the end: they are read out of the text as they
lie there, and are key and proof at once. Looking all pieces of a text up takes a quarter of the time of a dictionary, for
which each of them would have to be made a string. Longer pieces go to a dictionary.

>>> table = PieceTable()
>>> text = Text(b"les traites")
>>> table.add(text, text.starts[1:], text.ends[1:], np.array([7], np.int32))
>>> table.numbers(text, text.starts, text.ends).tolist()
[-1, 7]
"""

import numpy as np
import numpy.typing as npt

Offsets = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]
Words = npt.NDArray[np.uint64]

UNKNOWN = -1

LONGEST_SHORT = 15

# Twice as many places as the table may ever hold.
_BITS = 21
MOST_PIECES = 1 << (_BITS - 1)

# Odd numbers without a pattern, after Knuth's multiplicative hashing (The Art of Computer Programming, 6.4).
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F], dtype=np.uint64)

_WORD = 8
# The mask of the first n bytes of a word.
_MASKS = np.array([(1 << (8 * min(length, _WORD))) - 1 for length in range(LONGEST_SHORT + 1)], dtype=np.uint64)
_SECOND_MASKS = np.array([(1 << (8 * max(length - _WORD, 0))) - 1 for length in range(LONGEST_SHORT + 1)], dtype=np.uint64)


class Text:
    """UTF-8 bytes in which white space and other control characters of ASCII part pieces.

    `starts` and `ends` are the offsets of each piece. White space beyond ASCII stays within its piece.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        # Padded at both ends, so that every piece has a border, and both its words lie within.
        padded = b" " + content + bytes(2 * _WORD)
        is_apart = np.frombuffer(padded, np.uint8) <= ord(" ")
        borders = np.flatnonzero(is_apart[1:] != is_apart[:-1])
        self.starts: Offsets = borders[::2]
        self.ends: Offsets = borders[1::2]
        # The word that begins at each byte of the content.
        self._bytes = np.frombuffer(content, np.uint8)
        self.words: Words = np.ndarray(len(content) + _WORD, "<u8", padded, 1, (1,))

    def is_space(self, starts: Offsets, ends: Offsets) -> npt.NDArray[np.bool_]:
        """Whether there is one plain space between each two offsets, and nothing else."""
        single: npt.NDArray[np.bool_] = (ends - starts == 1) & (self._bytes[starts] == ord(" "))
        return single


class PieceTable:
    """Open addressing with linear probing."""

    def __init__(self) -> None:
        self._first = np.zeros(1 << _BITS, dtype=np.uint64)
        self._second = np.zeros(1 << _BITS, dtype=np.uint64)
        self._numbers = np.full(1 << _BITS, UNKNOWN, dtype=np.int32)
        self._long: dict[bytes, int] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def numbers(self, text: Text, starts: Offsets, ends: Offsets) -> Numbers:
        """The number of each piece between `starts` and `ends`, `UNKNOWN` for those that were not added."""
        lengths = ends - starts
        found = np.full(starts.size, UNKNOWN, dtype=np.int32)
        is_short = lengths <= LONGEST_SHORT
        short = np.flatnonzero(is_short)
        if short.size:
            found[short] = self._look_up(*_words(text, starts[short], ends[short]))
        content = text.content
        for place in np.flatnonzero(~is_short).tolist():
            found[place] = self._long.get(content[starts[place] : ends[place]], UNKNOWN)
        return found

    def add(self, text: Text, starts: Offsets, ends: Offsets, numbers: Numbers) -> None:
        """Add different pieces that are not in the table; a full one takes no more, and what it did not take stays `UNKNOWN`."""
        room = MOST_PIECES - self._count
        starts, ends, numbers = starts[:room], ends[:room], numbers[:room]
        self._count += starts.size
        is_short = ends - starts <= LONGEST_SHORT
        self._insert(*_words(text, starts[is_short], ends[is_short]), numbers[is_short])
        for place in np.flatnonzero(~is_short).tolist():
            self._long[text.content[starts[place] : ends[place]]] = int(numbers[place])

    def _insert(self, first: Words, second: Words, numbers: Numbers) -> None:
        places = _places(first, second)
        while places.size:
            # Of several that want one free place the first gets it; all others try the next place.
            free = np.flatnonzero(self._numbers[places] == UNKNOWN)
            taken, chosen = np.unique(places[free], return_index=True)
            winners = free[chosen]
            self._first[taken], self._second[taken], self._numbers[taken] = first[winners], second[winners], numbers[winners]
            lost = np.ones(places.size, dtype=np.bool_)
            lost[winners] = False
            first, second, numbers, places = first[lost], second[lost], numbers[lost], (places[lost] + 1) % self._numbers.size

    def _look_up(self, first: Words, second: Words) -> Numbers:
        found = np.empty(first.size, dtype=np.int32)
        # Those that are not decided yet, and the place at which to look next.
        open_ones, places = np.arange(first.size), _places(first, second)
        while open_ones.size:
            numbers = self._numbers[places]
            is_decided = (numbers == UNKNOWN) | (
                (self._first[places] == first[open_ones]) & (self._second[places] == second[open_ones])
            )
            found[open_ones[is_decided]] = numbers[is_decided]
            open_ones, places = open_ones[~is_decided], (places[~is_decided] + 1) % self._numbers.size
        return found


def _words(text: Text, starts: Offsets, ends: Offsets) -> tuple[Words, Words]:
    """Short pieces as two words each."""
    lengths = ends - starts
    return text.words[starts] & _MASKS[lengths], text.words[starts + _WORD] & _SECOND_MASKS[lengths]


def _places(first: Words, second: Words) -> npt.NDArray[np.int64]:
    """Where in the table to look first."""
    mixed = first * _FACTORS[0] ^ second * _FACTORS[1]
    mixed = (mixed ^ mixed >> np.uint64(29)) * _FACTORS[0]
    places: npt.NDArray[np.int64] = (mixed >> np.uint64(64 - _BITS)).astype(np.int64)
    return places
