"""Which documents may be among the best, found without scoring all of them.

A common word stands in the text of many documents, in the title of few; and those few have the best scores. Some of them are
scored first. Beside that, what the text alone can give at most says which of the others are worth it: often none. The idea is
MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).
"""

from collections.abc import Iterable

import numpy as np

from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import Documents
from search_api.engine.arrays.weighted_postings import Part, added_up

# Below this many documents, scoring all of them costs less than thinking about it.
_MANY = 8_192

# Postings are few where they are at most one in so many of the most frequent ones.
_FEW_SHARE = 4

# Where more than one in so many documents is worth it, all of them are scored.
_WORTH_SHARE = 2

# Scores are rounded before they are compared: what is less by this share only may be equal then.
ROUNDING = 1e-6


def promising(
    parts: Iterable[Part],
    constant: float,
    documents: Documents,
    document_count: int,
    count: int,
) -> Documents:
    """Some of the documents: those that may be among the `count` best, or equal to the last of them.

    The score of each document is what all parts add up to, and `constant`.
    """
    parts = sorted(parts, key=lambda part: part.postings.most)
    if documents.size < max(_MANY, count) or not parts:
        return documents
    scored = next((found for part in parts if (found := _held(part, documents, document_count)).size >= count), documents)
    if scored.size * _WORTH_SHARE > documents.size:
        return documents
    scores = added_up(parts, scored, document_count)
    worst = float(np.partition(scores, scored.size - count)[scored.size - count])
    bound = (worst + constant) * (1 - ROUNDING) - constant
    if bound <= 0:
        return documents
    # Documents in none of the few gain from the other parts only, and from each of them less than its factor.
    few = 0
    most = sum(part.factor for part in parts)
    while most > bound and parts[few].postings.most * _FEW_SHARE <= parts[-1].postings.most:
        most -= parts[few].factor
        few += 1
    worth = [_held(part, documents, document_count) for part in parts[:few]]
    if most > bound:
        for part in parts[few:]:
            is_frequent = part.postings.joined[1] > _least_frequency(part, bound / most)
            if np.count_nonzero(is_frequent) * _WORTH_SHARE > is_frequent.size:
                return documents
            frequent = part.postings.documents[is_frequent]
            worth.append(sorted_sets.intersection(frequent, documents, document_count))
    if sum(each.size for each in worth) * _WORTH_SHARE > documents.size:
        return documents
    return sorted_sets.union(worth, document_count)


def _held(part: Part, documents: Documents, document_count: int) -> Documents:
    return sorted_sets.intersection(part.postings.documents, documents, document_count)


def _least_frequency(part: Part, share: float) -> float:
    """How often a term stands at most in a document that gains no more than a share (below 1) of the factor.

    That is f where f / (f + constant) is the share; the length of a field only makes it less.
    """
    return share * part.constant / (1 - share)
