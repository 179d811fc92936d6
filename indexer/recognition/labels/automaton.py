"""Where the forms of all concepts stand in a text, found in one pass however many there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from indexer.analysis.characters import HYPHENS
from indexer.recognition.labels.forms import Form
from indexer.recognition.scanned_text import ScannedText

_CONTRACTIONS = frozenset({"au", "du"})


@dataclass(frozen=True, slots=True)
class Found:
    """`forms` are those that are spelt as `words[start:end]` of a scanned text is, in the order of the kinds."""

    start: int
    end: int
    forms: tuple[Form, ...]


class LabelAutomaton:
    """An Aho-Corasick automaton over the folded keys of the forms; its memory is bounded by the authority files."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_key: dict[str, list[Form]] = {}
        for form in forms:
            for key in form.spelling.keys:
                by_key.setdefault(key, []).append(form)
        self._automaton = ahocorasick.Automaton()
        for key, sharing in by_key.items():
            # With a space at both ends only whole words are found.
            self._automaton.add_word(f" {key} ", (len(key), tuple(sharing)))
        if by_key:
            self._automaton.make_automaton()

    def find(self, text: ScannedText) -> Iterator[Found]:
        """Every occurrence, overlapping ones too, in the order of their ends."""
        if not len(self._automaton):
            return
        for last, (length, sharing) in self._automaton.iter(text.words):
            start = last - length
            forms = tuple(form for form in sharing if _fits(form, text, start, last))
            if forms:
                yield Found(start, last, forms)


def _fits(form: Form, text: ScannedText, start: int, end: int) -> bool:
    if form.contracted:
        before = text.word_before(start)
        if before is None or text.words[before[0] : before[1]] not in _CONTRACTIONS:
            return False
    if form.joined and text.origin(end) not in HYPHENS:
        return False
    return form.spelling.fits(text, start, end)
