"""The words of one article, to say which of them are nearly what was asked for."""

from collections.abc import Mapping
from functools import cached_property
from operator import itemgetter

from rapidfuzz.distance import OSA, Prefix

from corpus.annotation import FieldName
from indexer.analysis import FrenchAnalyzer, Token
from indexer.index import StoredArticle

# So many letters are the same at the beginning of words that a reader takes for forms of one word.
_FAMILY = 4

# From so many letters on, two edits may lie between.
_LONG = 6


class ArticleWords:
    """The tokens of an article's fields, and how each word is written there."""

    def __init__(self, stored: StoredArticle, analyzer: FrenchAnalyzer) -> None:
        self._texts: Mapping[FieldName, str] = stored.article.texts()
        self._analyzer = analyzer

    @cached_property
    def _written(self) -> list[tuple[Token, str]]:
        """Every token that is no function word, each exact form once, as it is first written."""
        found: dict[str, tuple[Token, str]] = {}
        for text in self._texts.values():
            for token in self._analyzer.tokens(text):
                if not token.function_word:
                    found.setdefault(token.exact, (token, text[token.start : token.end]))
        return list(found.values())

    def of_stem(self, stem: str) -> list[str]:
        """The forms of a stem, as they are written."""
        return [written for token, written in self._written if token.stem == stem]

    def family(self, token: Token) -> tuple[Token, str] | None:
        """The word that begins most like another of which the article holds no form; None where none begins nearly so."""
        alike = [(Prefix.similarity(each.folded, token.folded), each, written) for each, written in self._written]
        letters, nearest, written = max(alike, key=itemgetter(0), default=(0, token, ""))
        return (nearest, written) if letters >= max(_FAMILY, len(token.folded) // 2) else None

    def misspelled(self, token: Token) -> str | None:
        """The word that is spelled most nearly like another, one edit away, or two where it is long."""
        most = 2 if len(token.folded) >= _LONG else 1
        distances = ((OSA.distance(each.folded, token.folded, score_cutoff=most), written) for each, written in self._written)
        return min(((distance, written) for distance, written in distances if distance <= most), default=(0, None))[1]
