"""One article's way to the index: recognition, then analysis, in whichever process it runs."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.annotation import Annotation
from corpus.article import Article
from corpus.authority import Authorities
from corpus.authority.concept import CONCEPT_KINDS
from indexer.analysis import FrenchAnalyzer
from indexer.index import FacetKind, IndexDocument, StoredArticle
from indexer.index.document import NO_FINGERPRINT
from indexer.recognition import NameIndex, Recogniser, concepts, given_annotations, protected_words
from indexer.recognition.names import built_in_finder

_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True)
class SourcedArticle:
    """An article, the source (a file or folder, absolute) that brought it, and the fingerprint of what it was read from."""

    article: Article
    origin: str
    fingerprint: bytes = NO_FINGERPRINT


class Preparation:
    """Turns articles into index documents; made once a process, since building the automaton takes a while."""

    def __init__(self, authorities: Authorities, *, recognition: bool) -> None:
        # The same concepts come again and again.
        self._ancestors = lru_cache(_REMEMBERED)(authorities.ancestors)
        self._names = NameIndex(authorities)
        self._recogniser = Recogniser(authorities, built_in_finder()) if recognition else None
        self.analyzer = FrenchAnalyzer(protected=protected_words(authorities))

    def document(self, sourced: SourcedArticle) -> IndexDocument:
        """What the index is to hold of an article."""
        article = sourced.article
        annotations = given_annotations(article, self._names)
        if self._recogniser:
            annotations += self._recogniser.annotate(article)
        stored = StoredArticle(article, sourced.origin, concepts(article, annotations), annotations)
        return IndexDocument(
            id=article.id,
            texts=tuple(article.texts().values()),
            facets=self._facets(stored),
            day=article.published.day.toordinal() if article.published else None,
            second=_second(article),
            cited=_cited(annotations),
            record=stored.to_msgpack(),
            origin=sourced.origin,
            path=article.path,
            fingerprint=sourced.fingerprint,
        )

    def _facets(self, stored: StoredArticle) -> dict[FacetKind, tuple[str, ...]]:
        """Facet values: the concepts with everything broader, so that a topic counts its narrower ones too."""
        facets: dict[FacetKind, tuple[str, ...]] = {"author": stored.article.authors}
        if stored.article.source:
            facets["source"] = (stored.article.source,)
        for kind in CONCEPT_KINDS:
            values = stored.concepts.get(kind, ())
            broader = (ancestor for value in values for ancestor in self._ancestors(kind, value))
            facets[kind] = tuple(dict.fromkeys((*values, *broader)))
        return facets


def _second(article: Article) -> int | None:
    """Wall-clock second of publication counted from 0001-01-01; the first of its period where no time is stated."""
    if article.published is None:
        return None
    time = article.published.time or datetime.time.min
    return (article.published.day.toordinal() - 1) * 86_400 + time.hour * 3600 + time.minute * 60 + time.second


def _cited(annotations: Iterable[Annotation]) -> tuple[tuple[int, int], ...]:
    """The first and the last day of each date that an article speaks of."""
    dates = ((each.first_day, each.last_day) for each in annotations)
    return tuple((first.toordinal(), last.toordinal()) for first, last in dates if first and last)
