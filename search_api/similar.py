"""Articles that are like an article: they share with it what says most about it.

A word says much about an article where it stands in it often and in few others (tf·idf); a concept, where few others are filed
under it. What says most is looked for, any of it, each by its weight: "more like this", as Lucene and others have it.
bench/README.md measures how well that finds the other half of an article.
"""

import heapq
import math
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self, TypeAlias

from msgspec import structs

from corpus.annotation import FieldName
from corpus.article import Article
from corpus.authority.concept import CONCEPT_KINDS, ConceptKind
from indexer.analysis import Token, written_words
from indexer.index import FiledArticle, StoredArticle
from indexer.index.schema import FIELD_WEIGHTS, TEXT_FIELDS
from search_api.answer import hit_model, value_models
from search_api.engine import Hit, SearchEngine
from search_api.highlight import Highlighter
from search_api.models import SharedModel, SimilarHitModel, SimilarResponse
from search_api.query import Everything, FiledUnder, Node, Or, Terms, without_outer_function_words
from search_api.request import SearchRequest

# With ten words fewer other halves are found; more than these find no more, and take longer.
MOST_WORDS = 25

# So many characters of each field are read, some two thousand words: what an article is about stands there.
_MOST_READ = 12_000

# A word of a title is rare among titles, and its field weighs more: so much of its score is what one of the body adds.
_FIELD_SHARES: Mapping[FieldName, float] = {"title": 0.25, "standfirst": 0.25, "body": 1.0}

# Years, days and amounts join articles by chance. Those that stand in more than one in so many say nothing.
_NUMBERS_SHARE = 200

# So many concepts of a kind are weighed: those that an article speaks of most come first.
_MOST_CONCEPTS = 50

_Stems: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TellingWord:
    """A word as the article writes it most often; of a compound (`États-Unis`) the tokens stand side by side."""

    text: str
    tokens: tuple[Token, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class TellingConcept:
    """What the article is filed under."""

    kind: ConceptKind
    value: str
    weight: float


@dataclass(frozen=True, slots=True)
class Profile:
    """What says most about an article, the weightiest first."""

    words: tuple[TellingWord, ...]
    concepts: tuple[TellingConcept, ...]

    @classmethod
    def of(cls, stored: StoredArticle, engine: SearchEngine, most_words: int = MOST_WORDS) -> Self:
        """Weigh what stands in an article, beside all others of the archive."""
        return cls(tuple(_telling_words(stored.article, engine, most_words)), tuple(_telling_concepts(stored, engine)))

    @property
    def tree(self) -> Node:
        """Articles with any of it."""
        # Each token of a compound scores: together they count as one word.
        words = (
            Terms(word.tokens, "stem", name, boost=word.weight * share / len(word.tokens), finer=False)
            for word in self.words
            for name, share in _FIELD_SHARES.items()
        )
        # A word's score has its rarity once by its boost, and once more by BM25F.
        concepts = (FiledUnder(each.kind, (each.value,), boost=each.weight**2) for each in self.concepts)
        return Or((*words, *concepts))

    def shared_with(self, others: Sequence[FiledArticle], engine: SearchEngine) -> Iterator[SharedModel]:
        """What of it each of some other articles has too."""
        words = [Terms(word.tokens, "stem", finer=False) for word in self.words]
        held = engine.matches(words, [other.article.id for other in others])
        for other, holds in zip(others, held, strict=True):
            concepts = {
                kind: tuple(
                    each.value for each in self.concepts if each.kind == kind and each.value in other.concepts.get(kind, ())
                )
                for kind in CONCEPT_KINDS
            }
            yield SharedModel(
                words=[word.text for word, is_held in zip(self.words, holds, strict=True) if is_held],
                persons=value_models(concepts, "person", engine),
                topics=value_models(concepts, "topic", engine),
                places=value_models(concepts, "place", engine),
                organisations=value_models(concepts, "organisation", engine),
            )


def most_alike(engine: SearchEngine, profile: Profile, id: str, limit: int) -> list[Hit]:
    """The articles that a profile fits best, but for the one that it is of; ties as in every search."""
    found = engine.search(profile.tree, SearchRequest(per_page=limit + 1, facets=frozenset())).hits
    return [hit for hit in found if hit.stored.article.id != id][:limit]


def similar_response(engine: SearchEngine, stored: StoredArticle, limit: int) -> SimilarResponse:
    """The articles that are most like one, which is not among them."""
    started = time.perf_counter()
    profile = Profile.of(stored, engine)
    # Nothing was asked for in words, so no passages answer it.
    highlighter = Highlighter(Everything(), engine.analyzer)
    functions = engine.functions(())
    found = most_alike(engine, profile, stored.article.id, limit)
    shared = profile.shared_with([hit.stored for hit in found], engine)
    hits = [
        SimilarHitModel(**structs.asdict(hit_model(hit, highlighter, engine, functions)), shared=each)
        for hit, each in zip(found, shared, strict=True)
    ]
    took_ms = round((time.perf_counter() - started) * 1000, 3)
    return SimilarResponse(stored.article.id, took_ms, [word.text for word in profile.words], hits)


@dataclass(slots=True)
class _Occurrences:
    """A word of the article: its tokens, how often it stands there (by the weight of the fields), and how it is written."""

    tokens: Sequence[Token]
    frequency: float = 0.0
    texts: Counter[str] = field(default_factory=Counter)


def _telling_words(article: Article, engine: SearchEngine, most: int) -> list[TellingWord]:
    """The words of an article that say most about it. A word of this article alone says nothing about others."""
    words: dict[_Stems, _Occurrences] = {}
    forms: set[tuple[str, str, FieldName]] = set()
    texts = article.texts()
    # As it is written in the body, rather than in a title.
    for name in reversed(TEXT_FIELDS):
        for written, times in Counter(word for _, word in written_words(_beginning(texts[name]))).items():
            tokens = without_outer_function_words(engine.analyzer.tokens_of(written))
            if not tokens or tokens[0].function_word:
                continue
            word = words.setdefault(_stems(tokens), _Occurrences(tokens))
            word.frequency += times * FIELD_WEIGHTS[name]
            word.texts[written[tokens[0].start : tokens[-1].end]] += times
            forms.update((token.stem, token.exact, name) for token in tokens)
    own = Counter(stem for stem, _, _ in forms)
    frequencies = zip(own, engine.word_frequencies(list(own)), strict=True)
    elsewhere = {stem: frequency - own[stem] for stem, frequency in frequencies}
    articles = engine.state.articles
    telling = (_weighed(word, min(elsewhere[stem] for stem in stems), articles) for stems, word in words.items())
    return heapq.nsmallest(most, filter(None, telling), key=lambda word: (-word.weight, word.text))


def _weighed(word: _Occurrences, elsewhere: int, articles: int) -> TellingWord | None:
    """A word that so many of the articles have elsewhere; None where it says nothing."""
    weight = (1 + math.log(word.frequency)) * _says(elsewhere, articles)
    is_number = all(token.folded[:1].isdigit() for token in word.tokens)
    if weight <= 0 or (is_number and elsewhere * _NUMBERS_SHARE > articles):
        return None
    return TellingWord(word.texts.most_common(1)[0][0], tuple(word.tokens), weight)


def _telling_concepts(stored: StoredArticle, engine: SearchEngine) -> list[TellingConcept]:
    """What an article is filed under, where it says something about it."""
    weighed = (
        TellingConcept(kind, value, _says(engine.count(FiledUnder(kind, (value,))) - 1, engine.state.articles))
        for kind in CONCEPT_KINDS
        for value in stored.concepts.get(kind, ())[:_MOST_CONCEPTS]
    )
    return sorted((each for each in weighed if each.weight > 0), key=lambda each: (-each.weight, each.value))


def _says(elsewhere: int, articles: int) -> float:
    """How much it says that so many other articles have something: nothing where none has, or more than one in three (e).

    >>> [round(_says(elsewhere, 1000), 1) for elsewhere in (0, 1, 9, 99, 999)]
    [0.0, 5.2, 3.6, 1.3, -1.0]
    """
    return math.log(articles / (elsewhere + 1)) - 1 if elsewhere > 0 else 0.0


def _beginning(text: str) -> str:
    """As much of a text as is read, to the last whole word."""
    return text if len(text) <= _MOST_READ else next(iter(text[:_MOST_READ].rsplit(maxsplit=1)), "")


def _stems(tokens: Iterable[Token]) -> _Stems:
    return tuple(token.stem for token in tokens)
