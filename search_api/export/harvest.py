"""Everything that a request finds, a page at a time: memory is bounded by a page, however much was found."""

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Article
from search_api.engine import SearchEngine, SearchResult
from search_api.query import Node
from search_api.question import Question
from search_api.request import SearchRequest

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Harvest:
    """`total` articles, and `pages` of them in the order asked for; `pages` can be walked once."""

    total: int
    pages: Iterator[tuple[Article, ...]]


def harvest(engine: SearchEngine, request: SearchRequest) -> Harvest:
    """Find all articles of a request, whatever page it names, in this one state of the archive.

    The first page is read at once, so that the total is known and an error comes before the first article; each further one
    when it is wanted.
    """
    tree = Question.read(request, engine).tree
    whole = dataclasses.replace(request, page=1, per_page=PAGE_SIZE, facets=frozenset())
    first = engine.search(tree, whole)
    return Harvest(first.total, _pages(engine, tree, whole, first))


def found_page(engine: SearchEngine, request: SearchRequest) -> tuple[Article, ...]:
    """The articles of the one page that the request names."""
    tree = Question.read(request, engine).tree
    return _articles(engine.search(tree, dataclasses.replace(request, facets=frozenset())))


def _pages(engine: SearchEngine, tree: Node, request: SearchRequest, first: SearchResult) -> Iterator[tuple[Article, ...]]:
    if first.hits:
        yield _articles(first)
    for number in range(2, math.ceil(first.total / PAGE_SIZE) + 1):
        yield _articles(engine.search(tree, dataclasses.replace(request, page=number)))


def _articles(result: SearchResult) -> tuple[Article, ...]:
    return tuple(hit.stored.article for hit in result.hits)
