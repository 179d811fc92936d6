"""Between the phases of a search: which terms and constants add up to the score of documents that match.

The phases are apart because a score is wanted of few documents only: those that filters leave, or none where dates give the
order. Every document that is scored is known to match, so that most parts of a tree add up without asking again.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from whoosh import query

from indexer.index import FACET_KINDS
from indexer.index.schema import TEXT_FIELD_PARTS
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import Documents
from search_api.engine.queries import EnoughQuery, WordQuery
from search_api.engine.ranked_query import NearQuery

# Places in the documents that are scored; None means all of them.
Places = npt.NDArray[np.intp] | None


@dataclass(frozen=True, slots=True)
class WeightedTerm:
    """A term that adds to scores, in the documents at `places`: BM25F times `boost`, or for a facet's value the boost."""

    field: str
    text: str
    boost: float
    places: Places


class Gathering:
    """What a query tree adds to the scores of documents that match it.

    That is what `terms` add, `constants` with their places, and with theirs the words that count for standing `near` each other.
    """

    def __init__(self, search: SegmentSearch, tree: query.Query, documents: Documents) -> None:
        self.terms: list[WeightedTerm] = []
        self.constants: list[tuple[float, Places]] = []
        self.near: list[tuple[NearQuery, Places]] = []
        self._search = search
        self._documents = documents
        self._gather(tree, None)

    @property
    def is_uniform(self) -> bool:
        """Whether everything counts for all documents, and counts by itself."""
        return (
            not self.near
            and all(each.places is None for each in self.terms)
            and all(places is None for _, places in self.constants)
        )

    def _gather(self, tree: query.Query, places: Places) -> None:
        """The documents at `places` are known to match `tree`."""
        match tree:
            case query.Term() if tree.fieldname in TEXT_FIELD_PARTS:
                self.terms.append(WeightedTerm(tree.fieldname, tree.text, tree.boost, places))
            case query.Phrase():
                self.terms += (WeightedTerm(tree.fieldname, word, tree.boost, places) for word in tree.words)
            case query.And():
                for child in tree.subqueries:
                    self._gather(child, places)
            case query.Or() | EnoughQuery():
                for child in tree.subqueries:
                    self._gather_possible(child, places)
            case query.AndMaybe():
                self._gather(tree.a, places)
                self._gather_possible(tree.b, places)
            case _:
                self.constants.append((1.0 if isinstance(tree, query.Not) else tree.boost, places))

    def _gather_possible(self, tree: query.Query, places: Places) -> None:
        """Like `_gather`, where documents may not match: a term that they don't hold adds nothing anyway."""
        match tree:
            case query.Term() if tree.fieldname in TEXT_FIELD_PARTS:
                self._gather(tree, places)
            case query.Term() if tree.fieldname in FACET_KINDS:
                self.terms.append(WeightedTerm(tree.fieldname, tree.text, tree.boost, places))
            case query.Or():
                for child in tree.subqueries:
                    self._gather_possible(child, places)
            case WordQuery():
                self._gather_possible(tree.a, places)
                self._gather_possible(tree.b, places)
            case NearQuery():
                self.near.append((tree, places))
            case _ if tree is query.NullQuery:
                return
            case _:
                self._gather_matching(tree, places)

    def _gather_matching(self, tree: query.Query, places: Places) -> None:
        """Ask which documents match before their scores are gathered."""
        asked = np.arange(self._documents.size) if places is None else places
        matching = asked[self._search.holds(tree, self._documents[asked])]
        if matching.size:
            self._gather(tree, matching)
