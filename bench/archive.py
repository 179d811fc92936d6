"""A made-up archive of French diplomatic articles, of any size, the same for the same seed (and the same real texts).

Articles are made in blocks of a thousand, each from the seed and its number alone: an archive of 100,000 articles begins with the
one of 10,000, and none is ever held whole.
"""

import datetime
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import json

from bench.filing import Filing
from bench.rare_words import rare_word
from bench.real_text import IntArray, RealText

BLOCK = 1_000

FIRST_DAY = datetime.date(1944, 1, 1)
LAST_DAY = datetime.date(2025, 12, 31)

UNDATED_SHARE = 0.02

# What `_SENTENCE` and the like amount to.
WORDS_AN_ARTICLE = 310

# Words of a sentence, of a title; sentences of a standfirst, of a body: some 300 words an article.
_SENTENCE, _TITLE, _STANDFIRST, _BODY = (12, 28), (6, 10), (1, 2), (10, 17)

# How many words of real text are read on end before another place is pointed at.
_RUN = (1, 4)

_COMMA_SHARE = 0.06
_PARAGRAPH_SHARE = 0.3
_RARE_SHARE = 0.025

Strings = npt.NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where sentences begin and end among the running words of a block, and which are an article's first ones."""

    begins: IntArray
    ends: IntArray
    title_of: IntArray
    body_of: IntArray

    @classmethod
    def draw(cls, rng: np.random.Generator) -> "_Layout":
        standfirsts, bodies = rng.integers(_STANDFIRST[0], _STANDFIRST[1] + 1, BLOCK), rng.integers(_BODY[0], _BODY[1] + 1, BLOCK)
        sentences = 1 + standfirsts + bodies
        titles = np.cumsum(sentences) - sentences
        lengths = rng.integers(_SENTENCE[0], _SENTENCE[1] + 1, sentences.sum())
        lengths[titles] = rng.integers(_TITLE[0], _TITLE[1] + 1, BLOCK)
        ends = np.cumsum(lengths)
        return cls(ends - lengths, ends, titles, titles + 1 + standfirsts)


class Archive:
    """`size` articles as the JSON Lines that `depeches build` reads."""

    def __init__(self, seed: int, size: int, text: RealText | None = None) -> None:
        self.seed = seed
        self.size = size
        self.text = text or RealText.at_hand(seed)
        self._filing = Filing(seed)
        self.authorities = self._filing.authorities
        self._plain = _strings(f"{word} " for word in self.text.words)
        self._comma = _strings(f"{word}, " for word in self.text.words)
        self._capital = _strings(f"{word[0].upper()}{word[1:]} " for word in self.text.words)
        self._end = _strings(f"{word}. " for word in self.text.words)
        self._paragraph_end = _strings(f"{word}.\n\n" for word in self.text.words)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        blocks = (self.block(number) for number in range(-(-self.size // BLOCK)))
        return itertools.islice(itertools.chain.from_iterable(blocks), self.size)

    def write(self, file: Path) -> int:
        """Write all articles, one a line; returns how many bytes they are."""
        encoder = json.Encoder()
        with file.open("wb") as stream:
            for article in self:
                stream.write(encoder.encode(article))
                stream.write(b"\n")
            return stream.tell()

    def block(self, number: int) -> list[dict[str, Any]]:
        """The thousand articles from number * 1,000 on."""
        rng = np.random.default_rng([self.seed, number])
        layout = _Layout.draw(rng)
        words = self._words(rng, layout)
        days = rng.integers(0, (LAST_DAY - FIRST_DAY).days + 1, BLOCK).tolist()
        dated = (rng.random(BLOCK) >= UNDATED_SHARE).tolist()
        filed = self._filing.draw(rng, BLOCK)
        begins, ends = layout.begins.tolist(), layout.ends.tolist()
        titles, bodies = layout.title_of.tolist(), layout.body_of.tolist()
        articles = []
        for index in range(BLOCK):
            title, body = titles[index], bodies[index]
            last = titles[index + 1] - 1 if index + 1 < BLOCK else len(ends) - 1
            id = f"bench-{number * BLOCK + index:07d}"
            article: dict[str, Any] = {
                "id": id,
                "title": "".join(words[begins[title] : ends[title]]).rstrip(". \n"),
                "standfirst": "".join(words[begins[title + 1] : ends[body - 1]]).rstrip().replace("\n\n", " "),
                "body": "".join(words[begins[body] : ends[last]]).rstrip(),
                "url": f"https://archive.example/{id}",
                "language": "fr",
                "rights": "Domaine public",
            }
            if dated[index]:
                article["published"] = (FIRST_DAY + datetime.timedelta(days[index])).isoformat()
            for key, values in filed.items():
                article[key] = values[index]
            articles.append(article)
        return articles

    def _words(self, rng: np.random.Generator, layout: _Layout) -> list[str]:
        """The running words of a block with what follows each of them: a space, a comma, the end of a sentence."""
        numbers = self._numbers(rng, int(layout.ends[-1]))
        words = self._plain[numbers]
        commas = rng.random(len(numbers), dtype=np.float32) < _COMMA_SHARE
        words[commas] = self._comma[numbers[commas]]
        words[layout.begins] = self._capital[numbers[layout.begins]]
        lasts = layout.ends - 1
        words[lasts] = self._end[numbers[lasts]]
        closing = lasts[rng.random(len(lasts)) < _PARAGRAPH_SHARE]
        words[closing] = self._paragraph_end[numbers[closing]]
        rare = rng.random(len(numbers), dtype=np.float32) < _RARE_SHARE
        rare[lasts] = False
        running: list[str] = words.tolist()
        places = np.flatnonzero(rare).tolist()
        chances, kinds = rng.random(len(places)).tolist(), rng.random(len(places)).tolist()
        for place, chance, kind in zip(places, chances, kinds, strict=True):
            running[place] = f"{rare_word(chance, kind)} "
        return running

    def _numbers(self, rng: np.random.Generator, count: int) -> IntArray:
        """The numbers of that many words: short runs of the real text, each from a place drawn at random."""
        shortest, longest = _RUN
        lengths = rng.integers(shortest, longest + 1, count // 2 + longest)
        missing = count - int(lengths.sum())
        if missing > 0:
            lengths = np.concatenate([lengths, np.full(missing, shortest)])
        starts = rng.integers(0, len(self.text.stream) - longest, len(lengths))
        places = np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        numbers: IntArray = self.text.stream[places[:count]]
        return numbers


def word_count(article: dict[str, Any]) -> int:
    """How many words its title, standfirst and body hold, counted between white space."""
    return sum(len(article[key].split()) for key in ("title", "standfirst", "body"))


def _strings(words: Iterator[str]) -> Strings:
    return np.array(list(words), dtype=object)
