"""sources -> recognition -> analysis -> index: one run, from files to a generation that appears at once.

A run that reads nothing, misses a source, or would withdraw more than a tenth of one stops before anything has changed.
"""

import contextlib
import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import structs

from corpus.article import Article
from corpus.authority import Authorities, read_authorities
from corpus.errors import SourceError
from corpus.problem import Problem
from corpus.sources import READERS, check_source, read_sources
from indexer.analysis import ANALYSIS_VERSION
from indexer.errors import IndexDamaged, IndexMissing, RunRefused
from indexer.index import IndexReader, IndexWriter, Labels, Manifest
from indexer.index.manifest import SourceRecord
from indexer.preparation import SourcedArticle
from indexer.recognition import protected_words
from indexer.workers import prepared

# A run that would withdraw a larger share of a source is more likely a mistake than a decision.
_WITHDRAWN_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Run:
    """What the archivist asked for. `sources` are read; with `keep_others`, articles of all other sources stay."""

    index: Path
    sources: tuple[Path, ...]
    authorities: Path
    recognition: bool = True
    workers: int = 1
    keep_others: bool = False
    allow_withdrawals: bool = False


@dataclass(slots=True)
class RunReport:
    """What a run did; filled in while it goes on."""

    articles: int = 0
    problems: list[Problem] = field(default_factory=list)
    withdrawn: int = 0
    generation: Path | None = None


@dataclass(slots=True)
class _Before:
    """What the current generation holds: by source the path of each identifier, and the articles a run may have to keep."""

    reader: IndexReader | None
    paths: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def open(cls, request: Run) -> "_Before":
        """Look at the index. One that is damaged can be built anew, but not updated: articles would have to be kept from it.

        Raises:
            IndexDamaged: the run keeps articles of the index, and no generation is whole.
        """
        try:
            reader = IndexReader.open(request.index)
        except IndexMissing:
            return cls(None)
        except IndexDamaged:
            if request.keep_others:
                raise
            return cls(None)
        before = cls(reader)
        # The reader stays open as long as this: the articles of other sources are read from it while the new index is written.
        for stored in reader.articles():
            before.paths.setdefault(stored.origin, {})[stored.article.id] = stored.article.path
        return before

    def gone(self, origin: str, read: "_Read") -> int:
        """How many articles of a source were not read again. A file of one article that has changed is not gone."""
        earlier = self.paths.get(origin, {})
        articles_of = Counter(earlier.values())
        return sum(id not in read.ids and not (articles_of[path] == 1 and path in read.paths) for id, path in earlier.items())

    def close(self) -> None:
        if self.reader:
            self.reader.close()

    def others(self, sources: Sequence[str]) -> Iterator[SourcedArticle]:
        """Articles of the sources that this run does not read."""
        for stored in self.reader.articles() if self.reader else ():
            if stored.origin not in sources:
                yield SourcedArticle(stored.article, stored.origin)


@dataclass(slots=True)
class _Read:
    """What this run has read, or kept."""

    by_origin: dict[str, int] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)

    def add(self, sourced: SourcedArticle) -> SourcedArticle:
        self.by_origin[sourced.origin] = self.by_origin.get(sourced.origin, 0) + 1
        self.ids.add(sourced.article.id)
        self.paths.add(sourced.article.path)
        return sourced


def run(
    request: Run, on_problem: Callable[[Problem], None], progress: Callable[[Iterable[Article]], Iterable[Article]]
) -> RunReport:
    """Read, recognise, analyse, write, publish.

    `on_problem` is told every problem when it is met; `progress` wraps the stream of articles that are read.

    Raises:
        CorpusError: a source does not exist.
        AuthorityError: an authority file can't be read.
        IndexerError: the run was refused, or the index can't be written.
    """
    report = RunReport()
    authorities = read_authorities([request.authorities])
    origins = [str(source.resolve()) for source in request.sources]
    readable = _readable(request)
    read = _Read()

    def articles(before: _Before) -> Iterator[SourcedArticle]:
        for article in progress(_articles(readable, report, on_problem)):
            origin = _origin(article, request.sources, origins)
            yield read.add(SourcedArticle(structs.replace(article, path=str(Path(article.path).absolute())), origin))
        if request.keep_others:
            yield from (read.add(kept) for kept in before.others(origins) if kept.article.id not in read.ids)

    # The lock first: what the index holds must not change between looking at it and replacing it.
    with IndexWriter.open(request.index) as writer, contextlib.closing(_Before.open(request)) as before:
        try:
            for document in prepared(articles(before), authorities, recognition=request.recognition, workers=request.workers):
                writer.add(document)
        except BrokenProcessPool as error:
            raise RunRefused("a worker process was killed (out of memory?); the index is as it was; try --workers 1") from error
        report.articles = writer.articles
        report.withdrawn = _withdrawn(request, before, read)
        report.generation = writer.commit(_manifest(request, read, authorities), Labels.of(authorities))
    return report


def _readable(request: Run) -> list[Path]:
    """The sources to read: all of them, or with `allow_withdrawals` those that are there and hold something.

    Raises:
        SourceError: a source is missing or empty, and that was not allowed.
    """
    readable = []
    for source in request.sources:
        try:
            check_source(source, READERS)
        except SourceError:
            if not request.allow_withdrawals:
                raise
        else:
            readable.append(source)
    return readable


def _articles(sources: Sequence[Path], report: RunReport, on_problem: Callable[[Problem], None]) -> Iterator[Article]:
    for found in read_sources(sources):
        if isinstance(found, Problem):
            report.problems.append(found)
            on_problem(found)
        else:
            yield found


def _origin(article: Article, sources: Sequence[Path], origins: Sequence[str]) -> str:
    """The source that an article's path lies in; the innermost where one source lies in another."""
    path = Path(article.path)
    containing = [
        (len(source.parts), origin) for source, origin in zip(sources, origins, strict=True) if path.is_relative_to(source)
    ]
    return max(containing)[1]


def _withdrawn(request: Run, before: _Before, read: _Read) -> int:
    """How many articles of the read sources this run withdraws.

    Raises:
        RunRefused: a source gave nothing, or more than a tenth of one would be gone.
    """
    if not read.ids:
        raise RunRefused("no article could be read from " + ", ".join(map(str, request.sources)) + "; the index is as it was")
    withdrawn = 0
    for source in request.sources:
        origin = str(source.resolve())
        gone = before.gone(origin, read)
        withdrawn += gone
        if request.allow_withdrawals:
            continue
        if origin not in read.by_origin:
            raise RunRefused(f"{source}: no article could be read from this source; --allow-withdrawals goes on without it")
        earlier = len(before.paths.get(origin, ()))
        if gone > earlier * _WITHDRAWN_SHARE:
            raise RunRefused(
                f"{source}: {gone} of its {earlier} articles would be withdrawn, more than a tenth; "
                "the index is as it was; --allow-withdrawals goes on"
            )
    return withdrawn


def _manifest(request: Run, read: _Read, authorities: Authorities) -> Manifest:
    return Manifest(
        built=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        analysis_version=ANALYSIS_VERSION,
        sources=tuple(SourceRecord(origin, count) for origin, count in read.by_origin.items()),
        recognition=request.recognition,
        authorities=str(request.authorities.resolve()),
        protected_words=tuple(sorted(protected_words(authorities))),
    )
