"""Words of the archive that are spelled nearly as a word that it does not hold."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexer.analysis import fold
from indexer.index import LiveSegment
from indexer.index.arrays import encoded
from indexer.index.segment.segment import Segment

# From so many letters on, two edits may lie between.
_LONG = 6

# Where so many words are one edit away, none is looked for that is two away.
_ENOUGH = 3

# A word two edits away begins with the same letters, so many of them: a five hundredth of the lexicon is looked at.
_SAME_BEGINNING = 2

# One edit more has to be made up for by so many times the occurrences.
_PRICE_OF_AN_EDIT = 50


class NearWord(NamedTuple):
    """A word as it is most often written, its distance in edits (accents aside), and in how many fields of articles it stands."""

    text: str
    distance: int
    frequency: int


def near_words(segments: Sequence[LiveSegment], word: str) -> list[NearWord]:
    """Words at a small distance, the likeliest first; `word` itself is not among them, but with other accents it may be.

    An edit is a letter put in, left out or replaced, or two neighbours that changed places (optimal string alignment). What is
    one edit away is spelled out and looked up (Norvig, "How to write a spelling corrector", 2007), whatever the lexicon's size.
    """
    folded = fold(word)
    found = _words_of(segments, dict.fromkeys(_one_edit_away(folded), 1) | {folded: 0}, word)
    if len(found) < _ENOUGH and len(folded) >= _LONG:
        found += _words_of(segments, _two_edits_away(segments, folded), word)
    return sorted(found, key=lambda near: (-near.frequency / _PRICE_OF_AN_EDIT**near.distance, near.text))


def _words_of(segments: Sequence[LiveSegment], distances: Mapping[str, int], word: str) -> list[NearWord]:
    """The words that some folded forms stand for, each as it is most often written."""
    found = []
    for folded, distance in distances.items():
        forms: Counter[str] = Counter()
        for live in segments:
            entry = live.segment.wider["folded"].entries.find(encoded(folded))
            if entry is not None:
                forms.update(_occurrences(live.segment, entry))
        forms.pop(word, None)
        if forms:
            form, _ = max(forms.items(), key=lambda item: (item[1], item[0]))
            found.append(NearWord(form, distance, forms.total()))
    return found


def _one_edit_away(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]


def _two_edits_away(segments: Sequence[LiveSegment], word: str) -> dict[str, int]:
    found: dict[str, int] = {}
    wanted, beginning = encoded(word), encoded(word[:_SAME_BEGINNING])
    for live in segments:
        entries = live.segment.wider["folded"].entries
        candidates = entries.with_prefix(beginning)
        words = entries.raw_between(candidates.start, candidates.stop)
        for near, distance, _ in process.extract_iter(wanted, words, scorer=OSA.distance, score_cutoff=2):
            if distance == 2:
                found[near.decode()] = 2
    return found


def _occurrences(segment: Segment, entry: int) -> dict[str, int]:
    """In how many fields of articles each exact form of a folded entry stands."""
    forms = segment.wider["folded"].forms_between(entry, entry + 1)
    return dict(zip(segment.forms.several(forms.tolist()), segment.occurrences(forms).tolist(), strict=True))
