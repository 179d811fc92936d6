"""The embedded engine: the typed tree becomes a Whoosh query tree, which arrays answer."""

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any

import numpy as np
from msgspec import Struct
from whoosh import query

from corpus.annotation import FieldName
from corpus.authority.concept import ConceptKind
from indexer.analysis import FrenchAnalyzer, Token
from indexer.index import FACET_KINDS, FacetKind, FiledArticle, IndexReader, LiveSegment, StoredArticle
from search_api.engine import facet_counts
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.counting import CountAmong
from search_api.engine.arrays.date_index import DateIndex
from search_api.engine.arrays.facet_index import FacetIndex
from search_api.engine.arrays.scoring import Scoring
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import BoolArray, Documents
from search_api.engine.arrays.statistics import Statistics
from search_api.engine.arrays.word_frequencies import word_frequencies
from search_api.engine.completions import Completion, completions
from search_api.engine.concept_names import ConceptNames
from search_api.engine.facet_labels import FacetLabels, Named
from search_api.engine.functions import Functions
from search_api.engine.name_table import TypedWord
from search_api.engine.near_words import NearWord, near_words
from search_api.engine.offices import Offices
from search_api.engine.protocol import ArchiveState
from search_api.engine.result import DateFacet, Facet, Hit, SearchResult
from search_api.engine.top_hits import first_places
from search_api.engine.whoosh_query import whoosh_query
from search_api.query.name_sources import CalledConcept, Holder
from search_api.query.nodes import Node
from search_api.request import FacetChoice, SearchRequest


@dataclass(frozen=True, slots=True)
class _Found:
    """The documents of one segment that match the words and no exclusion, and which of them each choice keeps (None: all)."""

    documents: Documents
    chosen: Mapping[FacetKind, BoolArray | None]
    dated: BoolArray | None

    def without(self, kind: FacetKind | None = None, *, dates: bool = True) -> Documents:
        """What all choices keep, those of one facet (or of dates) left out."""
        masks = [mask for each, mask in self.chosen.items() if each != kind and mask is not None]
        if dates and self.dated is not None:
            masks.append(self.dated)
        if not masks:
            return self.documents
        return self.documents[np.logical_and.reduce(masks)]


class _Candidate(Struct, frozen=True):
    """A hit of one segment, with what it is ordered by among those of the others."""

    live: LiveSegment
    number: int
    score: float
    second: int

    @property
    def id(self) -> str:
        return self.live.segment.ids[self.number]


class WhooshEngine:
    """A `SearchEngine` over one generation of an index; may be shared between threads."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._segments = reader.segments
        self._analyzer = FrenchAnalyzer(protected=frozenset(reader.manifest.protected_words))
        self._statistics = Statistics(reader.segments)
        self._date_index = DateIndex(reader.segments)

    @property
    def state(self) -> ArchiveState:
        return ArchiveState(self._reader.generation.name, self._reader.manifest.built, self._reader.document_count)

    @property
    def analyzer(self) -> FrenchAnalyzer:
        return self._analyzer

    @cached_property
    def _facets(self) -> dict[FacetKind, FacetIndex]:
        return {kind: FacetIndex(kind, self._segments) for kind in FACET_KINDS}

    @cached_property
    def _labels(self) -> dict[FacetKind, FacetLabels]:
        return {kind: FacetLabels(kind, self._facets[kind], lambda: self._reader.labels) for kind in FACET_KINDS}

    @cached_property
    def _names(self) -> ConceptNames:
        return ConceptNames(self._reader.labels, self._analyzer)

    @cached_property
    def _offices(self) -> Offices:
        filed = frozenset(self._facets["person"].values())
        return Offices(self._reader.labels, self._analyzer, filed.__contains__)

    def resolve(self, kind: FacetKind, text: str) -> tuple[str, ...]:
        """See `NameSource.resolve`."""
        return self._labels[kind].resolve(text)

    def called(self, tokens: Sequence[Token]) -> CalledConcept | None:
        """See `NameSource.called`."""
        return self._names.called(tokens)

    def holders(self, text: str) -> tuple[Holder, ...]:
        """See `NameSource.holders`."""
        return self._offices.holders(text)

    def label(self, kind: FacetKind, value: str) -> str:
        """See `SearchEngine.label`."""
        return self._labels[kind].label(value)

    def labelled(self, kind: ConceptKind, values: Iterable[str]) -> list[tuple[str, bool]]:
        """See `SearchEngine.labelled`."""
        concepts = self._reader.labels.by_kind.get(kind, {})
        return [(concepts[value].label, True) if value in concepts else (value, False) for value in values]

    def functions(self, asked: Iterable[str]) -> Functions:
        """See `SearchEngine.functions`."""
        return self._offices.functions(asked)

    def functions_named(self, words: Sequence[TypedWord]) -> list[str]:
        """See `SearchEngine.functions_named`."""
        return self._offices.named(words)

    def search(self, tree: Node, request: SearchRequest) -> SearchResult:
        """See `SearchEngine.search`."""
        searches, (translated,) = self._translated(tree)
        found = [self._found(number, search, translated, request) for number, search in enumerate(searches)]
        hits = [each.without() for each in found]
        return SearchResult(
            sum(each.size for each in hits),
            tuple(self._page(translated, searches, hits, request)),
            dict(self._counted(found, request)),
            self._dates(found, request) if "date" in request.facets else None,
        )

    def count(self, tree: Node) -> int:
        """See `SearchEngine.count`."""
        searches, (translated,) = self._translated(tree)
        return sum(search.count(translated) for search in searches)

    def stands_nowhere(self, tree: Node) -> bool:
        """See `SearchEngine.stands_nowhere`."""
        searches, (translated,) = self._translated(tree)
        return not any(search.finds_any(translated) for search in searches)

    def score(self, tree: Node, id: str) -> float | None:
        """See `SearchEngine.score`."""
        searches, (translated,) = self._translated(tree)
        for search in searches:
            if (number := search.live.number(id)) is not None:
                documents = np.array([number], dtype=np.int32)
                if search.holds(translated, documents)[0]:
                    return float(self._scoring(searches).scores(translated, search, documents)[0])
        return None

    def weight(self, tree: Node) -> int:
        """See `SearchEngine.weight`."""
        return self._weight(self.count(tree))

    def counter(self, tree: Node) -> Callable[[Node], int]:
        """See `SearchEngine.counter`."""
        searches, (common,) = self._translated(tree)
        counters = [CountAmong(search, common) for search in searches]

        def count(part: Node) -> int:
            translated = self._query(part, searches)
            return sum(each.count(translated) for each in counters)

        return count

    def newest(self, tree: Node, most: int) -> list[FiledArticle]:
        """See `SearchEngine.newest`."""
        searches, (translated,) = self._translated(tree)
        found: list[tuple[int, str, LiveSegment, int]] = []
        for search in searches:
            documents = search.documents(translated)
            ages, ids = -search.segment.column("seconds").whole()[documents], search.segment.column("id_ranks").whole()[documents]
            places = first_places([ages, ids], most)
            for age, number in zip(ages[places].tolist(), documents[places].tolist(), strict=True):
                found.append((age, search.segment.ids[number], search.live, number))
        return [live.segment.filed(number) for _, _, live, number in sorted(found, key=itemgetter(0, 1))[:most]]

    def completions(self, beginning: str, field: FieldName | None, most: int) -> Iterator[Completion]:
        """See `SearchEngine.completions`."""
        return completions(self._segments, beginning, field, most)

    def named(self, kind: FacetKind, words: Sequence[TypedWord], most: int) -> Named:
        """See `SearchEngine.named`."""
        return self._labels[kind].ending(words, most)

    def matches(self, trees: Sequence[Node], ids: Sequence[str]) -> list[list[bool]]:
        """See `SearchEngine.matches`."""
        matched = np.zeros((len(ids), len(trees)), dtype=np.bool_)
        searches, translated = self._translated(*trees)
        for search in searches:
            own = {number: place for place, id in enumerate(ids) if (number := search.live.number(id)) is not None}
            documents = np.array(sorted(own), dtype=np.int32)
            places = [own[number] for number in documents.tolist()]
            for column, tree in enumerate(translated):
                matched[places, column] = search.holds(tree, documents)
        truths: list[list[bool]] = matched.tolist()
        return truths

    def word_frequencies(self, stems: Sequence[str]) -> list[int]:
        """See `SearchEngine.word_frequencies`."""
        return word_frequencies(self._segments, stems)

    def near_words(self, word: str) -> list[NearWord]:
        """See `SearchEngine.near_words`."""
        return near_words(self._segments, word)

    def article(self, id: str) -> StoredArticle | None:
        """See `SearchEngine.article`."""
        number = self._reader.number(id)
        return None if number is None else self._reader.stored(number)

    def _translated(self, *trees: Node) -> tuple[list[SegmentSearch], list[query.Query]]:
        """Trees as Whoosh queries, and what answers them in each segment."""
        searches = [SegmentSearch(live) for live in self._segments]
        return searches, [self._query(tree, searches) for tree in trees]

    def _query(self, tree: Node, searches: list[SegmentSearch]) -> query.Query:
        return whoosh_query(tree, lambda each: self._weight(sum(search.count(each) for search in searches)))

    def _scoring(self, searches: list[SegmentSearch]) -> Scoring:
        return Scoring(searches, self._statistics, self._reader.manifest.fields)

    def _weight(self, count: int) -> int:
        """How much a part of a query weighs that so many articles match, in thousandths: none where nothing can match it."""
        return round(1000 * math.log1p(self._reader.document_count / (count + 1))) if count else 0

    def _found(self, number: int, search: SegmentSearch, tree: query.Query, request: SearchRequest) -> _Found:
        documents = search.documents(tree)
        for kind in FACET_KINDS:
            if excluded := request.choice(kind).none_of:
                carrying = self._carrying(number, kind, documents, FacetChoice(any_of=excluded))
                documents = documents if carrying is None else documents[~carrying]
        chosen = {kind: self._carrying(number, kind, documents, choice) for kind, choice in request.choices.items()}
        dated = None
        if request.undated_rule != "include" or request.first is not None or request.last is not None:
            dated = facet_counts.within(search.segment.column("days").whole()[documents], request)
        return _Found(documents, chosen, dated)

    def _carrying(self, number: int, kind: FacetKind, documents: Documents, choice: FacetChoice) -> BoolArray | None:
        """Which documents of a segment carry what was chosen (any of, all of) in one facet; None where nothing was."""
        count = self._segments[number].segment.document_count
        facet = self._facets[kind]
        mask: BoolArray | None = None
        if choice.any_of:
            carrying = sorted_sets.union([facet.documents(number, value) for value in choice.any_of], count)
            mask = sorted_sets.held(carrying, documents, count)
        for value in choice.all_of:
            held = sorted_sets.held(facet.documents(number, value), documents, count)
            mask = held if mask is None else mask & held
        return mask

    def _counted(self, found: list[_Found], request: SearchRequest) -> Iterator[tuple[FacetKind, Facet]]:
        """The facets that were asked for, each over what the choices in all others leave."""
        for kind in FACET_KINDS:
            if kind in request.facets:
                counts = self._facets[kind].counts([each.without(kind) for each in found])
                yield kind, facet_counts.facet(self._facets[kind], self._labels[kind], counts, request.choice(kind))

    def _dates(self, found: list[_Found], request: SearchRequest) -> DateFacet:
        return facet_counts.date_facet(self._date_index, [each.without(dates=False) for each in found], request)

    def _page(
        self, tree: query.Query, searches: list[SegmentSearch], hits: list[Documents], request: SearchRequest
    ) -> Iterator[Hit]:
        """The hits of one page; ties go to the newest, then by identifier; undated articles come last."""
        scoring = self._scoring(searches)
        start, stop = (request.page - 1) * request.per_page, request.page * request.per_page
        first = [self._first(tree, *each, scoring, stop, request) for each in zip(searches, hits, strict=True)]
        if len(first) == 1:
            candidates = first[0][start:]
        else:
            candidates = sorted(itertools.chain.from_iterable(first), key=_order(request))[start:stop]
        for each in candidates:
            yield Hit(each.live.segment.filed(each.number), each.score)

    def _first(
        self,
        tree: query.Query,
        search: SegmentSearch,
        documents: Documents,
        scoring: Scoring,
        count: int,
        request: SearchRequest,
    ) -> list[_Candidate]:
        """The first hits of one segment, in order."""
        by_relevance = request.sort == "relevance"
        if by_relevance:
            documents, scores = scoring.best(tree, search, documents, count)
        seconds = search.segment.column("seconds").whole()[documents]
        ids = search.segment.column("id_ranks").whole()[documents]
        if by_relevance:
            places = first_places([-scores, -seconds, ids], count)
            shown = scores[places]
        else:
            ages = -seconds if request.sort == "newest" else np.where(seconds < 0, np.iinfo(np.int64).max, seconds)
            places = first_places([ages, ids], count)
            # Scores are shown in any order, but are not needed of more than a page.
            ordered = np.sort(places)
            shown = scoring.scores(tree, search, documents[ordered])[np.searchsorted(ordered, places)]
        numbers = documents[places].tolist()
        return [_Candidate(search.live, *each) for each in zip(numbers, shown.tolist(), seconds[places].tolist(), strict=True)]


def _order(request: SearchRequest) -> Callable[[_Candidate], tuple[Any, ...]]:
    """What candidates of several segments are ordered by: as those of one are."""
    if request.sort == "relevance":
        return lambda each: (-each.score, -each.second, each.id)
    if request.sort == "oldest":
        return lambda each: (each.second < 0, each.second, each.id)
    return lambda each: (-each.second, each.id)
