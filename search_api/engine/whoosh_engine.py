"""The embedded engine: Whoosh finds and scores, arrays filter, count and order."""

import threading
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.collectors import Collector
from whoosh.scoring import BM25F

from indexer.analysis import FrenchAnalyzer, fold
from indexer.index import FACET_KINDS, FacetKind, IndexReader, StoredArticle
from indexer.index.facet_column import BoolArray
from search_api.engine import facet_counts
from search_api.engine.protocol import ArchiveState
from search_api.engine.result import Hit, SearchResult
from search_api.engine.whoosh_query import whoosh_query
from search_api.query.nodes import Everything, Node
from search_api.request import SearchRequest

FloatArray = npt.NDArray[np.float64]


class _AllHits(Collector):  # type: ignore[misc]  # whoosh3 has no usable types
    """Collects every hit with its score. Whoosh's own collectors keep objects a hit, or look for the best few only."""

    def __init__(self) -> None:
        super().__init__()
        self.documents: list[int] = []
        self.scores: list[float] = []

    def prepare(self, top_searcher: Any, q: Any, context: Any) -> None:
        # Without `needs_current` Whoosh may preload the matches of a disjunction into an array matcher, which whoosh3 3.54
        # runs past its end inside an AndMaybe.
        super().prepare(top_searcher, q, context.set(weighting=BM25F(), needs_current=True))

    def collect(self, sub_docnum: int) -> None:
        self.documents.append(self.offset + sub_docnum)
        self.scores.append(self.matcher.score())


class WhooshEngine:
    """A `SearchEngine` over one generation of an index; may be shared between threads."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._analyzer = FrenchAnalyzer(protected=frozenset(reader.manifest.protected_words))
        # Whoosh doesn't promise that a searcher may be shared; its matchers are pure Python, so a lock costs no parallelism.
        self._lock = threading.Lock()
        self._names = {
            kind: {value: [fold(name) for name in reader.labels.names(kind, value)] for value in reader.facets[kind].values}
            for kind in FACET_KINDS
        }

    @property
    def state(self) -> ArchiveState:
        return ArchiveState(self._reader.generation.name, self._reader.manifest.built, self._reader.document_count)

    @property
    def analyzer(self) -> FrenchAnalyzer:
        return self._analyzer

    def resolve(self, kind: FacetKind, text: str) -> tuple[str, ...]:
        """See `SearchEngine.resolve`."""
        asked = fold(text).strip()
        named = tuple(value for value, names in self._names[kind].items() if asked == fold(value) or asked in names)
        if named:
            return named
        words = set(asked.replace("-", " ").split())
        return tuple(
            value
            for value, names in self._names[kind].items()
            if words and any(words <= set(name.replace("-", " ").split()) for name in names)
        )

    def label(self, kind: FacetKind, value: str) -> str:
        """See `SearchEngine.label`."""
        return self._reader.labels.label(kind, value)

    def search(self, tree: Node, request: SearchRequest) -> SearchResult:
        """See `SearchEngine.search`."""
        columns = self._reader.facets
        found, scores = self._find(tree)
        exclusions = (facet_counts.excluded(columns[kind], request.choice(kind)) for kind in FACET_KINDS)
        found = facet_counts.intersection((~mask if mask is not None else None for mask in exclusions), found)
        choices = {kind: facet_counts.chosen(columns[kind], request.choice(kind)) for kind in FACET_KINDS}
        dates = facet_counts.within(self._reader.days, request)
        hits = facet_counts.intersection((*choices.values(), dates), found)
        facets = {}
        for kind in FACET_KINDS:
            if kind in request.facets:
                others = (mask for other, mask in choices.items() if other != kind)
                base = facet_counts.intersection((*others, dates), found)
                facets[kind] = facet_counts.facet(kind, columns[kind], self._reader.labels, base, request.choice(kind))
        date_facet = None
        if "date" in request.facets:
            undated_or_not = facet_counts.intersection(choices.values(), found)
            date_facet = facet_counts.date_facet(self._reader.days, undated_or_not, request)
        documents = np.flatnonzero(hits)
        start = (request.page - 1) * request.per_page
        page = self._ordered(documents, scores, request)[start : start + request.per_page]
        return SearchResult(
            int(documents.size),
            tuple(Hit(self._stored(int(document)), float(scores[document])) for document in page),
            facets,
            date_facet,
        )

    def article(self, id: str) -> StoredArticle | None:
        """See `SearchEngine.article`."""
        number = self._reader.number(id)
        return None if number is None else self._stored(number)

    def _stored(self, number: int) -> StoredArticle:
        with self._lock:
            return self._reader.stored(number)

    def _find(self, tree: Node) -> tuple[BoolArray, FloatArray]:
        """Which documents match, and their scores, both of shape (document_count,)."""
        count = self._reader.document_count
        if isinstance(tree, Everything):
            return np.ones(count, dtype=np.bool_), np.zeros(count)
        collector = _AllHits()
        with self._lock:
            self._reader.searcher.search_with_collector(whoosh_query(tree), collector)
        mask, scores = np.zeros(count, dtype=np.bool_), np.zeros(count)
        mask[collector.documents] = True
        scores[collector.documents] = collector.scores
        return mask, scores

    def _ordered(self, documents: npt.NDArray[np.intp], scores: FloatArray, request: SearchRequest) -> npt.NDArray[np.intp]:
        """Sort hits; ties go to the newest, then by identifier; undated articles come last."""
        seconds, ids = self._reader.seconds[documents], self._reader.id_ranks[documents]
        keys: list[npt.NDArray[Any]] = [ids, -seconds]
        if request.sort == "relevance":
            keys.append(-scores[documents])
        elif request.sort == "oldest":
            keys = [ids, np.where(seconds < 0, np.iinfo(np.int64).max, seconds)]
        return documents[np.lexsort(keys)]
