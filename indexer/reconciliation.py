"""What a run reads is held against what the index holds: which articles are new, which stay, and which go."""

import itertools
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from corpus.problem import Problem
from corpus.sources import CopyFinder, RawRecord
from indexer.earlier import UNSEEN, Earlier, id_digest, path_hash
from indexer.index import IndexWriter
from indexer.workers import Item, Written

# How many records are compared with the index at a time.
_COMPARED = 1_024


class OriginFinder(Protocol):
    """Tells which source a file lies in, and all of them."""

    def __call__(self, path: Path) -> str: ...

    def __iter__(self) -> Iterator[str]: ...


class Reconciliation:
    """Follows one run. With `keeps_alike`, articles whose record has not changed stay in the index as they are, but for
    those that are `stale`, shape (articles of the index,): they are prepared anew, wherever they come from.

    An article of the run is known by its place among all that were met, its order; `add` wants them ascending.
    """

    def __init__(
        self, earlier: Earlier, origins: OriginFinder, *, keeps_alike: bool, stale: npt.NDArray[np.bool_] | None = None
    ) -> None:
        self._earlier = earlier
        self._origins = origins
        self._keeps_alike = keeps_alike
        self._stale = np.zeros(earlier.order.size, dtype=np.bool_) if stale is None else stale
        self._replaced = np.zeros(earlier.order.size, dtype=np.bool_)
        self._read_paths: set[int] = set()
        self._segments: list[tuple[Path, int]] = []
        self._copy_finder = CopyFinder()
        self._first_of_others: int | None = None
        self._dropped: set[int] = set()
        # One entry an article that was prepared.
        self._orders = array("q")
        self._digests = array("Q")
        self._origin_numbers = array("i")
        self._origin_names: dict[str, int] = {}
        # What has to be compared word by word with articles that stay.
        self._ids: set[str] = set()

    @property
    def prepared(self) -> int:
        """How many articles were new or had changed."""
        return len(self._orders) - len(self._dropped)

    def items(self, found: Iterable[RawRecord | Problem], *, keep_others: bool) -> Iterator[Item]:
        """What has to be read and prepared, and every problem, in order."""
        order = itertools.count()
        stream = iter(found)
        while batch := list(itertools.islice(stream, _COMPARED)):
            yield from self._changed(batch, order)
        if keep_others:
            others = self._earlier.others(self._origins)
            self._first_of_others = next(order)
            for number in np.flatnonzero(others & self._stale if self._keeps_alike else others).tolist():
                stored = self._earlier.stored(number)
                yield Item(next(order), stored.origin, stored.as_read())

    def add(self, written: Written) -> None:
        """Take note of articles that were prepared."""
        self._segments += written.segments
        for brief in written.briefs:
            self._orders.append(brief.order)
            self._digests.append(id_digest(brief.id))
            self._origin_numbers.append(self._origin_names.setdefault(brief.origin, len(self._origin_names)))
            self._copy_finder.add(brief.order, brief.id, brief.path, brief.line, has_content_hash=brief.has_content_hash)
            if self._keeps_alike:
                self._ids.add(brief.id)

    def finish(self) -> list[Problem]:
        """Leave out articles whose identifier an earlier one has; what to tell of them, in order. Call it when all were added."""
        stays: dict[int, int] = {}
        if self._orders and self._earlier.order.size:
            self._replaced = self._earlier.with_digests(np.frombuffer(self._digests, np.uint64))
            if self._keeps_alike:
                stays = self._with_identifiers_of_new_ones()
        problems = []
        for order, problem in self._copy_finder.copies():
            if order in stays:
                self._replaced[stays[order]] = True
            else:
                self._dropped.add(order)
            # An article that another source brings now is no copy of the one it replaces.
            if self._first_of_others is None or order < self._first_of_others:
                problems.append(problem)
        return problems

    def gone(self, origin: str) -> int:
        """How many articles of a source were not read again."""
        paths = np.fromiter(self._read_paths, np.uint64, len(self._read_paths))
        return self._earlier.gone(origin, self._replaced, paths)

    def missing(self, ids: Iterable[str]) -> list[str]:
        """Which of some articles the generation will not hold. Call it after `finish`."""
        wanted = list(ids)
        digests = np.fromiter(map(id_digest, wanted), np.uint64, len(wanted))
        is_new = np.isin(digests, np.frombuffer(self._digests, np.uint64))
        kept: set[str] = set()
        if self._keeps_alike:
            kept.update(map(self._earlier.id, np.flatnonzero(self._earlier.with_digests(digests) & self._kept()).tolist()))
        return [id for id, new in zip(wanted, is_new.tolist(), strict=True) if not new and id not in kept]

    def counts(self) -> Mapping[str, int]:
        """How many articles of each source the generation will hold."""
        names = list(self._origin_names)
        counts = Counter({names[number]: count for number, count in Counter(self._origin_numbers).items()})
        for order in self._dropped:
            counts[names[self._origin_numbers[bisect_left(self._orders, order)]]] -= 1
        if self._keeps_alike:
            counts.update(self._earlier.counts(self._kept()))
        return counts

    def hand_over(self, writer: IndexWriter) -> None:
        """Give the writer what the generation is to hold."""
        if self._keeps_alike and self._earlier.reader:
            deletions = self._earlier.deletions(self._kept())
            for live, deleted in zip(self._earlier.reader.segments, deletions, strict=True):
                writer.keep(live, deleted)
        dropped = sorted(bisect_left(self._orders, order) for order in self._dropped)
        start = 0
        for path, count in self._segments:
            writer.add(path, [place - start for place in dropped if start <= place < start + count])
            start += count

    def _kept(self) -> npt.NDArray[np.bool_]:
        """The articles of the index that stay, shape (articles,)."""
        is_kept = (self._earlier.order != UNSEEN) | self._earlier.others(self._origins)
        stays: npt.NDArray[np.bool_] = is_kept & ~self._replaced
        return stays

    def _changed(self, batch: list[RawRecord | Problem], order: Iterator[int]) -> Iterator[Item]:
        records = [each for each in batch if isinstance(each, RawRecord)]
        places = iter(self._earlier.find(records) if self._keeps_alike else itertools.repeat(None, len(records)))
        for each in batch:
            own = next(order)
            if isinstance(each, Problem):
                yield Item(own, "", each)
                continue
            self._read_paths.add(path_hash(each.file.path))
            number = next(places)
            if number is None or self._earlier.order[number] != UNSEEN or self._stale[number]:
                yield Item(own, self._origins(each.file.path), each)
            else:
                self._earlier.order[number] = own
                self._earlier.line[number] = each.line or 0

    def _with_identifiers_of_new_ones(self) -> dict[int, int]:
        """The unchanged articles that have the identifier of a new one, by their order; `CopyFinder` says which of them stay."""
        stays: dict[int, int] = {}
        for number in np.flatnonzero(self._replaced).tolist():
            id, order = self._earlier.id(number), int(self._earlier.order[number])
            if id not in self._ids:  # two digests are alike, the identifiers are not
                self._replaced[number] = False
            elif order != UNSEEN:
                self._replaced[number] = False
                stays[order] = number
                article, line = self._earlier.stored(number).as_read(), int(self._earlier.line[number]) or None
                has_content_hash = id == article.content_hash()
                self._copy_finder.add(order, id, article.path, line, has_content_hash=has_content_hash)
        return stays
