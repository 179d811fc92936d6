"""Stem a folded French word: exceptions, then endings, then Snowball's French stemmer.

Snowball is Martin Porter's (https://snowballstem.org, French algorithm, BSD), run by PyStemmer. It was made for accented
French; it gets folded words here, because a stem must not depend on whether somebody typed the accents.

>>> [french_stem(word) for word in ("readmission", "readmissions", "negociees", "negociateur", "travaux", "evenements")]
['readmiss', 'readmiss', 'negoci', 'negoci', 'travail', 'even']
"""

import threading

import Stemmer

from indexer.analysis.endings import rewrite_ending
from indexer.analysis.stem_exceptions import FEMININES, KEPT_APART, PLURALS

# The analyzer remembers whole words; a second cache inside PyStemmer would only cost.
_WITHOUT_CACHE = 0


class _StemmerOfThread(threading.local):
    """A Stemmer must not be called by two threads at once, so each thread has its own."""

    def __init__(self) -> None:
        self.french = Stemmer.Stemmer("french", _WITHOUT_CACHE)


_OWN = _StemmerOfThread()


def french_stem(folded: str) -> str:
    """Give the stem of a folded word of ASCII letters."""
    word = listed_form(folded) or folded
    rewritten = rewrite_ending(word)
    return listed_stem(word, rewritten) or snowball_stem(rewritten)


def listed_form(folded: str) -> str | None:
    """The singular or masculine of an irregular form, where a list has it."""
    return FEMININES.get(folded.removesuffix("s")) or PLURALS.get(folded)


def listed_stem(word: str, rewritten: str) -> str | None:
    """The stem of a word that is kept apart from others, by its own form or that with another ending."""
    forms = (word, word.removesuffix("s"), rewritten, rewritten.removesuffix("s"))
    return next((KEPT_APART[form] for form in forms if form in KEPT_APART), None)


def snowball_stem(word: str) -> str:
    """Give what Snowball makes of a word, without our rules and exceptions."""
    stem: str = _OWN.french.stemWord(word)
    return stem
