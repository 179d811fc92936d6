"""How fast are articles indexed and read for names, how large is the index, and how much memory does it take?

Each function runs in a process of its own (`bench.measurement.apart`). Not part of the times: producing the made-up articles, and
reading the authority files, which happens once a process.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import corpus.sample
from bench.archive import Archive, word_count
from bench.measurement import Untimed
from bench.own_index import build_own
from bench.peers.sqlite_index import build_sqlite
from bench.vocabulary import sample_articles
from corpus.article import Article
from corpus.authority import read_authorities
from indexer.preparation import Preparation
from indexer.recognition import Recogniser

OWN_INDEX = "own"
SQLITE_INDEX = "peer.sqlite"

# The first rounds warm caches up; the fastest is what the machine can do.
_RECOGNITION_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class BuildFigures:
    """One index built by one process: how many articles and words, in how many seconds, and its bytes on disk."""

    articles: int
    words: int
    seconds: float
    index_bytes: int

    @property
    def articles_per_second(self) -> float:
        return self.articles / self.seconds


@dataclass(frozen=True, slots=True)
class RecognitionFigures:
    """Recognition over the sample archive, which is real prose: the fastest of several rounds."""

    words: int
    mentions: int
    seconds: float

    @property
    def words_per_second(self) -> float:
        return self.words / self.seconds


def index_own(seed: int, size: int, folder: Path) -> BuildFigures:
    """Build our index, without recognition."""
    archive = Archive(seed, size)
    preparation = Preparation(archive.authorities, recognition=False)
    return _built(archive, folder / OWN_INDEX, lambda path, articles: build_own(path, articles, preparation, archive.authorities))


def index_sqlite(seed: int, size: int, folder: Path) -> BuildFigures:
    """Build the peer's index."""
    archive = Archive(seed, size)
    return _built(archive, folder / SQLITE_INDEX, lambda path, articles: build_sqlite(path, articles, archive.authorities))


def recognise() -> RecognitionFigures:
    """Read the sample archive for persons, topics, places, organisations and dates."""
    recogniser = Recogniser(read_authorities([corpus.sample.AUTHORITIES]))
    articles = list(sample_articles())
    rounds, mentions = [], 0
    for _ in range(_RECOGNITION_ROUNDS):
        started = time.perf_counter()
        mentions = sum(len(recogniser.annotate(article)) for article in articles)
        rounds.append(time.perf_counter() - started)
    return RecognitionFigures(sum(map(word_count, articles)), mentions, min(rounds))


def _built(archive: Archive, path: Path, build: Callable[[Path, Iterable[Article]], int]) -> BuildFigures:
    words = 0

    def counted() -> Iterator[Article]:
        nonlocal words
        for article in archive:
            words += word_count(article)
            yield article

    articles = Untimed(counted())
    started = time.perf_counter()
    count = build(path, articles)
    seconds = time.perf_counter() - started - articles.seconds
    return BuildFigures(count, words, seconds, _bytes_on_disk(path))


def _bytes_on_disk(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())
