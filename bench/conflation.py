"""How far does a stemmer join the words that it should, and no others?

The indices are those of C. D. Paice, *An evaluation method for stemming algorithms* (SIGIR 1994), counted in pairs of words, each
word once however often it is written. A heavy stemmer has little understemming and much overstemming, a light one the reverse.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflation:
    """What stems make of words whose groups are known.

    `understemming` (UI) is the share, of all pairs of words of one group, of those that have two stems; `overstemming` (OI) the
    share, of all pairs of words of two groups, of those that have one stem.
    """

    words: int
    groups: int
    understemming: float
    overstemming: float

    @property
    def weight(self) -> float:
        """How heavy the stemmer is (SW)."""
        return self.overstemming / self.understemming if self.understemming else math.inf


def conflation(group_of: Mapping[str, str], stem: Callable[[str], str]) -> Conflation:
    """Compare stems with groups; both are only names.

    >>> conflation({"accord": "A", "accords": "A", "or": "B"}, lambda word: word[:2]).understemming
    0.0
    """
    stem_of = {word: stem(word) for word in group_of}
    in_one_group = _pairs(group_of.values())
    with_one_stem = _pairs(stem_of.values())
    in_both = _pairs((group, stem_of[word]) for word, group in group_of.items())
    in_two_groups = math.comb(len(group_of), 2) - in_one_group
    return Conflation(
        len(group_of),
        len(set(group_of.values())),
        (in_one_group - in_both) / in_one_group if in_one_group else 0.0,
        (with_one_stem - in_both) / in_two_groups if in_two_groups else 0.0,
    )


def _pairs(names: Iterable[object]) -> int:
    """How many pairs have the same name."""
    return sum(math.comb(count, 2) for count in Counter(names).values())
