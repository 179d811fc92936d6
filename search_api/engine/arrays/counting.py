"""How many of some documents match a query: counted without joining the postings of a word, as a search has to do."""

from functools import cached_property

import numpy as np
from whoosh import query

from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import BoolArray, Documents

# Marking a posting costs a sixteenth of searching for a document.
_SEARCH_COST = 16


class CountAmong:
    """Counts among the documents of one segment that match a query, or all that are not deleted."""

    def __init__(self, search: SegmentSearch, common: query.Query) -> None:
        self._search = search
        self._documents = search.documents(common)

    def count(self, tree: query.Query) -> int:
        """How many of them match another query."""
        parts = list(self._search.parts(tree))
        if self._documents.size * _SEARCH_COST * len(parts) < sum(part.size for part in parts):
            return int(np.count_nonzero(self._held(parts)))
        matching = np.zeros(self._search.document_count, dtype=np.bool_)
        for part in parts:
            matching[part] = True
        matching &= self._marked
        return int(np.count_nonzero(matching))

    @cached_property
    def _marked(self) -> BoolArray:
        return sorted_sets.marked(self._documents, self._search.document_count)

    def _held(self, parts: list[Documents]) -> BoolArray:
        held = np.zeros(self._documents.size, dtype=np.bool_)
        for part in parts:
            held |= sorted_sets.held(part, self._documents, self._search.document_count)
        return held
