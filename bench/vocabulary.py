"""The words of a made-up archive: those of the sample archive, then invented ones, under Zipf's law.

An archive of any size needs more words than the sample holds: its own run out after a few hundred articles.
Invented words join the beginning of one real word and the end of another (`négoc|ement`), so that they are written, folded and
stemmed like French. Locutions (`Conseil de sécurité`) are what the sample repeats: without them no phrase would ever stand twice.
"""

import itertools
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import corpus.sample
from corpus.article import Article
from corpus.sources import read_sources

WORDS = 60_000

# Zipf's law as Mandelbrot wrote it, with values that give texts as many different words as the sample's: 6,600 among 35,000.
_EXPONENT = 1.2
_SHIFT = 2.7

# Of all that is drawn, how much is a locution, and how often the sample must hold one.
_LOCUTION_SHARE = 0.04
_LEAST_OCCURRENCES = 4
_LONGEST_LOCUTION = 4

WRITTEN_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What texts are drawn from: words, then `locutions`; `cumulative_weights[i]` is the weight of all pieces up to the i-th."""

    pieces: tuple[str, ...]
    cumulative_weights: tuple[float, ...]
    locutions: tuple[str, ...]

    @classmethod
    def of_sample(cls, seed: int) -> "Vocabulary":
        """The vocabulary that a seed makes of the sample archive."""
        texts = [text for article in sample_articles() for text in (article.title, article.standfirst, article.body)]
        words = _ranked_words(texts)
        words += invented_words(random.Random(f"words/{seed}"), words, WORDS - len(words))
        locutions = _ranked_locutions(texts)
        word_weights, locution_weights = zipf_weights(len(words)), zipf_weights(len(locutions))
        scale = _LOCUTION_SHARE / (1 - _LOCUTION_SHARE) * sum(word_weights) / sum(locution_weights)
        weights = itertools.chain(word_weights, (scale * weight for weight in locution_weights))
        return cls((*words, *locutions), tuple(itertools.accumulate(weights)), tuple(locutions))

    def draw(self, rng: random.Random, count: int) -> list[str]:
        """That many pieces, independently of one another."""
        return rng.choices(self.pieces, cum_weights=self.cumulative_weights, k=count)


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
    real = [word for word in words if len(word) >= 6 and word.isalpha() and word.islower()]
    known, found = set(real), dict[str, None]()
    while real and len(found) < count:
        beginning, end = rng.choice(real), rng.choice(real)
        word = beginning[: rng.randint(3, len(beginning) - 1)] + end[-rng.randint(3, 5) :]
        if word not in known:
            found[word] = None
    return list(found)


def _ranked_words(texts: Iterable[str]) -> list[str]:
    """Every word, the most frequent first; `Le` counts as `le`, `France` stays as it is."""
    counts = Counter(word for text in texts for word in WRITTEN_WORD.findall(text))
    for word in [word for word in counts if word[0].isupper() and word.lower() in counts]:
        counts[word.lower()] += counts.pop(word)
    return sorted(counts, key=lambda word: (-counts[word], word))


def _ranked_locutions(texts: Iterable[str]) -> list[str]:
    """Every sequence of two to four words that the sample repeats and that begins and ends with a word of substance."""
    counts = Counter(
        " ".join(words)
        for text in texts
        for run in re.split(r"[^\w'’ -]+", text)
        for words in _sequences(WRITTEN_WORD.findall(run))
        if len(words[0]) > 4 and len(words[-1]) > 4
    )
    repeated = (locution for locution, count in counts.items() if count >= _LEAST_OCCURRENCES)
    return sorted(repeated, key=lambda locution: (-counts[locution], locution))


def _sequences(words: Sequence[str]) -> Iterator[Sequence[str]]:
    for length in range(2, _LONGEST_LOCUTION + 1):
        yield from (words[start : start + length] for start in range(len(words) - length + 1))
