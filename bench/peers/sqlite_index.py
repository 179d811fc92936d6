"""SQLite FTS5 with the same stored fields, each text stored once, and a join table a facet.

It is laid out by somebody who wants it fast: numbers instead of names in narrow tables without a rowid, indexes both ways, the
year of an article beside, not behind, its text, and FTS5 merged into one segment.
"""

import itertools
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import json

from bench.peers.lines import facet_values, read_articles, year_of
from indexer.index import FACET_KINDS, FacetKind

_BATCH = 1_000

_SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;
CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT, standfirst TEXT, body TEXT, record BLOB);
CREATE TABLE published (article INTEGER PRIMARY KEY, year INTEGER);
CREATE TABLE facet_value (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (kind, name));
CREATE VIRTUAL TABLE text USING fts5(
    title, standfirst, body, content='article', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
"""
_FACET_TABLE = "CREATE TABLE {kind} (article INTEGER, value INTEGER, PRIMARY KEY (article, value)) WITHOUT ROWID"


def build_sqlite(lines: Path, database: Path) -> int:
    """Index all lines in one transaction; returns how many there were."""
    connection = sqlite3.connect(database)
    try:
        connection.executescript(_SCHEMA)
        for kind in FACET_KINDS:
            connection.execute(_FACET_TABLE.format(kind=kind))
        writer = _Writer(connection)
        articles = read_articles(lines)
        while batch := list(itertools.islice(articles, _BATCH)):
            writer.add(batch)
        for kind in FACET_KINDS:
            connection.execute(f"CREATE INDEX {kind}_value ON {kind} (value, article)")
        connection.execute("CREATE INDEX published_year ON published (year, article)")
        connection.execute("INSERT INTO text (text) VALUES ('optimize')")
        connection.execute("ANALYZE")
        connection.commit()
    finally:
        connection.close()
    return writer.articles


class _Writer:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[tuple[FacetKind, str], int] = {}
        self.articles = 0

    def add(self, batch: Iterable[dict[str, Any]]) -> None:
        rows, texts, years = [], [], []
        filed: dict[FacetKind, list[tuple[int, int]]] = {kind: [] for kind in FACET_KINDS}
        for article in batch:
            self.articles += 1
            for kind, name in facet_values(article):
                filed[kind].append((self.articles, self._number(kind, name)))
            years.append((self.articles, year_of(article)))
            text = (article.pop("title"), article.pop("standfirst"), article.pop("body"))
            texts.append((self.articles, *text))
            rows.append((self.articles, article["id"], *text, json.encode(article)))
        write = self._connection.executemany
        write("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)", rows)
        write("INSERT INTO text (rowid, title, standfirst, body) VALUES (?, ?, ?, ?)", texts)
        write("INSERT INTO published VALUES (?, ?)", years)
        for kind, values in filed.items():
            write(f"INSERT INTO {kind} VALUES (?, ?)", values)

    def _number(self, kind: FacetKind, name: str) -> int:
        known = self._numbers.get((kind, name))
        if known is None:
            known = self._numbers[kind, name] = len(self._numbers) + 1
            self._connection.execute("INSERT INTO facet_value VALUES (?, ?, ?)", (known, kind, name))
        return known
