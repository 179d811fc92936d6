"""Work spread over processes, in order, with a bounded number of chunks under way."""

import itertools
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from corpus.authority import Authorities
from indexer.index import IndexDocument
from indexer.preparation import Preparation, SourcedArticle

# A chunk is large enough to hide what sending it costs, and small enough to keep memory and waiting short.
CHUNK = 64
_AHEAD_PER_WORKER = 3

_preparation: Preparation | None = None


def prepared(
    articles: Iterable[SourcedArticle], authorities: Authorities, *, recognition: bool, workers: int
) -> Iterator[IndexDocument]:
    """The documents of `articles`, in their order. One chunk or one worker needs no other process.

    Raises:
        concurrent.futures.process.BrokenProcessPool: a worker was killed.
    """
    chunks = _chunks(articles)
    first = next(chunks, [])
    second = next(chunks, None)
    if workers < 2 or second is None:
        preparation = Preparation(authorities, recognition=recognition)
        for article in itertools.chain(first, second or [], itertools.chain.from_iterable(chunks)):
            yield preparation.document(article)
        return
    # "spawn" starts clean processes: a fork would copy locks that another thread holds.
    with ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_start, initargs=(authorities, recognition)
    ) as pool:
        pending: deque[Future[list[IndexDocument]]] = deque()
        for chunk in itertools.chain([first, second], chunks):
            pending.append(pool.submit(_prepare, chunk))
            if len(pending) > workers * _AHEAD_PER_WORKER:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()


def _chunks(articles: Iterable[SourcedArticle]) -> Iterator[list[SourcedArticle]]:
    iterator = iter(articles)
    while chunk := list(itertools.islice(iterator, CHUNK)):
        yield chunk


def _start(authorities: Authorities, recognition: bool) -> None:  # noqa: FBT001 - an initializer takes positional arguments only
    global _preparation  # noqa: PLW0603 - a worker process has no other place for what it makes once
    _preparation = Preparation(authorities, recognition=recognition)


def _prepare(chunk: list[SourcedArticle]) -> list[IndexDocument]:
    if _preparation is None:
        raise RuntimeError("this worker process was not started by `prepared`")
    return [_preparation.document(article) for article in chunk]
