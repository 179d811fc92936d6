"""What the index held before a run: which records are as they were, what has gone, and what a run keeps.

Everything is columns of the segments, so that a million articles are looked through in a moment.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from corpus.sources import RawRecord
from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import IndexReader, StoredArticle
from indexer.index.arrays import DamagedArray

UNSEEN = -1


@lru_cache(maxsize=8)
def path_hash(path: Path) -> int:
    """The hash under which the index keeps a path; the records of one file follow one another."""
    return xxh3_64_intdigest(str(path.absolute()).encode("utf-8", "surrogatepass"))


def id_digest(id: str) -> int:
    """A number by which identifiers are compared before they are compared word by word."""
    return xxh3_64_intdigest(id.encode("utf-8", "surrogatepass"))


class Earlier:
    """The articles of the current generation, numbered as its reader does; those that were deleted there are none.

    `order[n]` is the place at which this run met article n unchanged, `UNSEEN` where it has not; `line[n]` is the line on
    which it stood then, 0 where it has a file of its own.
    """

    def __init__(self, reader: IndexReader | None) -> None:
        self.reader = reader
        segments = reader.segments if reader else ()
        count = sum(live.segment.document_count for live in segments)
        self.order = np.full(count, UNSEEN, dtype=np.int64)
        self.line = np.zeros(count, dtype=np.int64)
        self._live = np.ones(count, dtype=np.bool_)
        self._paths = np.empty(count, dtype=np.uint64)
        self._fingerprints = np.empty((count, 2), dtype=np.uint64)
        self._origin_of = np.empty(count, dtype=np.int32)
        self.origins: list[str] = []
        for live in segments:
            own = slice(live.base, live.base + live.segment.document_count)
            self._live[own][live.deleted] = False
            self._paths[own] = live.segment.column("path_hashes").whole()
            self._fingerprints[own] = live.segment.fingerprints()
            names = live.segment.origins.all()
            self.origins += [name for name in names if name not in self.origins]
            numbers = np.array([self.origins.index(name) for name in names], dtype=np.int32)
            self._origin_of[own] = numbers[live.segment.column("origin_of").whole()]
        # Articles that have to be read again have no fingerprint; deleted ones must not be found.
        known = np.flatnonzero(self._live & self._fingerprints.any(axis=1))
        self._by_fingerprint = known[np.argsort(self._fingerprints[known, 0])]
        self._sorted = self._fingerprints[self._by_fingerprint, 0]

    @classmethod
    def open(cls, index: Path, *, needed: bool) -> "Earlier":
        """Look at the index. One that is damaged can be built anew, but not updated: articles would have to be kept from it.

        Raises:
            IndexDamaged: the run keeps articles of the index (`needed`), and no generation is whole.
        """
        try:
            earlier = cls(IndexReader.open(index))
            if not needed:
                # Read now what will be compared later, so that damage does not stop the run that would mend it.
                earlier.with_digests(np.empty(0, dtype=np.uint64))
        except IndexMissing:
            return cls(None)
        except (IndexDamaged, DamagedArray):
            if needed:
                raise
            return cls(None)
        return earlier

    def close(self) -> None:
        if self.reader:
            self.reader.close()

    def find(self, records: Sequence[RawRecord]) -> list[int | None]:
        """The article that was made from each record, byte by byte; None for what is new or has changed."""
        if not self._by_fingerprint.size or not records:
            return [None] * len(records)
        wanted = np.frombuffer(b"".join(record.fingerprint() for record in records), "<u8").reshape(-1, 2)
        places = np.searchsorted(self._sorted, wanted[:, 0])
        places[places == self._by_fingerprint.size] = 0
        found = self._by_fingerprint[places]
        paths = {id(record.file): path_hash(record.file.path) for record in records}
        same = (self._fingerprints[found] == wanted).all(axis=1)
        same &= self._paths[found] == np.array([paths[id(record.file)] for record in records], dtype=np.uint64)
        return [number if is_same else None for number, is_same in zip(found.tolist(), same.tolist(), strict=True)]

    def with_digests(self, digests: npt.NDArray[np.uint64]) -> npt.NDArray[np.bool_]:
        """The articles whose identifier has one of some digests, shape (articles,)."""
        own = np.empty(self.order.size, dtype=np.uint64)
        for live in self.reader.segments if self.reader else ():
            ids = map(id_digest, live.segment.ids.all())
            own[live.base : live.base + live.segment.document_count] = np.fromiter(ids, np.uint64, live.segment.document_count)
        found: npt.NDArray[np.bool_] = self._live & np.isin(own, digests)
        return found

    def where(self, holds: Callable[[StoredArticle], bool]) -> npt.NDArray[np.bool_]:
        """The articles of which something holds, shape (articles,); every one is read for it."""
        found = np.zeros(self.order.size, dtype=np.bool_)
        for number in np.flatnonzero(self._live).tolist():
            found[number] = holds(self.stored(number))
        return found

    def id(self, number: int) -> str:
        """The identifier of an article."""
        if self.reader is None:
            raise ValueError("there was no index")
        live, own = self.reader.located(number)
        return live.segment.ids[own]

    def stored(self, number: int) -> StoredArticle:
        """An article."""
        if self.reader is None:
            raise ValueError("there was no index")
        return self.reader.stored(number)

    def count(self, origin: str) -> int:
        """How many articles a source had."""
        return int(np.count_nonzero(self._of(origin)))

    def counts(self, among: npt.NDArray[np.bool_]) -> Mapping[str, int]:
        """How many of some articles each source has."""
        counts = np.bincount(self._origin_of[among], minlength=len(self.origins))
        return {origin: count for origin, count in zip(self.origins, counts.tolist(), strict=True) if count}

    def others(self, origins: Iterable[str]) -> npt.NDArray[np.bool_]:
        """The articles of other sources than these, shape (articles,)."""
        read = [self.origins.index(origin) for origin in origins if origin in self.origins]
        others: npt.NDArray[np.bool_] = self._live & ~np.isin(self._origin_of, read)
        return others

    def gone(self, origin: str, replaced: npt.NDArray[np.bool_], read_paths: npt.NDArray[np.uint64]) -> int:
        """How many articles of a source were not read again.

        Not gone is one that was replaced by another with its identifier, nor the only one of a file that was read, which has
        changed.
        """
        own = self._of(origin)
        paths, counts = np.unique(self._paths[own], return_counts=True)
        single = np.isin(self._paths, paths[counts == 1]) & np.isin(self._paths, read_paths)
        return int(np.count_nonzero(own & (self.order == UNSEEN) & ~replaced & ~single))

    def deletions(self, kept: npt.NDArray[np.bool_]) -> list[list[int]]:
        """By segment, the numbers there of the articles that are not kept."""
        gone = self._live & ~kept
        return [
            np.flatnonzero(gone[live.base : live.base + live.segment.document_count]).tolist()
            for live in (self.reader.segments if self.reader else ())
        ]

    def _of(self, origin: str) -> npt.NDArray[np.bool_]:
        number = self.origins.index(origin) if origin in self.origins else -1
        own: npt.NDArray[np.bool_] = self._live & (self._origin_of == number)
        return own
