"""The archive that is served: always the newest generation of the index, each request on one."""

import logging
import threading
from pathlib import Path

from indexer.errors import IndexerError
from indexer.index import IndexReader
from indexer.index.generations import current_name
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.errors import ArchiveUnavailable

_log = logging.getLogger(__name__)


class Archive:
    """Opens the index, and opens it again when another generation has become current.

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
        self._name = current_name(index)
        self._engine: SearchEngine = WhooshEngine(IndexReader.open(index))

    def engine(self) -> SearchEngine:
        """The engine over the current generation; the one before it while the new one can't be opened.

        Raises:
            ArchiveUnavailable: the index is gone.
        """
        name = current_name(self._index)
        if name is None:
            raise ArchiveUnavailable("L’index de l’archive a disparu ; la commande « depeches build » le reconstruit.")
        if name != self._name:
            with self._lock:
                if name != self._name:
                    self._reopen(name)
        return self._engine

    def _reopen(self, name: str) -> None:
        try:
            self._engine = WhooshEngine(IndexReader.open(self._index))
        except IndexerError:
            _log.exception("generation %s can't be opened; the one before it goes on answering", name)
        # Asked again only when CURRENT changes again: reading a damaged index whole for every search would help nobody.
        self._name = name
