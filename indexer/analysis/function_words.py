"""Flag function words: they keep their positions, but a plain query does not require them.

They are looked up in their exact form, so that `du` is one and `dû` is not. Their unaccented forms count too (`APRES`,
`etre`): none of them is a content word.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from indexer.analysis.folding import fold
from indexer.analysis.function_word_list import WITH_ACCENTS
from indexer.analysis.token import Token

FOLDED_FUNCTION_WORDS = frozenset(map(fold, WITH_ACCENTS))
FUNCTION_WORDS = WITH_ACCENTS | FOLDED_FUNCTION_WORDS

COMPASS = "est"


def flag_function_words(tokens: Iterable[Token]) -> Iterator[Token]:
    """Flag listed and elided words; sees the parts of one written word together, which tells est from Est.

    >>> def content(*forms: str) -> list[str]:
    ...     tokens = (Token(0, 0, 0, form) for form in forms)
    ...     return [token.exact for token in flag_function_words(tokens) if not token.function_word]
    >>> content("est"), content("est", "ce"), content("est", "ouest"), content("l'", "est")
    ([], [], ['est', 'ouest'], ['est'])
    """
    before: Token | None = None
    word = list(tokens)
    for token, after in zip(word, (*word[1:], None), strict=True):
        is_compass = token.exact == COMPASS and _names_the_compass(before, after)
        yield replace(token, function_word=True) if _is_function_word(token) and not is_compass else token
        before = token


def _is_function_word(token: Token) -> bool:
    return token.exact in FUNCTION_WORDS or token.exact.endswith("'")


def _names_the_compass(before: Token | None, after: Token | None) -> bool:
    """L'Est, d'est en ouest; or joined by a hyphen to a content word: sud-est, Est-Ouest, est-allemand."""
    if before and (before.exact in {"l'", "d'"} or not _is_function_word(before)):
        return True
    return after is not None and not _is_function_word(after)
