"""Everything that was found, page by page, in one state of the archive."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.index import IndexReader
from search_api.archive import Archive
from search_api.engine import SearchEngine, SearchResult
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.export.harvest import PAGE_SIZE, found_page, harvest
from search_api.query import Node
from search_api.request import SearchRequest
from tests.archives import article, build_archive

COUNT = 2 * PAGE_SIZE + 50


def articles(word: str = "accord") -> Iterator:
    return (article(f"{word}{number:04d}", f"Un {word}.", published=str(1700 + number)) for number in range(COUNT))


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    return WhooshEngine(IndexReader.open(build_archive(tmp_path_factory.mktemp("many") / "index", articles())))


class Watched:
    """An engine that remembers what was asked of it."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine
        self.asked: list[tuple[int, int]] = []

    def __getattr__(self, name: str):
        return getattr(self._engine, name)

    def search(self, tree: Node, request: SearchRequest) -> SearchResult:
        self.asked.append((request.page, request.per_page))
        assert not request.facets
        return self._engine.search(tree, request)


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_everything_once_and_in_the_order_asked_for(engine: SearchEngine, sort: str) -> None:
    found = harvest(engine, SearchRequest(q="accord", sort=sort, page=2, per_page=7))
    pages = list(found.pages)
    assert found.total == COUNT
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 50]
    ids = [each.id for page in pages for each in page]
    assert ids == sorted((each.id for each in articles()), reverse=sort == "newest")


def test_a_page_is_read_when_it_is_wanted(engine: SearchEngine) -> None:
    watched = Watched(engine)
    found = harvest(watched, SearchRequest())
    assert watched.asked == [(1, PAGE_SIZE)]
    next(found.pages)
    assert watched.asked == [(1, PAGE_SIZE)]
    next(found.pages)
    assert watched.asked == [(1, PAGE_SIZE), (2, PAGE_SIZE)]
    list(found.pages)
    assert watched.asked == [(1, PAGE_SIZE), (2, PAGE_SIZE), (3, PAGE_SIZE)]


def test_whole_pages_ask_for_none_beyond_them(engine: SearchEngine) -> None:
    watched = Watched(engine)
    found = harvest(watched, SearchRequest(first=datetime.date(1700, 1, 1), last=datetime.date(1700 + PAGE_SIZE - 1, 1, 1)))
    assert [len(page) for page in found.pages] == [PAGE_SIZE]
    assert watched.asked == [(1, PAGE_SIZE)]


def test_nothing_found_is_no_page(engine: SearchEngine) -> None:
    found = harvest(engine, SearchRequest(q="introuvable"))
    assert found.total == 0
    assert list(found.pages) == []


def test_one_page_is_the_one_that_was_named(engine: SearchEngine) -> None:
    page = found_page(engine, SearchRequest(sort="oldest", page=3, per_page=2))
    assert [each.id for each in page] == ["accord0004", "accord0005"]


def test_a_stream_sees_one_generation_while_others_become_current(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", articles("avant"))
    archive = Archive(index)
    found = harvest(archive.engine(), SearchRequest(sort="oldest"))
    ids = [each.id for each in next(found.pages)]
    for word in ("pendant", "apres"):
        build_archive(index, articles(word))
        assert found_page(archive.engine(), SearchRequest(sort="oldest"))[0].id == f"{word}0000"
    ids += [each.id for page in found.pages for each in page]
    assert ids == [each.id for each in articles("avant")]
