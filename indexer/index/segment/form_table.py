"""Numbers for words: what text is made of is analysed once, and from then on is one look-up in a dictionary.

A text is split at white space, which costs a sixth of what finding its words costs. Each piece (`l’avocat,` or `(OTAN).`) is
looked up; only a new one is analysed. White space parts words everywhere but inside a number such as "1 000": pieces that may be
parts of one number are looked up together.

>>> table = FormTable(FrenchAnalyzer())
>>> numbers, starts = table.forms_of(["L’État signe.", "", "1 000 traités"])
>>> [table.exact[number] for number in numbers], starts.tolist()
(["l'", 'état', 'signe', '1000', 'traités'], [0, 3, 3, 5])
"""

import re
from array import array
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from indexer.analysis import PLAIN_WORD, FrenchAnalyzer, Token, written_words
from indexer.analysis.characters import GROUP_SPACES, one_of

IntArray = npt.NDArray[np.int32]

# Pieces follow Zipf's law, and most are seen once; beyond this many (some 100 MB) the table is better begun anew.
MOST_PIECES = 500_000

_DIVIDING_SPACE = re.compile(f"(?<=[0-9]){one_of(GROUP_SPACES)}(?=[0-9]{{3}})")
_DIGITS = re.compile("[0-9]{3}")

# A plain word, and what may stand around it: none of this changes what the tokenizer makes of the word.
_PLAIN_PIECE = re.compile(f"[«“(]?({PLAIN_WORD})[.,;:!?»”)…]*")

_GOES_ON, _CONTINUES = 1, 2
_NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"

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
        # Whether a number may go on after a piece, or continue in it.
        self._numbers = array("B")

    @property
    def is_full(self) -> bool:
        return len(self._piece_starts) > MOST_PIECES

    def forms_of(self, texts: Sequence[str]) -> tuple[IntArray, npt.NDArray[np.int64]]:
        """The numbers of the forms of all texts, one after another, and where each text begins: shape (len(texts) + 1,)."""
        pieces, ends = array("i"), array("q", [0])
        look_up = self._pieces.__getitem__
        for text in texts:
            # Nobody types a narrow space, but French typography puts it into numbers.
            pieces.extend(self._with_whole_numbers(text) if _NARROW_SPACE in text else map(look_up, text.split()))
            ends.append(len(pieces))
        found, bounds = np.frombuffer(pieces, np.int32), np.frombuffer(ends, np.int64)
        if suspects := self._with_divided_numbers(found, bounds):
            whole = {number: np.fromiter(self._with_whole_numbers(texts[number]), np.int32) for number in suspects}
            found, bounds = self._replaced(found, bounds, whole)
        starts = np.frombuffer(self._piece_starts, np.int64)[found]
        lengths = np.frombuffer(self._piece_starts, np.int64)[found + 1] - starts
        ends_of_pieces = np.zeros(found.size + 1, dtype=np.int64)
        np.cumsum(lengths, out=ends_of_pieces[1:])
        places = np.arange(ends_of_pieces[-1]) + np.repeat(starts - ends_of_pieces[:-1], lengths)
        return np.frombuffer(self._piece_forms, np.int32)[places], ends_of_pieces[bounds]

    def add_piece(self, piece: str) -> int:
        """Analyse a piece and number it; one that is too long to be met again is not remembered."""
        if plain := _PLAIN_PIECE.fullmatch(piece):
            self._piece_forms.append(self._plain_form_number(plain.group(1)))
            self._numbers.append(0)
        else:
            self._piece_forms.extend(
                self._form_number(token) for _, word in written_words(piece) for token in self._analyzer.tokens_of(word)
            )
            self._numbers.append(_GOES_ON * piece[-1].isdecimal() | _CONTINUES * (_DIGITS.match(piece) is not None))
        number = len(self._piece_starts) - 1
        self._piece_starts.append(len(self._piece_forms))
        if len(piece) <= _LONGEST_PIECE:
            self._pieces[piece] = number
        return number

    def _with_whole_numbers(self, text: str) -> Iterator[int]:
        """The pieces of a text, those that may be parts of one number taken as one."""
        pieces: list[str] = []
        begin, open_piece = 0, ""
        for space in _DIVIDING_SPACE.finditer(text):
            *whole, last = text[begin : space.start()].split()
            if whole:
                pieces.append(open_piece + whole[0])
                pieces += whole[1:]
                open_piece = ""
            open_piece += last + space.group()
            begin = space.end()
        rest = text[begin:].split()
        if open_piece:
            rest[0] = open_piece + rest[0]
        return map(self._pieces.__getitem__, pieces + rest)

    def _plain_form_number(self, word: str) -> int:
        exact = self._analyzer.plain_form(word)
        number = self._forms.get(exact)
        return self._add_form(exact, *self._analyzer.wider_forms(exact)) if number is None else number

    def _form_number(self, token: Token) -> int:
        number = self._forms.get(token.exact)
        return self._add_form(token.exact, token.folded, token.stem) if number is None else number

    def _add_form(self, exact: str, folded: str, stem: str) -> int:
        number = self._forms[exact] = len(self.exact)
        self.exact.append(exact)
        self.folded.append(folded)
        self.stem.append(stem)
        return number

    def _with_divided_numbers(self, pieces: IntArray, bounds: npt.NDArray[np.int64]) -> list[int]:
        """The texts in which a piece that may go on is followed by one that may continue it."""
        numbers = np.frombuffer(self._numbers, np.uint8)[pieces]
        pairs = np.flatnonzero((numbers[:-1] & _GOES_ON > 0) & (numbers[1:] & _CONTINUES > 0))
        first, second = (np.searchsorted(bounds, each, "right") - 1 for each in (pairs, pairs + 1))
        suspects: list[int] = np.unique(first[first == second]).tolist()
        return suspects

    def _replaced(
        self, pieces: IntArray, bounds: npt.NDArray[np.int64], others: dict[int, IntArray]
    ) -> tuple[IntArray, npt.NDArray[np.int64]]:
        """The pieces with others in place of those of some texts."""
        parts = np.split(pieces, bounds[1:-1])
        for text, own in others.items():
            parts[text] = own
        ends = np.cumsum([0, *map(len, parts)], dtype=np.int64)
        return np.concatenate(parts), ends
