"""A made-up archive of 120 articles, indexed by us and by every peer that is installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.archive import Archive
from bench.own import OwnSearch
from bench.peers.registry import ENGINES, OWN, index_of
from bench.questions import questions_of
from bench.real_text import RealText
from tests.bench.contest import Contest

SEED = 7
SIZE = 120


@pytest.fixture(scope="session")
def text() -> RealText:
    """The same on every machine, whatever texts are at hand; with few words, which all have to be analysed."""
    return RealText.of_sample(SEED, invented_count=5_000)


@pytest.fixture(scope="session")
def made_up(text: RealText) -> Archive:
    return Archive(SEED, SIZE, text)


@pytest.fixture(scope="session")
def contest(made_up: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Contest]:
    folder: Path = tmp_path_factory.mktemp("bench")
    lines = folder / "archive.jsonl"
    made_up.write(lines)
    names = [name for name, engine in ENGINES.items() if engine.absence(SIZE) is None]
    for name in names:
        assert ENGINES[name].build(lines, index_of(folder, name)) == SIZE
    own = OwnSearch(index_of(folder, OWN))
    peers = {name: ENGINES[name].open(index_of(folder, name)) for name in names if name != OWN}
    yield Contest(made_up, questions_of(made_up), own, peers)
    for each in (own, *peers.values()):
        each.close()
