"""The peer's index: SQLite FTS5 with the same stored fields, each text stored once, and a join table a facet.

It is laid out by somebody who wants it fast: numbers instead of names in narrow tables without a rowid, indexes both ways, the
day and year of an article beside, not behind, its text, and FTS5 merged into one segment as our index is.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import structs

from corpus.article import Article
from corpus.authority import Authorities
from corpus.authority.concept import ConceptKind
from indexer.index import FACET_KINDS, FacetKind, StoredArticle

_SCHEMA = """
CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, standfirst TEXT, body TEXT, record BLOB);
CREATE TABLE published (article INTEGER PRIMARY KEY, day INTEGER, year INTEGER);
CREATE TABLE facet_value (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (kind, name));
CREATE VIRTUAL TABLE text USING fts5(
    title, standfirst, body, content='article', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
"""
_FACET_TABLE = "CREATE TABLE {kind} (article INTEGER, value INTEGER, PRIMARY KEY (article, value)) WITHOUT ROWID"


def build_sqlite(database: Path, articles: Iterable[Article], authorities: Authorities) -> int:
    """Index the articles in one transaction; returns how many there were."""
    connection = sqlite3.connect(database)
    try:
        connection.executescript(_SCHEMA)
        for kind in FACET_KINDS:
            connection.execute(_FACET_TABLE.format(kind=kind))
        writer = _Writer(connection, authorities)
        for article in articles:
            writer.add(article)
        for kind in FACET_KINDS:
            connection.execute(f"CREATE INDEX {kind}_value ON {kind} (value, article)")
        connection.execute("CREATE INDEX published_day ON published (day, article)")
        connection.execute("INSERT INTO text (text) VALUES ('optimize')")
        connection.execute("ANALYZE")
        connection.commit()
    finally:
        connection.close()
    return writer.articles


class _Writer:
    def __init__(self, connection: sqlite3.Connection, authorities: Authorities) -> None:
        self._connection = connection
        self._authorities = authorities
        self._numbers: dict[tuple[FacetKind, str], int] = {}
        self.articles = 0

    def add(self, article: Article) -> None:
        self.articles += 1
        number, texts = self.articles, (article.title, article.standfirst, article.body)
        day = article.published.day if article.published else None
        execute = self._connection.execute
        execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)", (number, article.id, *texts, _record(article)))
        execute("INSERT INTO text (rowid, title, standfirst, body) VALUES (?, ?, ?, ?)", (number, *texts))
        execute("INSERT INTO published VALUES (?, ?, ?)", (number, day.toordinal() if day else None, day.year if day else None))
        for kind, name in facet_values(article, self._authorities):
            execute(f"INSERT INTO {kind} VALUES (?, ?)", (number, self._number(kind, name)))

    def _number(self, kind: FacetKind, name: str) -> int:
        known = self._numbers.get((kind, name))
        if known is None:
            known = self._numbers[kind, name] = len(self._numbers) + 1
            self._connection.execute("INSERT INTO facet_value VALUES (?, ?, ?)", (known, kind, name))
        return known


def facet_values(article: Article, authorities: Authorities) -> Iterator[tuple[FacetKind, str]]:
    """What an article counts under, each value once: what it is filed under with everything broader, its source, its authors."""
    given = article.given
    filed: dict[ConceptKind, tuple[str, ...]] = {
        "person": given.persons,
        "topic": given.topics,
        "place": given.places,
        "organisation": given.organisations,
    }
    for kind, ids in filed.items():
        broader = (ancestor for id in ids for ancestor in authorities.ancestors(kind, id))
        yield from ((kind, value) for value in dict.fromkeys((*ids, *broader)))
    if article.source:
        yield "source", article.source
    yield from (("author", author) for author in dict.fromkeys(article.authors))


def _record(article: Article) -> bytes:
    """Everything of an article but its texts, which stand in columns of their own."""
    return StoredArticle(structs.replace(article, title="", standfirst="", blocks=()), "bench").to_json()
