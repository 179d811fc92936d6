"""Words of the archive that begin as a word does that is being typed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from corpus.annotation import FieldName
from indexer.index import LiveSegment
from indexer.index.arrays import encoded
from indexer.index.schema import TEXT_FIELDS
from indexer.index.segment.groups import starts_of
from indexer.index.segment.segment import Segment
from search_api.engine.top_hits import first_places


class Completion(NamedTuple):
    """A word as it is most often written, and in how many fields of articles it stands (deleted articles count)."""

    text: str
    frequency: int


def completions(segments: Sequence[LiveSegment], beginning: str, field: FieldName | None, most: int) -> Iterator[Completion]:
    """Words whose folded form begins with a text, in a field (None: in any), the most frequent first; `most` at most.

    Of several segments, words are compared that are among the most frequent of one of them. A word is looked up when its turn
    comes, so that who needs six of them pays for six.
    """
    fields = (field,) if field else TEXT_FIELDS
    ranges = [_Range(live.segment, encoded(beginning), fields) for live in segments]
    totals: dict[bytes, int] = {}
    for own in ranges:
        for word, frequency in own.most_frequent(most):
            if word not in totals:
                totals[word] = frequency + sum(other.frequency(word) for other in ranges if other is not own)
    for word, total in sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:most]:
        forms: Counter[str] = Counter()
        for each in ranges:
            forms.update(each.forms(word))
        # Among forms that are as frequent, accents are likelier to have been left out than put in.
        text, _ = max(forms.items(), key=lambda item: (item[1], item[0]))
        yield Completion(text, total)


class _Range:
    """The folded words of one segment that begin with a text, and how often each stands in some fields."""

    def __init__(self, segment: Segment, beginning: bytes, fields: Sequence[FieldName]) -> None:
        self._segment = segment
        self._fields = fields
        self._lexicon = segment.wider["folded"]
        self._entries: dict[bytes, int] = {}
        self._words = self._lexicon.entries.with_prefix(beginning)
        first, last = self._words.start, self._words.stop
        counts = segment.occurrences(self._lexicon.forms_between(first, last), fields)
        begins = starts_of(self._lexicon.form_counts(first, last))[:-1]
        self._frequencies = np.add.reduceat(counts, begins) if begins.size else counts

    def most_frequent(self, count: int) -> Iterator[tuple[bytes, int]]:
        for place in first_places([-self._frequencies], count).tolist():
            if frequency := int(self._frequencies[place]):
                word = self._lexicon.entries.raw(self._words[place])
                self._entries[word] = self._words[place]
                yield word, frequency

    def frequency(self, word: bytes) -> int:
        entry = self._entry(word)
        return 0 if entry is None else int(self._frequencies[entry - self._words.start])

    def forms(self, word: bytes) -> dict[str, int]:
        """How often each exact form of a word stands in the fields."""
        entry = self._entry(word)
        if entry is None:
            return {}
        forms = self._lexicon.forms_between(entry, entry + 1)
        if forms.size == 1:
            return {self._segment.forms[int(forms[0])]: self.frequency(word)}
        return dict(
            zip(self._segment.forms.several(forms.tolist()), self._segment.occurrences(forms, self._fields).tolist(), strict=True)
        )

    def _entry(self, word: bytes) -> int | None:
        entry = self._entries.get(word)
        return self._lexicon.entries.find(word) if entry is None else entry
