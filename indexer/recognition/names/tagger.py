"""The two models, linear-chain conditional random fields (CRFsuite): features of a run -> what each of its words is.

Labels are `B-PER`, `I-PER` and the same of LOC, ORG and OTH (works, products, events), and `O`.
"""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

import pycrfsuite

from indexer.recognition.names.agreement import KINDS, FirstLook, Shares, Totals, agreement_features, totals_of
from indexer.recognition.names.article_facts import ArticleFacts
from indexer.recognition.names.features import run_features
from indexer.recognition.names.lexicon import Lexicon
from indexer.recognition.names.reading import Reading
from indexer.recognition.names.tagged import TaggedName

_FOLDER = Path(__file__).parent / "model"

# Found by cross-validation (docs/recognition-of-persons.md): above it precision grows more slowly than recall falls.
THRESHOLD = 0.5

# A run is not looked at twice where the first look gives no word of it so much of a person.
HOPELESS = 0.02

Features = list[list[str]]


class NameTagger:
    """Holds nothing of what it reads; several threads may share it, one being served at a time."""

    def __init__(self, lexicon: Lexicon, first: bytes, second: bytes, threshold: float = THRESHOLD) -> None:
        self.lexicon = lexicon
        self.threshold = threshold
        # CRFsuite reads a model where it lies: the bytes must live as long as the tagger.
        self._models = (first, second)
        self._first, self._second = opened(first), opened(second)
        self._lock = threading.Lock()

    @classmethod
    def shipped(cls) -> Self:
        return cls(Lexicon.shipped(), (_FOLDER / "first.crfsuite").read_bytes(), (_FOLDER / "second.crfsuite").read_bytes())

    def tag(self, readings: Sequence[Reading]) -> list[list[TaggedName]]:
        """The names in all texts of one article."""
        features = first_features(readings, self.lexicon)
        with self._lock:
            looks = [first_look(self._first, text) for text in features]
            totals = totals_of(readings, looks)
            return [list(self._second_look(*each, totals)) for each in zip(readings, features, looks, strict=True)]

    def _second_look(self, reading: Reading, text: list[Features], look: FirstLook, totals: Totals) -> Iterator[TaggedName]:
        for run, features, shares in zip(reading.runs, text, look, strict=True):
            if max(person for person, *_ in shares) >= HOPELESS:
                yield from self._names(run.start, second_features(features, agreement_features(reading, run, shares, totals)))

    def _names(self, offset: int, features: Features) -> Iterator[TaggedName]:
        self._second.set(features)
        labels = self._second.tag()
        end = 0
        for start, label in enumerate(labels):
            if label != "B-PER":
                continue
            end = start + 1
            while end < len(labels) and labels[end] == "I-PER":
                end += 1
            sure = min(self._second.marginal(labels[index], index) for index in range(start, end))
            if sure >= self.threshold:
                yield TaggedName(offset + start, offset + end, sure)


def first_features(readings: Sequence[Reading], lexicon: Lexicon) -> list[list[Features]]:
    """For each text and each of its runs the features of the words."""
    article = ArticleFacts.of(readings)
    return [[run_features(reading, run, article, lexicon) for run in reading.runs] for reading in readings]


def second_features(first: Features, added: Features) -> Features:
    """The features of the first look with those that are added for the second."""
    return [[*features, *more] for features, more in zip(first, added, strict=True)]


def first_look(tagger: pycrfsuite.Tagger, features: list[Features]) -> FirstLook:
    """For each word of a text's runs the probability of each of KINDS."""
    known = set(tagger.labels())
    labels = [(index, label) for index, kind in enumerate(KINDS) for label in (f"B-{kind}", f"I-{kind}") if label in known]
    marginal = tagger.marginal
    looks: list[list[Shares]] = []
    for run in features:
        tagger.set(run)
        shares = []
        for index in range(len(run)):
            share = [0.0] * len(KINDS)
            for kind, label in labels:
                share[kind] += marginal(label, index)
            shares.append(tuple(share))
        looks.append(shares)
    return looks


def opened(model: bytes) -> pycrfsuite.Tagger:
    """A tagger with the model; the caller keeps the bytes as long as it is used."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger
