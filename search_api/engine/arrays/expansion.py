"""The words of a lexicon that a prefix, a pattern or a misspelling stands for, as Whoosh's own expansions find them."""

import fnmatch
import re

from rapidfuzz.distance import Levenshtein
from whoosh import query

from indexer.analysis import Strength
from indexer.index.arrays import Strings, encoded
from indexer.index.segment.segment import Segment
from search_api.engine.queries import FuzzyExpansion, PrefixExpansion, WildcardExpansion

Expansion = PrefixExpansion | WildcardExpansion | FuzzyExpansion

_SPECIAL = re.compile(r"[*?\[]")


def forms_of(expansion: query.Query, segment: Segment, strength: Strength) -> list[int]:
    """The exact forms of all words that the expansion finds at a strength, whatever field they stand in."""
    entries = segment.forms if strength == "exact" else segment.wider[strength].entries
    if isinstance(expansion, PrefixExpansion):
        found = entries.with_prefix(encoded(expansion.text))
        if strength == "exact":
            return list(found)
        forms: list[int] = segment.wider[strength].forms_between(found.start, found.stop).tolist()
        return forms
    ordinals = _matching(expansion, entries) if isinstance(expansion, WildcardExpansion) else _near(expansion, entries)
    if strength == "exact":
        return ordinals
    return [form for ordinal in ordinals for form in segment.wider[strength].forms(ordinal)]


def _matching(expansion: query.Query, entries: Strings) -> list[int]:
    special = _SPECIAL.search(expansion.text)
    prefix = expansion.text[: special.start()] if special else expansion.text
    # `fnmatch` backtracks on no `*`, however many there are.
    expression = re.compile(fnmatch.translate(expansion.text))
    candidates = entries.with_prefix(encoded(prefix))
    words = entries.raw_between(candidates.start, candidates.stop)
    return [ordinal for ordinal, word in zip(candidates, words, strict=True) if expression.match(word.decode())]


def _near(expansion: query.Query, entries: Strings) -> list[int]:
    """Words within Levenshtein's distance, with the same beginning."""
    wanted, distance = expansion.text, expansion.maxdist
    candidates = entries.with_prefix(encoded(wanted[: expansion.prefixlength]))
    words = entries.raw_between(candidates.start, candidates.stop)
    return [
        ordinal
        for ordinal, word in zip(candidates, words, strict=True)
        if Levenshtein.distance(word.decode(), wanted, score_cutoff=distance) <= distance
    ]
