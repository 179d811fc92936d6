"""A made-up archive of thirty articles, indexed by us and by SQLite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.archive import Archive
from bench.own_index import build_own
from bench.peers.sqlite_index import build_sqlite
from bench.peers.sqlite_search import SqliteSearch
from bench.peers.whoosh_facets import WhooshFacets
from bench.questions import questions_of
from indexer.index import IndexReader
from indexer.preparation import Preparation
from search_api.engine.whoosh_engine import WhooshEngine
from tests.bench.contest import Contest

SIZE = 30


@pytest.fixture(scope="session")
def made_up() -> Archive:
    return Archive(seed=7, size=SIZE)


@pytest.fixture(scope="session")
def contest(made_up: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Contest]:
    folder: Path = tmp_path_factory.mktemp("bench")
    build_own(folder / "own", made_up, Preparation(made_up.authorities, recognition=False), made_up.authorities)
    build_sqlite(folder / "peer.sqlite", made_up, made_up.authorities)
    reader = IndexReader.open(folder / "own")
    engine = WhooshEngine(reader)
    sqlite = SqliteSearch(folder / "peer.sqlite")
    yield Contest(made_up, questions_of(made_up), engine, sqlite, WhooshFacets(reader, engine))
    sqlite.close()
    reader.close()
