"""One article's way to the index: recognition, corrections, then analysis, in whichever process it runs."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.annotation import Annotation
from corpus.article import Article
from corpus.authority import Authorities
from corpus.authority.concept import CONCEPT_KINDS
from corpus.ledger import Conflict, Corrections, corrected, redated
from indexer.analysis import FrenchAnalyzer
from indexer.index import FacetKind, IndexDocument, StoredArticle
from indexer.index.document import NO_FINGERPRINT
from indexer.recognition import NameIndex, Recogniser, TopicFiling, concepts, given_annotations, protected_words
from indexer.recognition.names import NameFinderChoice, name_finder

_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True)
class SourcedArticle:
    """An article, the source (a file or folder, absolute) that brought it, and the fingerprint of what it was read from."""

    article: Article
    origin: str
    fingerprint: bytes = NO_FINGERPRINT


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the index is to hold of an article, and which corrections could not be applied to it."""

    document: IndexDocument
    conflicts: tuple[Conflict, ...] = ()


class Preparation:
    """Turns articles into index documents; made once a process, since building the automaton takes a while."""

    def __init__(
        self,
        authorities: Authorities,
        *,
        recognition: bool,
        names: NameFinderChoice = "built-in",
        corrections: Corrections | None = None,
    ) -> None:
        # The same concepts come again and again.
        self._ancestors = lru_cache(_REMEMBERED)(authorities.ancestors)
        self._names = NameIndex(authorities)
        self._filing = TopicFiling(authorities)
        self._recogniser = Recogniser(authorities, name_finder(names)) if recognition else None
        self._corrections = corrections or Corrections()
        self.analyzer = FrenchAnalyzer(protected=protected_words(authorities))

    def document(self, sourced: SourcedArticle) -> IndexDocument:
        """What the index is to hold of an article."""
        return self.prepared(sourced).document

    def prepared(self, sourced: SourcedArticle) -> Prepared:
        """What the index is to hold of an article, its corrections applied."""
        dated = redated(sourced.article, self._corrections)
        annotations = given_annotations(dated.article, self._names)
        if self._recogniser:
            annotations += self._recogniser.annotate(dated.article)
        right = corrected(dated.article, annotations, self._corrections)
        filed = concepts(dated.article, right.annotations, self._filing)
        stored = StoredArticle(dated.article, sourced.origin, filed, right.annotations, dated.applied + right.applied)
        return Prepared(self._document(stored, sourced.fingerprint), dated.conflicts + right.conflicts)

    def _document(self, stored: StoredArticle, fingerprint: bytes) -> IndexDocument:
        article = stored.article
        return IndexDocument(
            id=article.id,
            texts=tuple(article.texts().values()),
            facets=self._facets(stored),
            day=article.published.day.toordinal() if article.published else None,
            second=_second(article),
            cited=_cited(stored.annotations),
            record=stored.to_msgpack(),
            origin=stored.origin,
            path=article.path,
            fingerprint=fingerprint,
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
