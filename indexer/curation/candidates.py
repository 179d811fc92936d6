"""Names in no authority, most articles first: what `depeches authorities candidates` shows.

The articles of a name come from the postings of its facet value. Articles themselves are read only for the names that are shown,
one at a time: memory grows with the number of distinct names.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np

from corpus.annotation import Annotation, FieldName
from corpus.authority.concept import Authorities, ConceptKind
from corpus.publication_date import PublicationDate
from indexer.curation.company import Company
from indexer.curation.excerpts import excerpt_of
from indexer.curation.filed_names import FiledNames, IntArray
from indexer.curation.known_names import KnownNames, Perhaps
from indexer.curation.variants import NameGroup, Variant, VariantGrouping, holding
from indexer.index import IndexReader, StoredArticle
from indexer.index.document import UNDATED


@dataclass(frozen=True, slots=True)
class Selection:
    """Which names: those with `text` in one of their spellings, in `at_least` articles, the first `limit` of them."""

    kind: ConceptKind = "person"
    text: str = ""
    at_least: int = 1
    limit: int = 20


@dataclass(frozen=True, slots=True)
class CandidatePassage:
    """Where an article names a candidate: `mark` are the code points of the name in `text`; None where it isn't there."""

    id: str
    published: str | None
    title: str
    field: FieldName
    text: str
    mark: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that no authority file has: `mentions` are passages in which recognition found it; dates as they are stated."""

    name: str
    articles: int
    mentions: int
    first: str | None
    last: str | None
    variants: tuple[Variant, ...]
    perhaps: Perhaps | None
    passages: tuple[CandidatePassage, ...]


@dataclass(frozen=True, slots=True)
class CandidateList:
    """The first candidates of `total`; `known_by_now` names have become known since the index was built."""

    kind: ConceptKind
    total: int
    known_by_now: int
    candidates: tuple[Candidate, ...]


def find_candidates(reader: IndexReader, authorities: Authorities, selection: Selection) -> CandidateList:
    """The names of one kind in no authority file, as the index and the authority files are now."""
    known = KnownNames(authorities)
    unknown = UnknownNames.of(reader, known, selection.kind)
    found = holding(unknown.groups, selection.text) if selection.text else unknown.groups
    chosen = [group for group in found if group.articles >= selection.at_least]
    shown = chosen[: selection.limit]
    seen = _look_through(reader, selection.kind, unknown.filed, shown)
    candidates = tuple(
        Candidate(
            group.name,
            group.articles,
            found.mentions,
            *found.period,
            tuple(group.variants[1:]),
            known.perhaps(selection.kind, group.name) or group.perhaps,
            tuple(found.passages),
        )
        for group, found in zip(shown, seen, strict=True)
    )
    return CandidateList(selection.kind, len(chosen), unknown.known_by_now, candidates)


@dataclass(frozen=True, slots=True)
class UnknownNames:
    """All names of a kind in no authority, grouped, those in most articles first."""

    filed: FiledNames
    groups: list[NameGroup]
    known_by_now: int

    @classmethod
    def of(cls, reader: IndexReader, known: KnownNames, kind: ConceptKind) -> Self:
        """The facet values that were no concept when the index was built, and that no concept bears now."""
        filed = FiledNames(reader, kind)
        concepts = reader.labels.by_kind.get(kind, {})
        unknown = [number for number, name in enumerate(filed.names) if name not in concepts and filed.counts[number]]
        still = [number for number in unknown if not known.is_known(kind, filed.names[number])]
        company = None
        if kind == "person":
            company = Company(filed, FiledNames(reader, "organisation"))
        return cls(filed, VariantGrouping(kind, filed, known, company).groups(still), len(unknown) - len(still))


class _Seen:
    """What reading its articles tells of one candidate; `shown` are those (by number) from which a passage is taken."""

    def __init__(self, articles: IntArray, days: IntArray) -> None:
        self.articles = articles
        by_date = articles[np.argsort(days, kind="stable")]
        dated = by_date[np.sort(days) != UNDATED] if by_date.size else by_date
        order = dated if dated.size else by_date
        self._ends = (int(order[0]), int(order[-1])) if dated.size else None
        self.shown = {int(order[0]), int(order[order.size // 2]), int(order[-1])}
        self.mentions = 0
        self._published: dict[int, str | None] = {}
        self._passages: list[tuple[int, CandidatePassage]] = []

    def take(self, number: int, stored: StoredArticle, annotations: list[Annotation]) -> None:
        """One of its articles, with the annotations that name it."""
        self.mentions += sum(each.passage is not None for each in annotations)
        if number not in self.shown or not annotations:
            return
        article = stored.article
        published = _stated(article.published)
        # A mention in the text says more of somebody than the title does.
        telling = min(annotations, key=_how_little_it_tells)
        field, found = excerpt_of(article, telling)
        self._published[number] = published
        day = article.published.day.toordinal() if article.published else UNDATED
        self._passages.append((day, CandidatePassage(article.id, published, article.title, field, found.text, found.mark)))

    @property
    def period(self) -> tuple[str | None, str | None]:
        """When the first and the last of its dated articles were published, as they state it."""
        if self._ends is None:
            return None, None
        first, last = self._ends
        return self._published.get(first), self._published.get(last)

    @property
    def passages(self) -> Iterator[CandidatePassage]:
        return (passage for _, passage in sorted(self._passages, key=lambda pair: pair[0]))


def _how_little_it_tells(annotation: Annotation) -> int:
    if annotation.passage is None:
        return 2
    return 0 if annotation.passage.field == "body" else 1


def _stated(published: PublicationDate | None) -> str | None:
    return published.isoformat() if published else None


def _look_through(reader: IndexReader, kind: ConceptKind, filed: FiledNames, groups: Iterable[NameGroup]) -> list[_Seen]:
    """Read the articles of some names, each once, in the order in which they lie."""
    days = np.concatenate([np.empty(0, np.int64), *(live.segment.column("days").whole() for live in reader.segments)])
    seen, group_of = [], dict[str, _Seen]()
    for group in groups:
        articles = filed.articles(group.numbers)
        found = _Seen(articles, days[articles])
        seen.append(found)
        group_of.update(dict.fromkeys((variant.name for variant in group.variants), found))
    for number in np.unique(np.concatenate([np.empty(0, np.int64), *(found.articles for found in seen)])).tolist():
        stored = reader.stored(number)
        for found, annotations in _naming(stored, kind, group_of).values():
            found.take(number, stored, annotations)
    return seen


def _naming(stored: StoredArticle, kind: ConceptKind, group_of: Mapping[str, _Seen]) -> dict[int, tuple[_Seen, list[Annotation]]]:
    """The annotations of an article that name one of the candidates."""
    naming: dict[int, tuple[_Seen, list[Annotation]]] = {}
    for annotation in stored.annotations:
        if annotation.kind == kind and not annotation.known and (found := group_of.get(annotation.value)):
            naming.setdefault(id(found), (found, []))[1].append(annotation)
    return naming
