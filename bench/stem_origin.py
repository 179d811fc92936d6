"""Which of our rules gives a word another stem than Snowball's?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from indexer.analysis import FrenchAnalyzer, fold
from indexer.analysis.endings import RULES, rewrite_ending
from indexer.analysis.function_words import FOLDED_FUNCTION_WORDS
from indexer.analysis.ordinals import ordinal_stem
from indexer.analysis.snowball import listed_form, listed_stem
from indexer.analysis.stemming import NOT_A_WORD

ELISION = "an elided word before it, or an apostrophe within"
FUNCTION_WORD = "function word, kept whole"
ORDINAL = "ordinal"
EXCEPTION = "exception"
ENDING = "ending read as -"
ACCENTS = "Snowball, accents folded"
TAKEN = "a function word's stem, made another"
AS_IT_IS = "Snowball, as it is"

_ANALYZER = FrenchAnalyzer()


@dataclass(slots=True)
class Origin:
    """The words that have their stem in one way; `differing` holds those with another stem: word, ours and Snowball's."""

    words: int = 0
    differing: list[tuple[str, str, str]] = field(default_factory=list)


def origins(snowball: Mapping[str, str]) -> dict[str, Origin]:
    """Every way in which one of these words gets its stem. Snowball's is compared without its accents, as ours has none."""
    found: dict[str, Origin] = defaultdict(Origin)
    for word, published in snowball.items():
        origin = found[origin_of(word)]
        origin.words += 1
        ours = " ".join(token.stem for token in _ANALYZER.tokens(word))
        if ours != fold(published):
            origin.differing.append((word, ours, published))
    return found


def origin_of(word: str) -> str:
    """The first of our steps that knows the word.

    >>> [origin_of(word) for word in ("vous", "travaux", "accordées", "sécurité", "guerre")]
    ['function word, kept whole', 'exception', 'ending read as -e', 'Snowball, accents folded', 'Snowball, as it is']
    """
    folded = fold(word)
    if "'" in folded:
        return ELISION
    if folded in FOLDED_FUNCTION_WORDS:
        return FUNCTION_WORD
    if ordinal_stem(folded):
        return ORDINAL
    rewritten = rewrite_ending(folded)
    if listed_form(folded) or listed_stem(folded, rewritten):
        return EXCEPTION
    if _ANALYZER.tokens(word)[-1].stem.endswith(NOT_A_WORD):
        return TAKEN
    if rewritten != folded:
        return ENDING + _replacement(folded)
    return ACCENTS if folded != word else AS_IT_IS


def _replacement(folded: str) -> str:
    """What the ending became, without what stood before it."""
    return next(replacement.removeprefix(r"\1") for ending, replacement, _ in RULES if ending.search(folded))


def total(found: Iterable[Origin]) -> Origin:
    """All of them together."""
    each = list(found)
    return Origin(sum(origin.words for origin in each), [differing for origin in each for differing in origin.differing])
