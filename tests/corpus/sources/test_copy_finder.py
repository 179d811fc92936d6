import random
import tracemalloc
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.problem import Problem
from corpus.sources.copy_finder import CopyFinder
from corpus.sources.first_copy import first_copies
from corpus.sources.reading import ReadArticle

ids = st.none() | st.sampled_from(["", "x", "y", "é", "x" * 5000, Article.create(title="Un").id])
read_articles = st.builds(
    lambda stated, title, path, line: ReadArticle(Article.create(id=stated, title=title, path=path), line),
    ids,
    st.sampled_from(["Un", "Deux", "Trois"]),
    st.sampled_from(["a.jsonl", "b.txt"]),
    st.none() | st.integers(1, 5),
)


def filled(found: Sequence[tuple[int, ReadArticle]]) -> CopyFinder:
    finder = CopyFinder()
    for order, item in found:
        finder.add(order, item.article.id, item.article.path, item.line, has_content_hash=item.has_content_hash())
    return finder


def problems_in_order(found: Sequence[ReadArticle]) -> list[tuple[int, Problem]]:
    return [(place, item) for place, item in enumerate(first_copies(found)) if isinstance(item, Problem)]


@given(st.lists(read_articles, max_size=12), st.randoms(use_true_random=False), st.integers(1, 4))
def test_it_tells_in_any_order_what_first_copies_tells(found: list[ReadArticle], order: random.Random, block: int) -> None:
    arriving = list(enumerate(found))
    order.shuffle(arriving)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("corpus.sources.copy_finder._BLOCK", block)
        assert list(filled(arriving).copies()) == problems_in_order(found)


@given(st.lists(read_articles, max_size=12))
def test_identifiers_tell_where_digests_do_not(found: list[ReadArticle]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("corpus.sources.copy_finder.xxh3_64_intdigest", lambda content: len(content) % 2)
        assert list(filled(list(enumerate(found))).copies()) == problems_in_order(found)


def test_it_may_be_asked_before_all_have_arrived() -> None:
    finder = CopyFinder()
    assert list(finder.copies()) == []
    finder.add(-5, "x", "a.txt", None, has_content_hash=False)
    assert list(finder.copies()) == []
    finder.add(2**40, "x", "b.txt", None, has_content_hash=False)
    ((order, problem),) = finder.copies()
    assert (order, problem.path) == (2**40, "b.txt")
    finder.add(-6, "x", "c.txt", None, has_content_hash=False)
    assert [order for order, _ in finder.copies()] == [-5, 2**40]


def test_an_article_takes_little_memory() -> None:
    articles = 20_000
    tracemalloc.start()
    finder = CopyFinder()
    for number in range(articles):
        finder.add(number, f"bench-{number:07}", f"/srv/archives/fonds/1962/{number:07}.txt", None, has_content_hash=False)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held / articles < 60
    assert list(finder.copies()) == []
