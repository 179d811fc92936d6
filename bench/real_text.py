"""The running words of real French texts, from which made-up ones are drawn.

Whoever points at a random place of real text draws words as often as French uses them, and whoever reads on from there draws what
French says together (`affaires étrangères`), so that phrases stand more than once. The texts are those that the project measures
retrieval with, where they are at hand; elsewhere the sample archive, with invented words, since its own are far too few.
"""

import itertools
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

import corpus.sample
from corpus.article import Article
from corpus.sources import read_sources

IntArray: TypeAlias = npt.NDArray[np.int64]

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# A word as it is written, with what is elided before it: l'accord, États-Unis, aujourd'hui.
WRITTEN_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+\s+|\n+")

# Without the shared texts: how often the sample is repeated, among which this share of invented words, and of how many.
_SAMPLE_REPEATED = 20
_INVENTED_SHARE = 0.08
_INVENTED_WORDS = 50_000

# Zipf's law as Mandelbrot wrote it.
_EXPONENT = 1.2
_SHIFT = 2.7


@dataclass(frozen=True, slots=True)
class RealText:
    """`stream` holds running text as numbers of `words`; `origin` says in words where it comes from."""

    origin: str
    words: tuple[str, ...]
    stream: IntArray

    @classmethod
    def of(cls, origin: str, sentences: Iterable[Sequence[str]]) -> "RealText":
        """Number the words of sentences. A capital at a sentence's beginning is dropped where the word is known without."""
        numbers: dict[str, int] = {}
        running: list[int] = []
        first_words: list[int] = []
        for sentence in sentences:
            first_words.append(len(running))
            running.extend([numbers.setdefault(word, len(numbers)) for word in sentence])
        words = tuple(numbers)
        stream = np.array(running, dtype=np.int64)
        lowered = np.array([numbers.get(word[0].lower() + word[1:], number) for word, number in numbers.items()])
        stream[first_words] = lowered[stream[first_words]]
        return cls(origin, words, stream)

    @classmethod
    def at_hand(cls, seed: int) -> "RealText":
        """The shared texts, or else what a seed makes of the sample archive."""
        files = [SHARED_DATA / "wikinews" / "articles.jsonl", *sorted(SHARED_DATA.glob("retrieval/*/corpus.jsonl"))]
        return cls.of_files([file for file in files if file.exists()]) if files[0].exists() else cls.of_sample(seed)

    @classmethod
    def of_files(cls, files: Sequence[Path]) -> "RealText":
        """The texts of JSON Lines files, in `title`, `body` and `text`; one that stands in several is read once."""
        texts: dict[str, None] = {}
        for file in files:
            for line in file.read_text("utf-8").splitlines():
                record = json.loads(line)
                texts |= dict.fromkeys(record[key] for key in ("title", "body", "text") if record.get(key))
        read = cls.of("", _sentences(texts))
        names = ", ".join(str(file.relative_to(file.parents[1])) for file in files)
        origin = f"{len(read.stream):,} running words of real texts ({names}), {len(read.words):,} different ones"
        return cls(origin, read.words, read.stream)

    @classmethod
    def of_sample(cls, seed: int, invented_count: int = _INVENTED_WORDS) -> "RealText":
        """The sample archive, over and over, with words invented in its likeness strewn in."""
        rng = random.Random(f"words/{seed}")
        sentences = list(_sentences(text for article in sample_articles() for text in (article.title, article.body)))
        invented = invented_words(rng, itertools.chain.from_iterable(sentences), invented_count)
        weights = list(itertools.accumulate(zipf_weights(len(invented))))

        def strewn(sentence: Sequence[str]) -> list[str]:
            strange = [rng.random() < _INVENTED_SHARE for _ in sentence]
            drawn = iter(rng.choices(invented, cum_weights=weights, k=sum(strange)))
            return [next(drawn) if is_strange else word for word, is_strange in zip(sentence, strange, strict=True)]

        read = cls.of("", [*sentences, *(strewn(sentence) for _ in range(_SAMPLE_REPEATED - 1) for sentence in sentences)])
        return cls(f"the sample archive and invented words, {len(read.words):,} different ones", read.words, read.stream)


def sample_articles() -> Iterator[Article]:
    """The articles of the sample archive that can be read."""
    return (found for found in read_sources([corpus.sample.ARTICLES]) if isinstance(found, Article))


def zipf_weights(count: int) -> list[float]:
    """The weights of the ranks 1 to `count`.

    >>> first, second, third = zipf_weights(3)
    >>> first > second > third
    True
    """
    return [1 / (rank + _SHIFT) ** _EXPONENT for rank in range(1, count + 1)]


def invented_words(rng: random.Random, words: Iterable[str], count: int) -> list[str]:
    """That many new words, each the beginning of one word and the end of another; none where no word is long enough."""
    known = dict.fromkeys(word for word in words if len(word) >= 6 and word.isalpha() and word.islower())
    real, found = list(known), dict[str, None]()
    while real and len(found) < count:
        beginning, end = rng.choice(real), rng.choice(real)
        word = beginning[: rng.randint(3, len(beginning) - 1)] + end[-rng.randint(3, 5) :]
        if word not in known:
            found[word] = None
    return list(found)


def _sentences(texts: Iterable[str]) -> Iterator[list[str]]:
    for text in texts:
        for sentence in _SENTENCE_END.split(text):
            if words := WRITTEN_WORD.findall(sentence):
                yield words
