"""What the rest of the article says of a word: that it stands behind « M. », behind a first name, before a verb of speech."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from indexer.recognition.names.lexicon import WordFacts
from indexer.recognition.names.reading import Reading

_BEFORE_PLACES = frozenset(("a", "en", "vers", "depuis", "dans"))
_ARTICLES = frozenset(("le", "la", "les", "l'", "du", "des", "au", "aux"))


# How a capitalised word stands somewhere in the article. Plain integers: flags of `enum` take ten times as long to combine.
_AFTER_HONORIFIC = 1
_AFTER_FUNCTION = 2
_AFTER_FIRST_NAME = 4
_AFTER_CAPITAL = 8
_BEFORE_SPEECH = 16
_BEFORE_APPOSITION = 32
_AFTER_PLACE_PREPOSITION = 64
_AFTER_ARTICLE = 128
_KNOWN = {"person": 256, "place": 512, "organisation": 1024}
_AS_FIRST_NAME = 2048
_WITHIN_A_SENTENCE = 4096
_FLAGS = 13


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """`seen` holds the flags of each folded word over all its occurrences, `small` the words that are written small."""

    seen: dict[str, int]
    small: frozenset[str]

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Self:
        seen: dict[str, int] = {}
        small: set[str] = set()
        for reading in readings:
            facts = reading.facts
            for run in reading.runs:
                for index in range(run.start, run.stop):
                    word = facts[index]
                    if word.is_capitalised:
                        seen[word.folded] = seen.get(word.folded, 0) | _flags(reading, run, index)
            small.update(word.folded for word in facts if not word.is_capitalised)
        return cls(seen, frozenset(small))

    def features(self, word: WordFacts) -> Iterable[str]:
        """How the word stands in the article, this place included."""
        yield from _names(self.seen.get(word.folded, 0))
        if word.folded in self.small:
            yield "low"


def _flags(reading: Reading, run: slice, index: int) -> int:
    facts = reading.facts
    word = facts[index]
    before = facts[index - 1] if index else None
    inside = index > run.start
    flags = 0
    if before is None:
        pass
    elif before.kind == "H" or (inside and before.kind == "C"):
        flags |= _AFTER_HONORIFIC
    elif before.kind == "F":
        flags |= _AFTER_FUNCTION
    elif inside and before.is_capitalised:
        flags |= _AFTER_CAPITAL | (_AFTER_FIRST_NAME if before.is_first_name else 0)
    elif not inside:
        flags |= _behind(before.folded)
    if index + 1 == run.stop:
        flags |= _before_its_verb(facts, run.stop)
    elif word.is_first_name:
        flags |= _AS_FIRST_NAME
    if known := reading.known[index]:
        flags |= _KNOWN.get(known[1:], 0)
    if inside or not reading.begins_a_sentence(index):
        flags |= _WITHIN_A_SENTENCE
    return flags


def _before_its_verb(facts: Sequence[WordFacts], end: int) -> int:
    if end < len(facts) and facts[end].kind == "V":
        return _BEFORE_SPEECH
    apposed = end + 1 < len(facts) and facts[end].folded == "," and facts[end + 1].kind == "F"
    return _BEFORE_APPOSITION if apposed else 0


def _behind(small_word: str) -> int:
    if small_word in _BEFORE_PLACES:
        return _AFTER_PLACE_PREPOSITION
    return _AFTER_ARTICLE if small_word in _ARTICLES else 0


@lru_cache(8192)
def _names(flags: int) -> tuple[str, ...]:
    return tuple(f"D{bit}" for bit in range(_FLAGS) if flags >> bit & 1)
