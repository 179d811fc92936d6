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
    word = FEMININES.get(folded.removesuffix("s")) or PLURALS.get(folded, folded)
    rewritten = rewrite_ending(word)
    for candidate in (word, word.removesuffix("s"), rewritten, rewritten.removesuffix("s")):
        if candidate in KEPT_APART:
            return KEPT_APART[candidate]
    return snowball_stem(rewritten)


def snowball_stem(word: str) -> str:
    """Give what Snowball makes of a word, without our rules and exceptions."""
    stem: str = _OWN.french.stemWord(word)
    return stem
