"""One article of one engine, of which each part of a query is asked."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from corpus.annotation import FIELD_NAMES, Annotation, FieldName
from indexer.index import StoredArticle
from search_api.engine import SearchEngine
from search_api.explain.article_words import ArticleWords
from search_api.highlight import Highlighter
from search_api.query import Node, expand


@dataclass(frozen=True, slots=True)
class Occurrence:
    """How often a field holds what was looked for, in one form as it is written."""

    field: FieldName
    form: str
    count: int


class Subject:
    """An article about which questions are asked."""

    def __init__(self, engine: SearchEngine, stored: StoredArticle) -> None:
        self.engine = engine
        self.stored = stored
        self.id = stored.article.id

    @cached_property
    def words(self) -> ArticleWords:
        return ArticleWords(self.stored, self.engine.analyzer)

    def score(self, node: Node) -> float | None:
        """What a part of a query adds to the article's score; None where it does not match."""
        return self.engine.score(self.expanded(node), self.id)

    def dates(self) -> list[Annotation]:
        """The dates that the article speaks of, each once, in the order of the text."""
        spoken = (each for each in self.stored.annotations if each.first_day and each.last_day)
        return list({each.value: each for each in spoken}.values())

    def matches(self, node: Node) -> bool:
        return self.score(node) is not None

    def occurrences(self, node: Node) -> tuple[Occurrence, ...]:
        """Where what was looked for stands, in the order of the fields, the most frequent form first."""
        highlighter = Highlighter(self.expanded(node), self.engine.analyzer)
        found = []
        for field in FIELD_NAMES:
            text = self.stored.article.texts()[field]
            forms = Counter(text[start:end] for start, end in highlighter.marks(field, text))
            found += [Occurrence(field, form, count) for form, count in forms.most_common()]
        return tuple(found)

    def expanded(self, node: Node) -> Node:
        """A part of a query as it is looked for in this archive."""
        return expand(node, self.engine.analyzer, self.engine)
