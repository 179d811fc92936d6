"""Fill `stem` from `folded`: the one place that decides which words reach the stemmer.

A stem depends on the folded form alone, so `securite`, `sécurité` and `SÉCURITÉ` can't part ways. The stemmer is a plain
function from a folded word to its stem: another one takes its place by being named in the chain.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from msgspec.structs import replace

from indexer.analysis.function_words import FOLDED_FUNCTION_WORDS
from indexer.analysis.ordinals import ordinal_stem
from indexer.analysis.token import Token

WordStemmer: TypeAlias = Callable[[str], str]

# No token holds a hyphen.
NOT_A_WORD = "-"

_INNER_APOSTROPHE = re.compile(r"(?<=.)'(?=.)")


class StemmingFilter:
    """Stems ordinary words; leaves protected ones, function words, numbers and words of other scripts as they are.

    Function words and protected ones stay whole so that they meet no other word (`sous` and `sou`), and no other word's stem
    meets them: verser and versement share the stem `vers-`, which is not that of the preposition. The plural of a protected
    word has its stem (les deux Soudans; and Sucre is a name, but sucre and sucres are words). Inner apostrophes go from every
    stem, so that Sana'a and Sanaa, N'Djamena and Ndjamena meet.
    """

    def __init__(self, protected: frozenset[str], stemmer: WordStemmer) -> None:
        self._protected = frozenset(map(_without_inner_apostrophes, protected))
        self._kept_whole = self._protected | frozenset(map(_without_inner_apostrophes, FOLDED_FUNCTION_WORDS))
        self._stemmer = stemmer

    def __call__(self, tokens: Iterable[Token]) -> Iterator[Token]:
        for token in tokens:
            yield replace(token, stem=self.stem(token.folded))

    def stem(self, folded: str) -> str:
        """Give the stem of a folded form.

        >>> first_three = StemmingFilter(frozenset({"paris"}), stemmer=lambda word: word[:3])
        >>> [first_three.stem(word) for word in ("paris", "parisien", "sana'a", "xxeme", "l'", "madrilene")]
        ['paris', 'par-', 'san', 'xxe', "l'", 'mad']
        """
        word = _without_inner_apostrophes(folded)
        if word in self._kept_whole:
            return word
        if ordinal := ordinal_stem(word):
            return ordinal
        if not (word.isascii() and word.isalpha()):
            return word
        if (singular := word.removesuffix("s")) in self._protected:
            return singular
        stem = self._stemmer(word)
        return f"{stem}{NOT_A_WORD}" if stem in self._kept_whole else stem


def _without_inner_apostrophes(folded: str) -> str:
    return _INNER_APOSTROPHE.sub("", folded) if "'" in folded else folded
