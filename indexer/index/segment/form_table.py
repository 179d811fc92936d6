"""Numbers for words: what text is made of is analysed once, and from then on is one look-up in a dictionary.

A text is split at white space, which costs a sixth of what finding its words costs. Each piece (`l’avocat,` or `(OTAN).`) is
looked up; only a new one is analysed. White space parts words everywhere but inside a number such as "1 000": texts in which
two pieces may be one number are analysed as a whole.

>>> table = FormTable(FrenchAnalyzer())
>>> numbers, starts = table.forms_of(["L’État signe.", "", "1 000 traités"])
>>> [table.exact[number] for number in numbers], starts.tolist()
(["l'", 'état', 'signe', '1000', 'traités'], [0, 3, 3, 5])
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from indexer.analysis import FrenchAnalyzer, Token, written_words

IntArray = npt.NDArray[np.int32]

# Pieces follow Zipf's law, and most are seen once; beyond this many (some 100 MB) the table is better begun anew.
MOST_PIECES = 500_000

_DIGITS = re.compile("[0-9]{3}")

# A piece of a text without spaces is not worth remembering.
_LONGEST_PIECE = 64


class _Pieces(dict[str, int]):
    """From piece to its number; a missing one is added by the table."""

    def __init__(self, add: "FormTable") -> None:
        super().__init__()
        self._add = add

    def __missing__(self, piece: str) -> int:
        return self._add.add_piece(piece)


class FormTable:
    """Distinct forms, numbered as they are met: `exact[n]`, `folded[n]` and `stem[n]` are the three strengths of form n."""

    def __init__(self, analyzer: FrenchAnalyzer) -> None:
        self.exact: list[str] = []
        self.folded: list[str] = []
        self.stem: list[str] = []
        self._analyzer = analyzer
        self._forms: dict[str, int] = {}
        self._pieces = _Pieces(self)
        self._piece_starts = array("q", [0])
        self._piece_forms = array("i")
        # What a piece may have to do with a number that goes on in the next one: bit 0, it may go on; bit 1, it may continue.
        self._numbers = array("B")

    @property
    def is_full(self) -> bool:
        return len(self._piece_starts) > MOST_PIECES

    def forms_of(self, texts: Sequence[str]) -> tuple[IntArray, npt.NDArray[np.int64]]:
        """The numbers of the forms of all texts, one after another, and where each text begins: shape (len(texts) + 1,)."""
        pieces, ends = array("i"), array("q", [0])
        look_up = self._pieces.__getitem__
        for text in texts:
            pieces.extend(map(look_up, text.split()))
            ends.append(len(pieces))
        found, bounds = np.frombuffer(pieces, np.int32), np.frombuffer(ends, np.int64)
        if suspects := self._with_divided_numbers(found, bounds):
            found, bounds = self._replaced(found, bounds, {text: self._add_text(texts[text]) for text in suspects})
        starts = np.frombuffer(self._piece_starts, np.int64)[found]
        lengths = np.frombuffer(self._piece_starts, np.int64)[found + 1] - starts
        ends_of_pieces = np.zeros(found.size + 1, dtype=np.int64)
        np.cumsum(lengths, out=ends_of_pieces[1:])
        places = np.arange(ends_of_pieces[-1]) + np.repeat(starts - ends_of_pieces[:-1], lengths)
        return np.frombuffer(self._piece_forms, np.int32)[places], ends_of_pieces[bounds]

    def add_piece(self, piece: str) -> int:
        """Analyse a piece and number it; one that is too long to be met again is not remembered."""
        number = self._add_forms(token for _, word in written_words(piece) for token in self._analyzer.tokens_of(word))
        goes_on, continues = piece[-1].isdecimal(), _DIGITS.match(piece) is not None
        self._numbers.append(goes_on | continues << 1)
        if len(piece) <= _LONGEST_PIECE:
            self._pieces[piece] = number
        return number

    def _add_text(self, text: str) -> int:
        number = self._add_forms(token for _, word in written_words(text) for token in self._analyzer.tokens_of(word))
        self._numbers.append(0)
        return number

    def _add_forms(self, tokens: Iterable[Token]) -> int:
        self._piece_forms.extend(self._form_numbers(tokens))
        self._piece_starts.append(len(self._piece_forms))
        return len(self._piece_starts) - 2

    def _form_numbers(self, tokens: Iterable[Token]) -> Iterator[int]:
        for token in tokens:
            number = self._forms.get(token.exact)
            if number is None:
                number = self._forms[token.exact] = len(self.exact)
                self.exact.append(token.exact)
                self.folded.append(token.folded)
                self.stem.append(token.stem)
            yield number

    def _with_divided_numbers(self, pieces: IntArray, bounds: npt.NDArray[np.int64]) -> list[int]:
        """The texts in which a piece that may go on is followed by one that may continue it."""
        numbers = np.frombuffer(self._numbers, np.uint8)[pieces]
        pairs = np.flatnonzero((numbers[:-1] & 1).astype(np.bool_) & (numbers[1:] & 2).astype(np.bool_))
        first, second = (np.searchsorted(bounds, each, "right") - 1 for each in (pairs, pairs + 1))
        suspects: list[int] = np.unique(first[first == second]).tolist()
        return suspects

    def _replaced(
        self, pieces: IntArray, bounds: npt.NDArray[np.int64], whole: dict[int, int]
    ) -> tuple[IntArray, npt.NDArray[np.int64]]:
        """The pieces with one in place of each text of `whole`."""
        parts = np.split(pieces, bounds[1:-1])
        for text, piece in whole.items():
            parts[text] = np.array([piece], dtype=np.int32)
        ends = np.cumsum([0, *map(len, parts)], dtype=np.int64)
        return np.concatenate(parts), ends
