"""Work spread over processes: each task is read, prepared and written as segments by one of them, and told in order.

What passes between processes is raw bytes on the way in and a few words an article on the way out; articles never do.
"""

import itertools
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from msgspec import structs

from corpus.article import Article
from corpus.authority import Authorities
from corpus.ledger import Conflict, Corrections
from corpus.problem import Problem
from corpus.sources import RawRecord, ReadArticle, read_record
from indexer.index import DocumentWriter, IndexDocument
from indexer.index.document import NO_FINGERPRINT
from indexer.preparation import Preparation, SourcedArticle
from indexer.recognition.names import NameFinderChoice

# Tasks are large, since each is a segment at least, and the segments of a run are merged in the end; they get smaller as less
# remains to be read, so that all processes end together.
_LARGEST_TASK = 20 * 1024 * 1024
_SMALLEST_TASK = 64 * 1024
_TASKS_PER_WORKER = 3

# What an article that is prepared anew counts for; its size is not known without looking at it.
_ARTICLE = 2 * 1024

# How many tasks wait for each worker.
_AHEAD_PER_WORKER = 1


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to read, with its place among all and the source that brought it: a problem is passed on as it is.

    An `Article` is one that an earlier run read: it is prepared anew.
    """

    order: int
    origin: str
    content: RawRecord | Article | Problem


Task: TypeAlias = list[Item]


@dataclass(frozen=True, slots=True)
class Brief:
    """What the run has to know of an article that was written."""

    order: int
    origin: str
    id: str
    path: str
    line: int | None
    has_content_hash: bool


@dataclass(slots=True)
class Written:
    """What came of a task: segments with the number of their documents, which `briefs` tell one after another."""

    segments: list[tuple[Path, int]] = field(default_factory=list)
    briefs: list[Brief] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What every process needs: where segments go, and how articles are prepared."""

    folder: Path
    authorities: Authorities
    recognition: bool
    names: NameFinderChoice
    dictionary: bytes
    corrections: Corrections = field(default_factory=Corrections)


class _Worker:
    """Does tasks, in whichever process it stands."""

    def __init__(self, workshop: Workshop) -> None:
        self._folder = workshop.folder
        self._preparation = Preparation(
            workshop.authorities, recognition=workshop.recognition, names=workshop.names, corrections=workshop.corrections
        )
        self._writer = DocumentWriter(self._preparation.analyzer, workshop.dictionary)

    def done(self, task: Task) -> Written:
        """Read, prepare and write."""
        written = Written()
        written.segments = self._writer.write(self._documents(task, written), self._folder)
        return written

    def _documents(self, task: Task, written: Written) -> Iterator[IndexDocument]:
        for item in task:
            match item.content:
                case Problem():
                    written.problems.append(item.content)
                case RawRecord():
                    yield from self._read(item, item.content, written)
                case Article():
                    yield self._prepared(item, ReadArticle(item.content), NO_FINGERPRINT, written)

    def _read(self, item: Item, record: RawRecord, written: Written) -> Iterator[IndexDocument]:
        found = list(read_record(record))
        problems = [each for each in found if isinstance(each, Problem)]
        written.problems += problems
        # What is told of an article has to be told again by the next run, so it must not be taken for unchanged.
        fingerprint = NO_FINGERPRINT if problems else record.fingerprint()
        for each in found:
            if isinstance(each, ReadArticle):
                yield self._prepared(item, each, fingerprint, written)

    def _prepared(self, item: Item, read: ReadArticle, fingerprint: bytes, written: Written) -> IndexDocument:
        article = read.article
        brief = Brief(item.order, item.origin, article.id, article.path, read.line, read.has_content_hash())
        written.briefs.append(brief)
        # Where the run was started from must not matter to the next one.
        article = structs.replace(article, path=str(Path(article.path).absolute()))
        prepared = self._preparation.prepared(SourcedArticle(article, item.origin, fingerprint))
        written.conflicts += prepared.conflicts
        return prepared.document


def written(items: Iterable[Item], workshop: Workshop, workers: int, size: int) -> Iterator[Written]:
    """What came of all items, in their order. One task or one worker needs no other process.

    `size` is about how many bytes there are to read.

    Raises:
        concurrent.futures.process.BrokenProcessPool: a worker was killed.
        OSError: a segment can't be written.
    """
    tasks = tasks_of(items, workers, size)
    first, second = next(tasks, []), next(tasks, None)
    if workers < 2 or second is None:
        worker = _Worker(workshop)
        yield from map(worker.done, itertools.chain([first], [second] if second else [], tasks))
        return
    # "spawn" starts clean processes: a fork would copy locks that another thread holds.
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_start, initargs=(workshop,)) as pool:
        pending: deque[Future[Written]] = deque(pool.submit(_do, task) for task in (first, second))
        for task in tasks:
            pending.append(pool.submit(_do, task))
            if len(pending) > workers * _AHEAD_PER_WORKER:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()


def tasks_of(items: Iterable[Item], workers: int, size: int) -> Iterator[Task]:
    """All items in order, in tasks that are a share of what remains of `size` bytes, within bounds."""
    task, taken, remaining = Task(), 0, size
    for item in items:
        task.append(item)
        taken += len(item.content.content) if isinstance(item.content, RawRecord) else _ARTICLE
        share = remaining // (workers * _TASKS_PER_WORKER) if workers > 1 else _LARGEST_TASK
        if taken >= min(max(share, _SMALLEST_TASK), _LARGEST_TASK):
            yield task
            task, taken, remaining = Task(), 0, remaining - taken
    if task:
        yield task


_worker: _Worker | None = None


def _start(workshop: Workshop) -> None:
    global _worker  # noqa: PLW0603 - a worker process has no other place for what it makes once
    _worker = _Worker(workshop)


def _do(task: Task) -> Written:
    if _worker is None:
        raise RuntimeError("this worker process was not started by `written`")
    return _worker.done(task)
