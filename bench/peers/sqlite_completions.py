"""The words that complete another one, as SQLite offers them: `fts5vocab`, which counts the articles of each term as it goes."""

import sqlite3
from pathlib import Path

_END = "\U0010ffff"

_FREQUENT = "SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ? ORDER BY doc DESC, term LIMIT ?"
_ONE = "SELECT count(*) FROM text WHERE text MATCH ?"


class SqliteCompletions:
    """Looks into the vocabulary of a database that `build_sqlite` wrote."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database, isolation_level=None)
        self._connection.executescript(
            "PRAGMA mmap_size = 8000000000; CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, text, row);"
        )

    def most_frequent(self, beginning: str, count: int) -> list[tuple[str, int]]:
        """The folded words that begin so and stand in most articles, and in how many they stand."""
        return self._connection.execute(_FREQUENT, (beginning, beginning + _END, count)).fetchall()

    def articles(self, word: str) -> int:
        """In how many articles a word stands, folded as FTS5 does it."""
        return int(self._connection.execute(_ONE, (f'"{word}"',)).fetchone()[0])

    def close(self) -> None:
        self._connection.close()
