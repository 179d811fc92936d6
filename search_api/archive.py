"""The archive that is served: always the newest whole generation of the index, each request on one."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from indexer.errors import IndexDamaged, IndexerError
from indexer.index import IndexReader
from indexer.index.arrays import DamagedArray
from indexer.index.generations import Identity, current_identity
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.errors import ArchiveUnavailable

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Archive:
    """Opens the index, and opens it again when another generation has become current, or this one shows damage.

    An engine that was handed out stays usable; it is freed with its last user.
    """

    def __init__(self, index: Path) -> None:
        """Open the index.

        Raises:
            IndexMissing: nothing was ever built there.
            IndexDamaged: no generation is whole.
        """
        self._index = index
        self._lock = threading.Lock()
        self._damaged: frozenset[str] = frozenset()
        self._seen = current_identity(index)
        self._engine: SearchEngine | None = WhooshEngine(IndexReader.open(index))

    def engine(self) -> SearchEngine:
        """The engine over the current generation; the one before it while the new one can't be opened.

        Raises:
            ArchiveUnavailable: the index is gone, or nothing of it is whole.
        """
        current = current_identity(self._index)
        if current is None:
            raise ArchiveUnavailable("L’index de l’archive a disparu ; la commande « depeches build » le reconstruit.")
        if current != self._seen:
            with self._lock:
                if current != self._seen:
                    self._reopen(current)
        engine = self._engine
        if engine is None:
            raise ArchiveUnavailable("L’index de l’archive est endommagé ; la commande « depeches build » le reconstruit.")
        return engine

    def answering(self, ask: Callable[[SearchEngine], T]) -> T:
        """What a question answers; asked again of the generation before where reading has shown that one to be damaged.

        Raises:
            ArchiveUnavailable: nothing of the index is whole.
        """
        while True:
            engine = self.engine()
            try:
                return ask(engine)
            except DamagedArray as damage:
                self.pass_over(damage)

    def pass_over(self, damage: DamagedArray) -> None:
        """Go back to the newest generation that has not shown damage. Files of a generation may be those of the one before it."""
        _log.error("%s; answering from the generation before it", damage)
        with self._lock:
            self._damaged |= {damage.generation}
            try:
                self._engine = WhooshEngine(IndexReader.open(self._index, self._damaged))
            except IndexDamaged:
                self._engine = None

    def _reopen(self, current: Identity) -> None:
        # Asked again only when CURRENT changes again: reading a damaged index for every search would help nobody. It is replaced
        # as a whole, never written to.
        self._seen = current
        try:
            self._engine = WhooshEngine(IndexReader.open(self._index, self._damaged))
        except IndexerError:
            _log.exception("the new generation can't be opened; the one before it goes on answering")
