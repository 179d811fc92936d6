"""sources -> recognition -> ledger -> analysis -> index: one run, from files to a generation that appears at once.

A run that reads nothing, misses a source, or would withdraw more than a tenth of one stops before anything has changed.
"""

import contextlib
import datetime
import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from msgspec import json

from corpus.authority import Authorities, read_authorities
from corpus.errors import SourceError
from corpus.ledger import Conflict, Corrections, Ledger, ledger_beside, replay
from corpus.problem import Problem
from corpus.sources import READERS, RawRecord, ReadArticle, check_source, raw_records, read_record, size_of
from indexer.analysis import ANALYSIS_VERSION
from indexer.corrections_record import CorrectionsRecord
from indexer.earlier import Earlier
from indexer.errors import RunRefused
from indexer.index import IndexWriter, Labels, Manifest, StoredArticle
from indexer.index.manifest import SourceRecord
from indexer.index.segment.records import MOST_SAMPLES, train
from indexer.recognition import protected_words
from indexer.recognition.names import NameFinderChoice, check_name_finder
from indexer.reconciliation import Reconciliation
from indexer.workers import Workshop, written

Found: TypeAlias = RawRecord | Problem

# A run that would withdraw a larger share of a source is more likely a mistake than a decision.
_WITHDRAWN_SHARE = 0.1

# Raise it when readers or recognition make something else of the same bytes: an update then prepares every article anew.
PREPARATION_VERSION = 2


@dataclass(frozen=True, slots=True)
class Run:
    """What the archivist asked for. `sources` are read; with `keep_others`, articles of all other sources stay.

    Without a `ledger`, the one beside the index is replayed.
    """

    index: Path
    sources: tuple[Path, ...]
    authorities: Path
    recognition: bool = True
    names: NameFinderChoice = "built-in"
    workers: int = 1
    keep_others: bool = False
    allow_withdrawals: bool = False
    ledger: Path | None = None


@dataclass(slots=True)
class RunReport:
    """What a run did; filled in while it goes on. `prepared` articles were new or had changed."""

    articles: int = 0
    prepared: int = 0
    problems: list[Problem] = field(default_factory=list)
    withdrawn: int = 0
    generation: Path | None = None


def run(request: Run, on_problem: Callable[[Problem], None], progress: Callable[[Iterable[Found]], Iterable[Found]]) -> RunReport:
    """Read, recognise, analyse, write, publish.

    `on_problem` is told every problem when it is met; `progress` wraps the stream of records that are read.

    Raises:
        CorpusError: a source does not exist.
        AuthorityError: an authority file can't be read.
        LedgerError: the ledger can't be read.
        IndexerError: the run was refused, or the index can't be written.
    """
    report = RunReport()

    def tell(problem: Problem) -> None:
        report.problems.append(problem)
        on_problem(problem)

    if request.recognition:
        check_name_finder(request.names)
    authorities = read_authorities([request.authorities])
    ledger = Ledger.read(request.ledger or ledger_beside(request.index))
    replayed = replay(ledger.entries, authorities)
    preparation = preparation_digest(authorities, request.names if request.recognition else None)
    found = progress(raw_records(_readable(request)))
    # The lock first: what the index holds must not change between looking at it and replacing it.
    with (
        IndexWriter.open(request.index) as writer,
        contextlib.closing(Earlier.open(request.index, needed=request.keep_others)) as earlier,
    ):
        alike = request.keep_others and earlier.reader is not None and earlier.reader.manifest.preparation == preparation
        before = _record_before(request, earlier, ledger)
        stale = before.concerned(earlier, replayed.corrections) if alike else None
        reconciliation = Reconciliation(earlier, _Origins(request.sources), keeps_alike=alike, stale=stale)
        first, records = _first_records(found)
        dictionary = _dictionary(earlier, first)
        workshop = Workshop(writer.folder, authorities, request.recognition, request.names, dictionary, replayed.corrections)
        unapplied: list[Conflict] = []
        items = reconciliation.items(records, keep_others=request.keep_others)
        try:
            for each in written(items, workshop, request.workers, sum(map(size_of, request.sources))):
                for problem in each.problems:
                    tell(problem)
                unapplied += each.conflicts
                reconciliation.add(each)
        except BrokenProcessPool as error:
            raise RunRefused("a worker process was killed (out of memory?); the index is as it was; try --workers 1") from error
        for problem in reconciliation.finish():
            tell(problem)
        withdrawn_from = _withdrawn_from(replayed.corrections, reconciliation)
        for problem in (*ledger.problems, *_told((*replayed.conflicts, *unapplied, *withdrawn_from), ledger)):
            tell(problem)
        counts = reconciliation.counts()
        report.withdrawn = _withdrawn(request, earlier, reconciliation, counts)
        report.prepared = reconciliation.prepared
        reconciliation.hand_over(writer)
        report.articles = writer.articles
        conflicting = frozenset(each.article for each in unapplied if each.article is not None)
        CorrectionsRecord.of(ledger, replayed.corrections, conflicting).write(writer.folder)
        manifest = _manifest(request, counts, authorities, preparation)
        report.generation = writer.commit(manifest, Labels.of(authorities))
    return report


def preparation_digest(authorities: Authorities, names: NameFinderChoice | None) -> str:
    """A digest of all that decides what becomes of a record, but the record: articles prepared alike need not be again."""
    decides = (ANALYSIS_VERSION, PREPARATION_VERSION, names, authorities)
    return hashlib.sha256(json.encode(decides, order="deterministic")).hexdigest()


def _record_before(request: Run, earlier: Earlier, ledger: Ledger) -> CorrectionsRecord:
    """Which corrections the index was built with.

    Raises:
        RunRefused: it had some, and the ledger has none.
    """
    before = CorrectionsRecord.read(earlier.reader.generation) if earlier.reader else CorrectionsRecord()
    if before.entries and not ledger.entries and not request.allow_withdrawals:
        raise RunRefused(
            f"{ledger.path}: there are no corrections here, and the index was built with {before.entries} of {before.ledger}; "
            "the index is as it was; --ledger names the file, --allow-withdrawals goes on without"
        )
    return before


def _withdrawn_from(corrections: Corrections, reconciliation: Reconciliation) -> Iterator[Conflict]:
    """The entries about articles that are not in the archive (any more)."""
    for id in reconciliation.missing(corrections.articles):
        for entry in corrections.articles[id].entries():
            yield Conflict(entry.id, f"article {id}: there is no such article in the archive; the entry can be undone", id)


def _told(conflicts: Iterable[Conflict], ledger: Ledger) -> Iterator[Problem]:
    """Every conflict once, in the order of the ledger's lines."""
    for conflict in sorted(dict.fromkeys(conflicts), key=lambda each: ledger.lines.get(each.entry, 0)):
        yield ledger.problem(conflict.entry, conflict.reason)


class _Origins:
    """The source, as an absolute path, that a file lies in; the innermost where one source lies in another."""

    def __init__(self, sources: Iterable[Path]) -> None:
        by_depth = sorted(sources, key=lambda source: len(source.parts), reverse=True)
        self._sources = [(source, str(source.resolve())) for source in by_depth]
        self._last: tuple[Path, str] | None = None

    def __call__(self, path: Path) -> str:
        if self._last is None or self._last[0] is not path:
            self._last = (path, next(origin for source, origin in self._sources if path.is_relative_to(source)))
        return self._last[1]

    def __iter__(self) -> Iterator[str]:
        return (origin for _, origin in self._sources)


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


def _first_records(found: Iterable[Found]) -> tuple[list[Found], Iterator[Found]]:
    """The first records, and all of them."""
    records = iter(found)
    first = list(itertools.islice(records, MOST_SAMPLES))
    return first, itertools.chain(first, records)


def _dictionary(earlier: Earlier, first: Iterable[Found]) -> bytes:
    """What records are compressed with: that of the index where there is one, so that merging can copy them as they are."""
    if earlier.reader and earlier.reader.segments:
        return max((live.segment for live in earlier.reader.segments), key=lambda segment: segment.document_count).dictionary
    articles = (
        each.article
        for record in first
        if isinstance(record, RawRecord)
        for each in read_record(record)
        if isinstance(each, ReadArticle)
    )
    return train([StoredArticle(article, "").to_msgpack() for article in articles])


def _withdrawn(request: Run, earlier: Earlier, reconciliation: Reconciliation, counts: Mapping[str, int]) -> int:
    """How many articles of the read sources this run withdraws; `counts` tells how many of each source there will be.

    Raises:
        RunRefused: a source gave nothing, or more than a tenth of one would be gone.
    """
    if not sum(counts.values()):
        raise RunRefused("no article could be read from " + ", ".join(map(str, request.sources)) + "; the index is as it was")
    withdrawn = 0
    for source in request.sources:
        origin = str(source.resolve())
        gone = reconciliation.gone(origin)
        withdrawn += gone
        if request.allow_withdrawals:
            continue
        if not counts.get(origin):
            raise RunRefused(f"{source}: no article could be read from this source; --allow-withdrawals goes on without it")
        count = earlier.count(origin)
        if gone > count * _WITHDRAWN_SHARE:
            raise RunRefused(
                f"{source}: {gone} of its {count} articles would be withdrawn, more than a tenth; "
                "the index is as it was; --allow-withdrawals goes on"
            )
    return withdrawn


def _manifest(request: Run, counts: Mapping[str, int], authorities: Authorities, preparation: str) -> Manifest:
    return Manifest(
        built=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        analysis_version=ANALYSIS_VERSION,
        sources=tuple(SourceRecord(origin, count) for origin, count in counts.items() if count),
        recognition=request.recognition,
        authorities=str(request.authorities.resolve()),
        protected_words=tuple(sorted(protected_words(authorities))),
        preparation=preparation,
    )
