"""Numbers for words: what text is made of is analysed once, and from then on is looked up, thousands of pieces at a time.

A text is parted at white space, which is far cheaper than finding its words. Each piece (`l’avocat,` or `(OTAN).`) is looked
up; only a new one is analysed. White space parts words everywhere but inside a number such as "1 000": pieces that may be
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

from indexer.analysis import PLAIN_WORD, FrenchAnalyzer, Token, written_words
from indexer.index.segment.groups import places_of, starts_of
from indexer.index.segment.piece_table import MOST_PIECES, UNKNOWN, Numbers, Offsets, PieceTable, Text

# Pieces follow Zipf's law, and most are seen once; with this many (some 150 MB) the table is better begun anew.
FULL = MOST_PIECES // 2

# So many bytes of text are looked up at a time: what is done with them stays within the processor's cache.
_GROUP = 256 * 1024

# A piece of a text without spaces is not worth remembering.
_LONGEST_PIECE = 64

_DIGITS = re.compile("[0-9]{3}")

# A plain word, and what may stand around it: none of this changes what the tokenizer makes of the word.
_HARD_SPACE = "[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]?"
_PLAIN_PIECE = re.compile(f"[«“(]?{_HARD_SPACE}({PLAIN_WORD}){_HARD_SPACE}[.,;:!?»”)…]*")

# What a piece may have to do with a number that goes on in the next one.
_GOES_ON, _CONTINUES = 1, 2


class FormTable:
    """Distinct forms, numbered as they are met: `exact[n]`, `folded[n]` and `stem[n]` are the three strengths of form n."""

    def __init__(self, analyzer: FrenchAnalyzer) -> None:
        self.exact: list[str] = []
        self.folded: list[str] = []
        self.stem: list[str] = []
        self._analyzer = analyzer
        self._forms: dict[str, int] = {}
        self._pieces = PieceTable()
        self._piece_starts = array("q", [0])
        self._piece_forms = array("i")
        self._piece_numbers = array("B")

    @property
    def is_full(self) -> bool:
        return len(self._piece_starts) > FULL

    def forms_of(self, texts: Sequence[str]) -> tuple[Numbers, Offsets]:
        """The numbers of the forms of all texts, one after another, and where each text begins: shape (len(texts) + 1,)."""
        groups = [self._pieces_of(group) for group in _groups(texts)]
        pieces = np.concatenate([numbers for numbers, _ in groups]) if groups else np.empty(0, dtype=np.int32)
        bounds = starts_of(np.concatenate([counts for _, counts in groups]) if groups else np.empty(0, dtype=np.int64))
        starts = np.frombuffer(self._piece_starts, np.int64)
        begins = starts[pieces]
        lengths = starts[pieces + 1] - begins
        return np.frombuffer(self._piece_forms, np.int32)[places_of(begins, lengths)], starts_of(lengths)[bounds]

    def _pieces_of(self, texts: list[bytes]) -> tuple[Numbers, Offsets]:
        """The numbers of the pieces of some texts, and how many each text has."""
        text = Text(b"\n".join(texts))
        starts, ends = text.starts, text.ends
        numbers = self._numbered(text, starts, ends)
        roles = np.frombuffer(self._piece_numbers, np.uint8)[numbers]
        # Between texts there is a line end, which joins nothing.
        is_joined = (roles[:-1] & _GOES_ON > 0) & (roles[1:] & _CONTINUES > 0) & text.is_space(ends[:-1], starts[1:])
        if is_joined.any():
            first, last = np.flatnonzero(np.append(True, ~is_joined)), np.flatnonzero(np.append(~is_joined, True))
            starts, ends, numbers = starts[first], ends[last], numbers[first]
            longer = np.flatnonzero(first != last)
            numbers[longer] = self._numbered(text, starts[longer], ends[longer])
        borders = np.cumsum([0, *(len(each) + 1 for each in texts)])
        return numbers, np.diff(np.searchsorted(starts, borders))

    def _numbered(self, text: Text, starts: Offsets, ends: Offsets) -> Numbers:
        """The number of each piece; new ones are analysed."""
        numbers = self._pieces.numbers(text, starts, ends)
        # The first place of each new piece.
        new: dict[bytes, int] = {}
        for place in np.flatnonzero(numbers == UNKNOWN).tolist():
            piece = text.content[starts[place] : ends[place]]
            first = new.setdefault(piece, place)
            numbers[place] = numbers[first] if first != place else self._add_piece(piece.decode("utf-8", "surrogatepass"))
        kept = np.array([place for piece, place in new.items() if len(piece) <= _LONGEST_PIECE], dtype=np.int64)
        self._pieces.add(text, starts[kept], ends[kept], numbers[kept])
        return numbers

    def _add_piece(self, piece: str) -> int:
        """Analyse a piece and number it."""
        if plain := _PLAIN_PIECE.fullmatch(piece):
            self._piece_forms.append(self._plain_form_number(plain.group(1)))
            self._piece_numbers.append(0)
        else:
            self._piece_forms.extend(
                self._form_number(token) for _, word in written_words(piece) for token in self._analyzer.tokens_of(word)
            )
            self._piece_numbers.append(_GOES_ON * piece[-1].isdecimal() | _CONTINUES * (_DIGITS.match(piece) is not None))
        self._piece_starts.append(len(self._piece_forms))
        return len(self._piece_starts) - 2

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


def _groups(texts: Sequence[str]) -> Iterator[list[bytes]]:
    """The texts in UTF-8, as many together as are looked up at a time."""
    group: list[bytes] = []
    size = 0
    for text in texts:
        group.append(text.encode("utf-8", "surrogatepass"))
        size += len(group[-1])
        if size >= _GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group
