"""Which words does every engine take for themselves and for nothing else?

Engines differ in what they take for the same word: all fold accents, most stem, and each cuts at apostrophes in its own way. A
fair race needs one answer, so questions are made of words whose stem, folded and exact form no other word of the archive shares.
That is asked of the words that archives are made of, not of the archive: it takes no longer for a million articles.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from bench.archive import WORDS_AN_ARTICLE
from bench.peers.stemmers import stemmers
from bench.rare_words import MONTHS, ONSETS
from bench.real_text import WRITTEN_WORD, RealText
from indexer.analysis import FrenchAnalyzer, Token, fold

_SHORTEST = 4

# Words that a number parts do not stand side by side.
_WORD_OR_NUMBER = re.compile(rf"{WRITTEN_WORD.pattern}|[^\W_]+")


class Forms:
    """Knows the forms of all words of real texts, and in what share of the articles made of them each is to be expected."""

    def __init__(self, text: RealText, protected: frozenset[str]) -> None:
        self._analyzer = FrenchAnalyzer(protected=protected)
        self._stemmers = stemmers()
        self._sharing: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._split_otherwise: set[str] = set()
        self._function_words: set[str] = set()
        self._exact_of: dict[str, tuple[str, ...]] = {}
        occurrences: dict[str, int] = defaultdict(int)
        counts = np.bincount(text.stream, minlength=len(text.words)).tolist()
        for word, count in (*zip(text.words, counts, strict=True), *((month, 1) for month in MONTHS)):
            if count:
                for form in self._read(word):
                    occurrences[form] += count
        self._share_of = {
            form: 1 - float(np.exp(-count / len(text.stream) * WORDS_AN_ARTICLE)) for form, count in occurrences.items()
        }
        self._plain = {form for form in occurrences if self._is_plain(form)}

    def plain_words(self, text: str) -> list[str]:
        """The exact forms that stand in a text, in its order and as often as there, but for those that are not plain."""
        return [form for form, is_plain in self.running(text) if is_plain]

    def running(self, text: str) -> Iterator[tuple[str, bool]]:
        """Every word of a text in its exact form, and whether it is plain; what is invented, or elided, is not."""
        for word in _WORD_OR_NUMBER.findall(text):
            for form in self._exact_of.get(word) or self._exact_of.get(word.lower()) or (word,):
                yield form, form in self._plain

    def share(self, form: str) -> float:
        """The share of articles in which a word is to be expected."""
        return self._share_of[form]

    def _read(self, word: str) -> tuple[str, ...]:
        tokens = self._analyzer.tokens_of(word)
        for token in tokens:
            exact, folded = token.exact, token.folded
            self._sharing["folded", folded].add(exact)
            for key in self._stems(token):
                self._sharing[key].add(exact)
            if token.function_word:
                self._function_words.add(exact)
        # SQLite splits at every apostrophe: prud'homme is two words to it, and one to us.
        parts = re.findall(r"\w+", fold(word))
        if parts != [token.folded.rstrip("'") for token in tokens]:
            self._split_otherwise.update(parts)
        forms = tuple(token.exact for token in tokens)
        self._exact_of[word] = self._exact_of[word.lower()] = forms
        return forms

    def _is_plain(self, form: str) -> bool:
        folded = fold(form)
        if len(form) < _SHORTEST or not form.isalpha() or form in self._function_words or folded.startswith(ONSETS):
            return False
        one_spelling = len(self._sharing["folded", folded]) == 1 and folded not in self._split_otherwise
        tokens = self._analyzer.tokens_of(form)
        return one_spelling and all(len(self._sharing[key]) == 1 for token in tokens for key in self._stems(token))

    def _stems(self, token: Token) -> Iterator[tuple[str, str]]:
        """Our own stem of a word, and that of each peer, with whose it is."""
        yield "own", token.stem
        yield from ((f"peer {number}", stem(token.folded)) for number, stem in enumerate(self._stemmers))
