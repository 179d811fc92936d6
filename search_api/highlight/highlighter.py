"""The highlighter of one query: marks and snippets in the fields of any number of articles."""

import functools

from corpus.annotation import FieldName
from indexer.analysis import FrenchAnalyzer, fold
from search_api.highlight.marks import Mark, MarkFinder
from search_api.highlight.patterns import patterns
from search_api.highlight.snippets import Snippet, best_passages
from search_api.query.nodes import Node


class Highlighter:
    """Marks what an expanded tree looks for; what it excludes is never marked."""

    def __init__(self, tree: Node, analyzer: FrenchAnalyzer) -> None:
        self._patterns = tuple(patterns(tree))
        self._anywhere = MarkFinder((pattern for pattern in self._patterns if pattern.field is None), analyzer)
        self._analyzer = analyzer
        self._finders: dict[FieldName, MarkFinder] = {}
        self._fold = functools.cache(fold)

    def marks(self, field: FieldName, text: str) -> tuple[Mark, ...]:
        """The marked passages of a field's text, in order and without overlap."""
        finder = self._finders.get(field)
        if finder is None:
            finder = self._finders[field] = self._finder(field)
        return finder.marks(text)

    def _finder(self, field: FieldName) -> MarkFinder:
        """One finder for all fields that have no pattern of their own: what it remembers of one serves the others."""
        if all(pattern.field != field for pattern in self._patterns):
            return self._anywhere
        return MarkFinder((pattern for pattern in self._patterns if pattern.field in {None, field}), self._analyzer)

    def snippets(self, field: FieldName, text: str) -> tuple[Snippet, ...]:
        """The one or two passages of about 240 characters with the most marks; none where nothing is marked."""
        return best_passages(field, text, self.marks(field, text), self._fold)

    def whole(self, field: FieldName, text: str) -> tuple[Snippet, ...]:
        """The whole text as one snippet; none where nothing is marked."""
        marks = self.marks(field, text)
        return (Snippet(field, text, marks),) if marks else ()
