"""The one analyzer that indexing and querying share.

>>> [(token.exact, token.stem) for token in FrenchAnalyzer().tokens("L’État signe des traités.")]
[("l'", "l'"), ('état', 'etat'), ('signe', 'sign'), ('des', 'des'), ('traités', 'traite')]
"""

from collections.abc import Iterable
from functools import lru_cache

from indexer.analysis.chain import build_chain
from indexer.analysis.folding import fold
from indexer.analysis.letter_case import fold_case
from indexer.analysis.snowball import french_stem
from indexer.analysis.stemming import StemmingFilter
from indexer.analysis.token import Strength, Token
from indexer.analysis.tokenizer import WRITTEN_WORD, written_words

# Raise it with every change that gives some text other tokens (a newer Snowball or Unidecode may): an index that was built
# with another version has to be built again.
ANALYSIS_VERSION = 2

# Written words follow Zipf's law: these many cover nearly all of an archive's text, in some 30 MB.
CACHED_WORDS = 65_536

# Composed letters of French and its neighbours: no hyphen, apostrophe, point, digit, mark or raised letter, so that of all
# filters only those that fold case and accents and stem have anything to do.
PLAIN_WORD = "[A-Za-zÀ-ÖØ-öø-ÿŒœ]+"

# No word of French is longer; a file without spaces must not fill the cache with megabytes.
LONGEST_CACHED_WORD = 64


class FrenchAnalyzer:
    """Turns text into tokens that carry the three forms of each word. Safe to share between threads.

    `protected` are words in their folded form that are never stemmed: their stem is the folded form.
    """

    def __init__(self, protected: frozenset[str] = frozenset()) -> None:
        self.protected = protected
        self._chain = build_chain(protected)
        self._plain_stem = StemmingFilter(protected, french_stem).stem
        self._analyse_cached = lru_cache(CACHED_WORDS)(self._analyse)

    def __reduce__(self) -> tuple[type["FrenchAnalyzer"], tuple[frozenset[str]]]:
        """Let worker processes have an analyzer alike, with a cache of its own."""
        return type(self), (self.protected,)

    def tokens(self, text: str) -> list[Token]:
        """All tokens of the text, in order, with offsets into it."""
        found: list[Token] = []
        position = 0
        for offset, word in written_words(text):
            for token in self.tokens_of(word):
                found.append(
                    Token(
                        offset + token.start,
                        offset + token.end,
                        position,
                        token.exact,
                        token.folded,
                        token.stem,
                        token.function_word,
                    )
                )
                position += 1
        return found

    def tokens_of(self, word: str) -> tuple[Token, ...]:
        """The tokens of one written word, with offsets into it; positions are all 0.

        A written word has the same tokens wherever it stands, so that whoever asks something of each can remember the answer.
        """
        return self._analyse_cached(word) if len(word) <= LONGEST_CACHED_WORD else self._analyse(word)

    def forms(self, text: str, strength: Strength) -> list[str]:
        """One form of each token, in order: what `tokens` gives, without the offsets and three times as fast.

        >>> FrenchAnalyzer().forms("L’État signe", "exact")
        ["l'", 'état', 'signe']
        """
        return [getattr(token, strength) for word in WRITTEN_WORD.findall(text) for token in self.tokens_of(word)]

    @staticmethod
    def plain_form(word: str) -> str:
        """The exact form of a word of plain letters (`PLAIN_WORD`), which is one token."""
        return fold_case(word)

    def wider_forms(self, exact: str) -> tuple[str, str]:
        """The folded form and the stem of the exact form of a plain word.

        With `plain_form` this says what `tokens_of` does, for nearly all words and in a fifth of the time: most of the
        distinct words of an archive are rare, and are analysed once in their life.

        >>> FrenchAnalyzer().wider_forms("traités")
        ('traites', 'traite')
        """
        folded = fold(exact)
        return folded, self._plain_stem(folded)

    def _analyse(self, word: str) -> tuple[Token, ...]:
        """Run the chain over one written word; offsets count in the word."""
        tokens: Iterable[Token] = (Token(0, len(word), 0, word),)
        for token_filter in self._chain:
            tokens = token_filter(tokens)
        return tuple(tokens)
