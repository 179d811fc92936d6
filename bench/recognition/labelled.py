"""Marked texts as the tagger learns from them: what recognition knows of each, and a label for each word of each run."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.recognition.ner_set import MarkedText, strict
from indexer.recognition import Recogniser
from indexer.recognition.names.lexicon import Lexicon
from indexer.recognition.names.protocol import FoundName, ReadText
from indexer.recognition.names.reading import Reading, reading, reading_of
from indexer.recognition.names.tagger import Features, first_features

_KINDS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "EVENT": "OTH", "PRODUCT": "OTH", "HUMANPROD": "OTH"}

# A word counts as an ordinary one when so many texts write it small.
_ORDINARY = 2
_SHORTEST_ORDINARY = 2


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text: `features[i]` and `labels[i]` are those of its run i."""

    reading: Reading
    features: list[Features]
    labels: list[list[str]]


class Overhearing:
    """A finder that finds nothing and keeps what it was given: just what another one will be given of the same text."""

    def __init__(self) -> None:
        self.read: list[ReadText] = []

    def find(self, texts: Sequence[ReadText]) -> list[list[FoundName]]:
        self.read.extend(texts)
        return [[] for _ in texts]


def known_in(texts: Iterable[MarkedText], recogniser: Recogniser, overhearing: Overhearing) -> list[ReadText]:
    """The texts with what the recogniser, which was made with `overhearing`, knows in them."""
    overhearing.read.clear()
    for each in texts:
        recogniser.annotate_text(each.text)
    return list(overhearing.read)


def labelled(text: MarkedText, read: ReadText, lexicon: Lexicon) -> Labelled:
    """A text ready to be learned from."""
    each = reading(read, lexicon)
    labels = _labels(text, each)
    return Labelled(each, first_features([each], lexicon)[0], [labels[run] for run in each.runs])


def ordinary_words(texts: Iterable[MarkedText], lexicon: Lexicon) -> list[str]:
    """The folded words that several of the texts write small, sorted."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = reading_of(text.text, (), lexicon).facts
        counts.update({word.folded.rstrip("'’") for word in words if not word.is_capitalised})
    return sorted(
        word for word, count in counts.items() if count >= _ORDINARY and len(word) >= _SHORTEST_ORDINARY and word.isalpha()
    )


def _labels(text: MarkedText, each: Reading) -> list[str]:
    """Of nested entities the outermost counts: what bears a person's name is no person."""
    tokens = each.tokens
    labels = ["O"] * len(tokens.words)
    done = 0
    for start, end, kind in sorted(_spans(text), key=lambda span: (span[0], -span[1], span[2] != "PER")):
        if start < done:
            continue
        index = bisect_left(tokens.starts, start)
        place = "B"
        while index < len(labels) and tokens.starts[index] < end:
            labels[index] = f"{place}-{kind}"
            place = "I"
            index += 1
        done = end
    return labels


def _spans(text: MarkedText) -> Iterable[tuple[int, int, str]]:
    for entity in text.entities:
        if kind := _KINDS.get(entity.type):
            yield (*strict(text.text, entity.start, entity.end), kind)
