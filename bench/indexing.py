"""How fast is an archive indexed, from its JSON Lines to an index that can be opened, and how large does it become?

Each function runs in a process of its own (`bench.measurement.apart`). The time of everyone holds all that is needed to come
from the file to the index: reading and parsing it, for us also reading the authority files and starting the workers.
"""

import time
from dataclasses import dataclass
from pathlib import Path

import corpus.sample
from bench.archive import Archive
from bench.errors import BuildIncomplete
from bench.peers.registry import ENGINES, index_of
from bench.questions import Question, questions_of
from bench.real_text import sample_articles
from corpus.article import Article
from corpus.authority import read_authorities
from indexer.recognition import Recogniser

# The first rounds warm caches up; the fastest is what the machine can do.
_RECOGNITION_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class ArchiveFigures:
    """The archive that was made, its questions, and how long its lines took to write."""

    origin: str
    questions: tuple[Question, ...]
    bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class BuildFigures:
    """One index: how many articles, in how many seconds, and its bytes on disk."""

    articles: int
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


def lines_of(folder: Path) -> Path:
    """Where the archive's lines lie."""
    return folder / "archive.jsonl"


def make_archive(seed: int, size: int, folder: Path) -> ArchiveFigures:
    """Write the lines, and draw the questions."""
    archive = Archive(seed, size)
    started = time.perf_counter()
    written = archive.write(lines_of(folder))
    seconds = time.perf_counter() - started
    return ArchiveFigures(archive.text.origin, questions_of(archive), written, seconds)


def index_archive(name: str, size: int, folder: Path) -> BuildFigures:
    """Build the index of one engine.

    Raises:
        BuildIncomplete: it took in another number of articles.
    """
    index = index_of(folder, name)
    started = time.perf_counter()
    articles = ENGINES[name].build(lines_of(folder), index)
    seconds = time.perf_counter() - started
    if articles != size:
        raise BuildIncomplete(f"{ENGINES[name].title} took in {articles} articles of {size}")
    return BuildFigures(articles, seconds, bytes_on_disk(index))


def recognise() -> RecognitionFigures:
    """Read the sample archive for persons, topics, places, organisations and dates."""
    recogniser = Recogniser(read_authorities([corpus.sample.AUTHORITIES]))
    articles = list(sample_articles())
    rounds, mentions = [], 0
    for _ in range(_RECOGNITION_ROUNDS):
        started = time.perf_counter()
        mentions = sum(len(recogniser.annotate(article)) for article in articles)
        rounds.append(time.perf_counter() - started)
    return RecognitionFigures(sum(map(_words, articles)), mentions, min(rounds))


def bytes_on_disk(path: Path) -> int:
    """Of a file, or of all files in a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def _words(article: Article) -> int:
    return sum(len(text.split()) for text in (article.title, article.standfirst, article.body))
