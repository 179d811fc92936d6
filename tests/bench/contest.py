"""Who takes part when answers are compared."""

from dataclasses import dataclass

from bench.archive import Archive
from bench.peers.sqlite_search import SqliteSearch
from bench.peers.whoosh_facets import WhooshFacets
from bench.questions import Question
from search_api.engine import SearchEngine


@dataclass(frozen=True, slots=True)
class Contest:
    """One archive, its questions, and everyone who answers them."""

    archive: Archive
    questions: tuple[Question, ...]
    engine: SearchEngine
    sqlite: SqliteSearch
    whoosh: WhooshFacets
