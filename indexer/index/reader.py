"""The reader: one whole generation, opened once and shared by all searches; a later generation is another reader."""

import logging
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from indexer.errors import IndexDamaged
from indexer.index.arrays import DamagedArray
from indexer.index.check import Damage, find_damage
from indexer.index.document import StoredArticle
from indexer.index.generations import readable_generations
from indexer.index.labels import LABELS_NAME, Labels
from indexer.index.live_segment import DELETIONS_SUFFIX, LiveSegment, read_deletions
from indexer.index.manifest import Manifest
from indexer.index.segment.segment import SUFFIX, Segment

_log = logging.getLogger(__name__)


class IndexReader:
    """One generation. Opening maps its files and reads none of them whole, so that it takes the same time whatever the size.

    Document numbers run through all segments from 0, those of deleted documents included, and mean nothing outside it.
    """

    def __init__(self, generation: Path) -> None:
        """Open a generation whose files have been checked.

        Raises:
            OSError: a file can't be opened.
            DamagedArray: a segment is not what was written.
            msgspec.DecodeError: the manifest is none.
        """
        self.generation = generation
        self.manifest = Manifest.read(generation)
        segments, base = [], 0
        for name in self.manifest.segments:
            segment = Segment(generation / f"{name}{SUFFIX}")
            segments.append(LiveSegment(segment, base, read_deletions(generation / f"{name}{DELETIONS_SUFFIX}")))
            base += segment.document_count
        self.segments = tuple(segments)
        self.document_count = sum(live.document_count for live in segments)
        # The folder may be gone when a label is first asked for: a generation lives as long as its readers.
        self._labels = (generation / LABELS_NAME).read_bytes()

    @classmethod
    def open(cls, index: Path, damaged: frozenset[str] = frozenset()) -> "IndexReader":
        """Open the current generation, or where it is damaged the newest whole one before it (and log that).

        Generations whose name is in `damaged` are passed over: reading has shown what opening could not.

        Raises:
            IndexMissing: nothing was ever built here.
            IndexDamaged: no generation is whole.
        """
        for generation in readable_generations(index):
            if generation.name in damaged:
                continue
            try:
                found = next(find_damage(generation), None)
                if found is None:
                    return cls(generation)
            except OSError as error:
                found = Damage(generation, f"can't be opened ({error.strerror})")
            except DamagedArray as error:
                found = Damage(Path(error.path), error.reason)
            _log.error("%s; trying the generation before it", found)
        raise IndexDamaged(f"{index}: no generation is whole; `depeches check` says what is damaged, `depeches build` rebuilds")

    @cached_property
    def labels(self) -> Labels:
        """The labels of facet values, decoded when they are first asked for."""
        return Labels.from_json(self._labels)

    def located(self, number: int) -> tuple[LiveSegment, int]:
        """The segment of a document, and its number there."""
        live = next(live for live in reversed(self.segments) if live.base <= number)
        return live, number - live.base

    def stored(self, number: int) -> StoredArticle:
        """The article with that document number."""
        live, own = self.located(number)
        return live.segment.stored(own)

    def number(self, id: str) -> int | None:
        """The document number of an article, or None where there is none."""
        for live in self.segments:
            own = live.number(id)
            if own is not None:
                return live.base + own
        return None

    def ids(self) -> Iterator[str]:
        """The identifier of every article, in the order of document numbers."""
        for live in self.segments:
            kept = live.kept()
            yield from (id for own, id in enumerate(live.segment.ids.all()) if kept is None or kept[own])

    def articles(self) -> Iterator[StoredArticle]:
        """Every article, in the order of document numbers."""
        for live in self.segments:
            kept = live.kept()
            for own in range(live.segment.document_count):
                if kept is None or kept[own]:
                    yield live.segment.stored(own)

    def close(self) -> None:
        """Let go of the files; arrays that were handed out stay readable."""
        for live in self.segments:
            live.segment.file.close()
