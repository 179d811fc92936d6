"""A text as the automaton sees it: folded words with one space for every other character, each tied to its place.

>>> scanned = ScannedText.of("L’Élysée, hier")
>>> scanned.words
' l elysee  hier '
>>> scanned.passage(3, 9), scanned.original[2:8]
((2, 8), 'Élysée')
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Self

from indexer.analysis.folding import fold_with_offsets

_NO_WORD = re.compile(r"[\W_]")


@dataclass(frozen=True, slots=True)
class ScannedText:
    """`words` begins and ends with a space, so that a whole word always stands between two.

    `folded` keeps the punctuation that `words` has lost; `words[i]` is `folded[i - 1]`. `origins[i]` is the code point of
    the original from which `words[i]` comes, its length for the last.
    """

    original: str
    words: str
    folded: str
    origins: list[int]

    @classmethod
    def of(cls, text: str) -> Self:
        folded, starts = fold_with_offsets(text)
        return cls(text, f" {_NO_WORD.sub(' ', folded)} ", folded, [0, *starts, len(text)])

    def passage(self, start: int, end: int) -> tuple[int, int]:
        """Where `words[start:end]` stands in the original text."""
        return self.origins[start], self.origins[end]

    def place(self, offset: int) -> int:
        """The first place in `words` that comes from the code point `offset` of the original."""
        return bisect_left(self.origins, offset, 1)

    def slice(self, start: int, end: int) -> str:
        """The original of `words[start:end]`."""
        return self.original[self.origins[start] : self.origins[end]]

    def separator(self, index: int) -> str:
        """The folded character at `words[index]`; a space before the text's beginning and after its end."""
        return self.folded[index - 1] if 0 < index <= len(self.folded) else " "

    def origin(self, index: int) -> str:
        """The original character at `words[index]`; empty at the text's beginning and after its end."""
        return self.original[self.origins[index] : self.origins[index] + 1] if index else ""

    def begins_with_capital(self, start: int) -> bool:
        return self.origin(start).isupper()

    def word_before(self, start: int) -> tuple[int, int] | None:
        """The word that ends just before the single separator in front of `words[start]`, as indices into `words`."""
        end = start - 1
        if end < 1 or self.words[end - 1] == " ":
            return None
        return self.words.rfind(" ", 0, end) + 1, end

    def word_after(self, end: int) -> tuple[int, int] | None:
        """The word that begins just after the single separator behind `words[end - 1]`, as indices into `words`."""
        start = end + 1
        if start >= len(self.words) or self.words[start] == " ":
            return None
        return start, self.words.index(" ", start)

    def words_before(self, start: int, count: int) -> list[str]:
        """Up to `count` words before `words[start]`, nearest first, as far as single separators join them."""
        found: list[str] = []
        while len(found) < count and (before := self.word_before(start)):
            found.append(self.words[slice(*before)])
            start = before[0]
        return found
