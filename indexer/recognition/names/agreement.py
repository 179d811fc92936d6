"""The second look: what the first one took a word for elsewhere in the article, and beside it.

A surname that stands alone without any sign of what it is (Rajoy refuse) is read as it was where it could be told.
"""

from bisect import bisect
from collections.abc import Sequence

from indexer.recognition.names.reading import Reading

# How sure the first look was, in steps.
_STEPS = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
_MAJORITY = 0.5

KINDS = ("PER", "LOC", "ORG", "OTH")

# For one word the probability of each of KINDS.
Shares = tuple[float, ...]

# For each run of a reading, and each word of it.
FirstLook = Sequence[Sequence[Shares]]


Totals = dict[str, list[float]]


def totals_of(readings: Sequence[Reading], looks: Sequence[FirstLook]) -> Totals:
    """For each folded word the sums of its shares, and last the number of its occurrences."""
    totals: Totals = {}
    for reading, look in zip(readings, looks, strict=True):
        for run, row in zip(reading.runs, look, strict=True):
            for word, shares in zip(reading.facts[run], row, strict=True):
                if word.is_capitalised:
                    total = totals.setdefault(word.folded, [0.0, 0.0, 0.0, 0.0, 0.0])
                    for kind, share in enumerate(shares):
                        total[kind] += share
                    total[4] += 1
    return totals


def agreement_features(reading: Reading, run: slice, row: Sequence[Shares], totals: Totals) -> list[list[str]]:
    """For each word of a run what is to be added to the features of the first look; `totals` are those of the whole article."""
    own = [
        _of_word(shares, totals[word.folded] if word.is_capitalised else None)
        for word, shares in zip(reading.facts[run], row, strict=True)
    ]
    return [
        [
            *features,
            *(f"<{feature}" for feature in (own[index - 1] if index else ())),
            *(f">{feature}" for feature in (own[index + 1] if index + 1 < len(own) else ())),
        ]
        for index, features in enumerate(own)
    ]


def _of_word(shares: Shares, total: list[float] | None) -> list[str]:
    sure = bisect(_STEPS, shares[0])
    features = [f"S{sure}"]
    if total is None:
        return features
    others = total[4] - 1
    if not others:
        features.append("M-")
        return features
    elsewhere = [(total[kind] - share) / others for kind, share in enumerate(shares)]
    step = bisect(_STEPS, elsewhere[0])
    features += [f"M{step}", f"Mn{min(int(others), 3)}", f"M{step},S{sure}"]
    most = max(range(len(KINDS)), key=elsewhere.__getitem__)
    if elsewhere[most] > _MAJORITY:
        features.append(f"Mm{KINDS[most]}")
    return features
