"""The built-in recogniser of persons: lists, two small models, and what a full name says of its surname."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from indexer.recognition.names.lexicon import Lexicon
from indexer.recognition.names.protocol import FoundName, ReadText
from indexer.recognition.names.reading import Reading, reading
from indexer.recognition.names.reasons import reason_of
from indexer.recognition.names.rules import with_rules
from indexer.recognition.names.spelling import written
from indexer.recognition.names.tagged import TaggedName
from indexer.recognition.names.tagger import NameTagger
from indexer.recognition.scanned_text import ScannedText


class BuiltInNameFinder:
    """A `NameFinder` without anything to download; loading takes a fraction of a second."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger

    @property
    def lexicon(self) -> Lexicon:
        return self._tagger.lexicon

    def find(self, texts: Sequence[ReadText]) -> list[list[FoundName]]:
        readings = [reading(text, self._tagger.lexicon) for text in texts]
        tagged = [with_rules(each, names) for each, names in zip(readings, self._tagger.tag(readings), strict=True)]
        full_names = _full_names(readings, tagged)
        return [
            list(_found(text.text, each, names, full_names)) for text, each, names in zip(texts, readings, tagged, strict=True)
        ]


@lru_cache(1)
def built_in_finder() -> BuiltInNameFinder:
    """The finder with the models of this package; a process has one."""
    return BuiltInNameFinder(NameTagger.shipped())


def _found(text: ScannedText, each: Reading, names: Sequence[TaggedName], full_names: dict[str, str]) -> Iterator[FoundName]:
    for name in names:
        first = bisect_left(text.origins, each.tokens.starts[name.start], 1)
        end = bisect_left(text.origins, each.tokens.ends[name.end - 1], 1)
        if text.words[first:end].strip():
            alone = name.end - name.start == 1
            full_name = full_names.get(each.facts[name.start].folded) if alone else None
            yield FoundName(first, end, reason_of(each, name.start, name.end, full_name))


def _full_names(readings: Sequence[Reading], tagged: Sequence[Sequence[TaggedName]]) -> dict[str, str]:
    """Folded last word -> the first name of several words that ends with it."""
    found: dict[str, str] = {}
    for each, names in zip(readings, tagged, strict=True):
        for name in names:
            if name.end - name.start > 1:
                last = each.facts[name.end - 1].folded
                found.setdefault(last, written(" ".join(each.tokens.words[name.start : name.end]).replace("' ", "'")))
    return found
