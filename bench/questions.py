"""The questions that every engine is asked: sixty, drawn from what an archive holds.

Engines differ in what they take for the same word: SQLite folds accents, Dépêches also stems. A fair race needs one answer, so a
question is made of words whose stem, folded and exact form no other word of the archive shares; `bench.agreement` asserts it.
"""

import datetime
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bench.archive import Archive
from bench.vocabulary import WRITTEN_WORD
from corpus.article import Article
from indexer.analysis import FrenchAnalyzer, fold
from indexer.index import FacetKind
from indexer.recognition import protected_words
from search_api.request import FacetChoice, SearchRequest

QuestionKind: TypeAlias = Literal["common word", "middling word", "rare word", "two words", "phrase", "narrowed"]

QUESTION_KINDS: tuple[QuestionKind, ...] = ("common word", "middling word", "rare word", "two words", "phrase", "narrowed")
QUESTIONS_A_KIND = 10

PAGE = 20

# The share of the archive's articles in which a common and a middling word stand.
_COMMON = 0.05
_MIDDLING = (0.005, 0.05)
_RARE = 0.002

# Every locution but the rarest stands in one of these many articles.
_READ_FOR_LOCUTIONS = 200

_ATTEMPTS = 10_000


@dataclass(frozen=True, slots=True)
class Question:
    """Words, all of them or the phrase; in each facet any of the values chosen; published from `first` to `last`."""

    kind: QuestionKind
    words: tuple[str, ...]
    choices: Mapping[FacetKind, tuple[str, ...]] = field(default_factory=dict)
    first: datetime.date | None = None
    last: datetime.date | None = None

    def request(self) -> SearchRequest:
        """The question as our own engine is asked it: with all facets, and the first page of hits.

        >>> Question("phrase", ("Nations", "unies")).request().q
        '"Nations unies"'
        """
        words = " ".join(self.words)
        return SearchRequest(
            q=f'"{words}"' if self.kind == "phrase" else words,
            choices={kind: FacetChoice(any_of=values) for kind, values in self.choices.items()},
            first=self.first,
            last=self.last,
            per_page=PAGE,
        )


def questions_of(archive: Archive) -> tuple[Question, ...]:
    """The questions that the archive's seed draws, ten a kind; fewer where a small archive has no more."""
    return tuple(_QuestionMaker(archive).questions())


class _QuestionMaker:
    """Knows the forms of all words of an archive, and in how many of its articles each stands."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._rng = random.Random(f"questions/{archive.seed}/{archive.size}")
        self._forms = _Forms(FrenchAnalyzer(protected=protected_words(archive.authorities)))
        frequencies = Counter(form for article in archive for form in self._forms.of_article(article))
        plain = {form: count for form, count in frequencies.items() if self._forms.is_plain(form)}
        size = archive.size
        self._common = _drawn_order(self._rng, (form for form, count in plain.items() if count >= _COMMON * size))
        self._middling = _drawn_order(
            self._rng, (form for form, count in plain.items() if _MIDDLING[0] * size <= count < _MIDDLING[1] * size)
        )
        self._rare = _drawn_order(self._rng, (form for form, count in plain.items() if count <= max(1, _RARE * size)))

    def questions(self) -> Iterator[Question]:
        by_frequency: dict[QuestionKind, list[str]] = {
            "common word": self._common,
            "middling word": self._middling,
            "rare word": self._rare,
        }
        for kind, words in by_frequency.items():
            yield from (Question(kind, (word,)) for word in words[:QUESTIONS_A_KIND])
        yield from _distinct(self._two_words)
        yield from (Question("phrase", tuple(words)) for words in self._phrases())
        yield from _distinct(self._narrowed)

    def _article(self) -> Article:
        return self._archive.article(self._rng.randrange(self._archive.size))

    def _two_words(self) -> Question | None:
        """Two words of one article, the first of them common, so that there is an answer."""
        standing = self._forms.of_article(self._article())
        common = [word for word in self._common if word in standing]
        others = [word for word in (*self._common, *self._middling) if word in standing]
        if not common or len(others) < 2:
            return None
        first = self._rng.choice(common)
        return Question("two words", (first, self._rng.choice([word for word in others if word != first])))

    def _phrases(self) -> Iterator[list[str]]:
        """Locutions, the frequent and the rarer ones in turn, each word of which has one spelling only."""
        first_articles = map(self._archive.article, range(min(self._archive.size, _READ_FOR_LOCUTIONS)))
        text = "\n".join(article.body for article in first_articles)
        locutions = (locution for locution in self._archive.vocabulary.locutions if re.search(rf"\b{locution}\b", text))
        usable = [words for words in map(str.split, locutions) if all(map(self._forms.has_one_spelling, words))]
        step = max(1, len(usable) // QUESTIONS_A_KIND)
        return iter(usable[::step][:QUESTIONS_A_KIND])

    def _narrowed(self) -> Question | None:
        """A common word, narrowed to what an article that holds it is filed under."""
        article = self._article()
        standing = self._forms.of_article(article)
        words = [word for word in self._common if word in standing]
        given = article.given
        if not words or not (given.persons and len(given.places) > 1 and article.published and article.source):
            return None
        word, day = self._rng.choice(words), article.published.day
        decade = datetime.date(day.year // 10 * 10, 1, 1)
        question: Question = self._rng.choice(
            (
                Question("narrowed", (word,), {"person": given.persons[:1], "topic": given.topics[:1]}),
                Question("narrowed", (word,), {"source": (article.source,)}, decade, datetime.date(decade.year + 19, 12, 31)),
                Question("narrowed", (word,), {"place": given.places[:2]}),
            )
        )
        return question


class _Forms:
    """The three forms of every word that was met, and which of them several words share."""

    def __init__(self, analyzer: FrenchAnalyzer) -> None:
        self._analyzer = analyzer
        self._exact_of: dict[str, tuple[str, ...]] = {}
        self._stem_of: dict[str, str] = {}
        self._sharing: dict[tuple[str, str], set[str]] = {}
        self._split_otherwise: set[str] = set()

    def of_article(self, article: Article) -> set[str]:
        """The exact forms that stand in an article."""
        texts = (article.title, article.standfirst, article.body)
        return {form for text in texts for word in WRITTEN_WORD.findall(text) for form in self._of_word(word)}

    def _of_word(self, word: str) -> tuple[str, ...]:
        if word not in self._exact_of:
            tokens = self._analyzer.tokens(word)
            self._exact_of[word] = tuple(token.exact for token in tokens)
            for token in tokens:
                self._sharing.setdefault(("stem", token.stem), set()).add(token.exact)
                self._sharing.setdefault(("folded", token.folded), set()).add(token.exact)
                if not token.function_word:
                    self._stem_of[token.exact] = token.stem
            # SQLite splits at every apostrophe: prud'homme is two words to it, and one to us.
            parts = re.findall(r"\w+", fold(word))
            if parts != [token.folded.rstrip("'") for token in tokens]:
                self._split_otherwise.update(parts)
        return self._exact_of[word]

    def is_plain(self, form: str) -> bool:
        """Whether a form is a word of substance that every engine takes for itself and for nothing else."""
        return (
            len(form) > 3
            and form in self._stem_of
            and self.has_one_spelling(form)
            and len(self._sharing["stem", self._stem_of[form]]) == 1
        )

    def has_one_spelling(self, word: str) -> bool:
        """Whether no other word differs from this one by its accents only, nor is split so that this one appears."""
        folded = fold(word)
        return word.isalpha() and len(self._sharing.get(("folded", folded), ())) == 1 and folded not in self._split_otherwise


def _drawn_order(rng: random.Random, forms: Iterable[str]) -> list[str]:
    drawn = sorted(forms)
    rng.shuffle(drawn)
    return drawn


def _distinct(draw: Callable[[], Question | None]) -> Iterator[Question]:
    """Draw until there are enough questions, none of them twice; a small archive may have fewer."""
    seen: list[Question] = []
    for _ in range(_ATTEMPTS):
        question = draw()
        if question is not None and question not in seen:
            seen.append(question)
            yield question
        if len(seen) == QUESTIONS_A_KIND:
            return
