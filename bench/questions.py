"""The questions that every engine is asked: two hundred, drawn from what an archive holds, so that each has an answer."""

import datetime
import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from bench.archive import BLOCK, Archive
from bench.forms import Forms
from indexer.index import FacetKind
from indexer.recognition import protected_words
from search_api.request import FacetChoice, MatchMode, SearchRequest

QuestionKind: TypeAlias = Literal[
    "common word",
    "middling word",
    "rare word",
    "two words",
    "three words",
    "phrase",
    "narrowed",
    "narrowed in a counted facet",
    "any word",
]

# How many of each kind; those of any word are drawn apart (`bench.longer`).
QUESTION_KINDS: Mapping[QuestionKind, int] = {
    "common word": 25,
    "middling word": 25,
    "rare word": 25,
    "two words": 35,
    "three words": 25,
    "phrase": 35,
    "narrowed": 15,
    "narrowed in a counted facet": 15,
}

PAGE = 20

# What "hits and counts" counts; a whole answer counts every facet.
COUNTED: tuple[Literal["person", "topic", "date"], ...] = ("person", "topic", "date")

# The share of the archive's articles in which a common, a middling and a rare word are to be expected.
_COMMON = 0.05
_MIDDLING = (0.005, 0.05)
_RARE = 0.002

# Questions come from the articles of these many blocks; phrases are what stands in them at least so often.
_BLOCKS_READ = 4
_LEAST_OCCURRENCES = 3

_ATTEMPTS = 10_000


@dataclass(frozen=True, slots=True)
class Question:
    """Words, all of them, any of them or the phrase; in each facet any of the values chosen; published from `first` to `last`."""

    kind: QuestionKind
    words: tuple[str, ...]
    choices: Mapping[FacetKind, tuple[str, ...]] = field(default_factory=dict)
    first: datetime.date | None = None
    last: datetime.date | None = None

    @property
    def query(self) -> str:
        """The words as a researcher types them.

        >>> Question("phrase", ("Nations", "unies")).query
        '"Nations unies"'
        """
        words = " ".join(self.words)
        return f'"{words}"' if self.kind == "phrase" else words

    def request(self) -> SearchRequest:
        """The question as our own engine is asked it: with all facets, and the first page of hits."""
        choices = {kind: FacetChoice(any_of=values) for kind, values in self.choices.items()}
        match: MatchMode = "auto" if self.kind == "any word" else "all"
        # Nobody else looks for other names.
        return SearchRequest(
            q=self.query, match=match, expand="none", choices=choices, first=self.first, last=self.last, per_page=PAGE
        )

    def parameters(self) -> list[tuple[str, str]]:
        """The question as the API is asked it.

        >>> Question("narrowed", ("paix",), {"place": ("rabat",)}, datetime.date(1950, 1, 1)).parameters()
        [('q', 'paix'), ('match', 'all'), ('place', 'rabat'), ('from', '1950-01-01')]
        """
        chosen = [(kind, value) for kind, values in self.choices.items() for value in values]
        days = [(name, day.isoformat()) for name, day in (("from", self.first), ("to", self.last)) if day]
        return [("q", self.query), ("match", "all"), *chosen, *days]


def questions_of(archive: Archive) -> tuple[Question, ...]:
    """The questions that the archive's seed draws; fewer than `QUESTION_KINDS` says where a small archive has no more."""
    return tuple(_QuestionMaker(archive).questions())


class _QuestionMaker:
    """Has read some thousand articles, and knows their plain words."""

    def __init__(self, archive: Archive) -> None:
        self._rng = random.Random(f"questions/{archive.seed}/{archive.size}")
        self._forms = Forms(archive.text, protected_words(archive.authorities))
        blocks = range(-(-archive.size // BLOCK))
        read = self._rng.sample(blocks, min(len(blocks), _BLOCKS_READ))
        self._articles = [article for block in read for article in archive.block(block)[: archive.size - block * BLOCK]]
        self._words = [
            sorted({word for text in _texts(each) for word in self._forms.plain_words(text)}) for each in self._articles
        ]
        standing = sorted(set(itertools.chain.from_iterable(self._words)))
        self._rng.shuffle(standing)
        self._standing = standing

    def questions(self) -> Iterator[Question]:
        in_classes: dict[QuestionKind, Callable[[str], bool]] = {
            "common word": self._is_common,
            "middling word": self._is_middling,
            "rare word": lambda word: self._forms.share(word) <= _RARE,
        }
        for kind, belongs in in_classes.items():
            yield from (
                Question(kind, (word,)) for word in itertools.islice(filter(belongs, self._standing), QUESTION_KINDS[kind])
            )
        yield from self._distinct("two words", lambda: self._together("two words", 2))
        yield from self._distinct("three words", lambda: self._together("three words", 3))
        yield from (Question("phrase", words) for words in self._phrases()[: QUESTION_KINDS["phrase"]])
        yield from self._distinct("narrowed", lambda: self._narrowed("narrowed"))
        yield from self._distinct("narrowed in a counted facet", lambda: self._narrowed("narrowed in a counted facet"))

    def _is_common(self, word: str) -> bool:
        return self._forms.share(word) >= _COMMON

    def _is_middling(self, word: str) -> bool:
        return _MIDDLING[0] <= self._forms.share(word) < _MIDDLING[1]

    def _together(self, kind: QuestionKind, count: int) -> Question | None:
        """Words of one article, common ones and perhaps one middling, so that there is an answer."""
        words = self._rng.choice(self._words)
        common = [word for word in words if self._is_common(word)]
        middling = [word for word in words if self._is_middling(word)]
        if len(common) < count or not middling:
            return None
        drawn = self._rng.sample(common, count)
        if self._rng.random() < 0.5:
            drawn[-1] = self._rng.choice(middling)
        return Question(kind, tuple(drawn))

    def _phrases(self) -> list[tuple[str, ...]]:
        """Plain words that stand side by side again and again, in the order of chance: two, or where there are, three."""
        found: Counter[tuple[str, ...]] = Counter()
        for article in self._articles:
            for text in _texts(article):
                running = list(self._forms.running(text))
                for length in (2, 3):
                    for start in range(len(running) - length + 1):
                        words = running[start : start + length]
                        if all(is_plain for _, is_plain in words):
                            found[tuple(form for form, _ in words)] += 1
        least = _LEAST_OCCURRENCES if len(self._articles) >= BLOCK else 1
        repeated = sorted(words for words, count in found.items() if count >= least and len(set(words)) == len(words))
        self._rng.shuffle(repeated)
        longer = [words for words in repeated if len(words) == 3][: QUESTION_KINDS["phrase"] // 3]
        phrases = [*longer, *(words for words in repeated if len(words) == 2)][: QUESTION_KINDS["phrase"]]
        self._rng.shuffle(phrases)
        return phrases

    def _narrowed(self, kind: QuestionKind) -> Question | None:
        """A common word, narrowed to what an article that holds it is filed under, or to the decades around it."""
        number = self._rng.randrange(len(self._articles))
        article, words = self._articles[number], [word for word in self._words[number] if self._is_common(word)]
        if not words or not article["places"] or "published" not in article:
            return None
        word = (self._rng.choice(words),)
        by_chance = self._rng.random()
        if kind == "narrowed":
            return Question(
                kind, word, {"source": (article["source"],)} if by_chance < 0.5 else {"place": (article["places"][0],)}
            )
        if by_chance < 0.5:
            return Question(kind, word, {"topic": (article["topics"][0],)})
        decade = int(article["published"][:4]) // 10 * 10
        return Question(kind, word, {}, datetime.date(decade, 1, 1), datetime.date(decade + 19, 12, 31))

    def _distinct(self, kind: QuestionKind, draw: Callable[[], Question | None]) -> Iterator[Question]:
        """Draw until there are enough questions, none of them twice; a small archive may have fewer."""
        seen: list[Question] = []
        for _ in range(_ATTEMPTS):
            if len(seen) == QUESTION_KINDS[kind]:
                return
            question = draw()
            if question is not None and question not in seen:
                seen.append(question)
                yield question


def _texts(article: Mapping[str, Any]) -> Iterable[str]:
    return (article["title"], article["standfirst"], article["body"])
