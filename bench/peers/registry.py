"""Who takes part, under which name, and up to which size."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.own import OwnSearch, build_own
from bench.peers.answer import Contestant
from bench.peers.package import is_installed
from bench.peers.sqlite_index import build_sqlite
from bench.peers.sqlite_search import SqliteSearch
from bench.peers.tantivy_index import build_tantivy
from bench.peers.tantivy_search import TantivySearch
from bench.peers.whoosh_index import build_whoosh
from bench.peers.whoosh_search import WhooshSearch
from bench.peers.xapian_index import build_xapian
from bench.peers.xapian_search import XapianSearch

OWN = "dépêches"
TANTIVY = "tantivy"
SQLITE = "sqlite"


@dataclass(frozen=True, slots=True)
class Engine:
    """`build` reads JSON Lines into an index that is not there yet and says how many articles they are; `open` opens it.

    `largest` is the size above which an engine is too slow to take part.
    """

    title: str
    package: str
    build: Callable[[Path, Path], int]
    open: Callable[[Path], Contestant]
    largest: int | None = None

    def absence(self, size: int) -> str | None:
        """Why it does not take part at a size; None where it does."""
        if not is_installed(self.package):
            return f"{self.title} (the package {self.package} is not installed)"
        if self.largest is not None and size > self.largest:
            return f"{self.title} (too slow for more than {self.largest:,} articles)"
        return None


ENGINES: Mapping[str, Engine] = {
    OWN: Engine("Dépêches", "indexer", build_own, OwnSearch),
    TANTIVY: Engine("Tantivy", "tantivy", build_tantivy, TantivySearch),
    SQLITE: Engine("SQLite FTS5", "sqlite3", build_sqlite, SqliteSearch),
    "xapian": Engine("Xapian", "xapian", build_xapian, XapianSearch),
    "whoosh": Engine("stock Whoosh", "whoosh", build_whoosh, WhooshSearch, largest=10_000),
}


def index_of(folder: Path, name: str) -> Path:
    """Where the index of an engine lies."""
    return folder / f"index-{name}"
