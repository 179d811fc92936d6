"""SQLite's answer: hits by FTS5 with BM25, a `GROUP BY` over a join table for each facet.

The hits of the words are kept in a temporary table, so that FTS5 is asked once and not once a facet.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import json

from bench.peers.answer import BUCKETS, UNDATED, Answer, CountedKind
from bench.questions import PAGE, Question

_HITS = "INSERT INTO hit SELECT rowid, bm25(text, 3.0, 2.0, 1.0) FROM text WHERE text MATCH ?"
_PAGE = "SELECT hit.article FROM hit WHERE {condition} ORDER BY hit.score, hit.article LIMIT ?"
_ROWS = "SELECT id, title, standfirst, body, record FROM article WHERE number IN ({numbers})"
_COUNTS = """
SELECT facet_value.name, counted.articles
FROM (
    SELECT value, count(*) AS articles FROM hit JOIN {kind} USING (article) WHERE {condition}
    GROUP BY value ORDER BY articles DESC LIMIT ?
) AS counted JOIN facet_value ON facet_value.number = counted.value
"""
_YEARS = "SELECT year, count(*) FROM hit JOIN published USING (article) WHERE {condition} GROUP BY year"


class _Condition:
    """What the choices ask of `hit.article`, as SQL and its parameters; `without` leaves the choice of one facet out."""

    def __init__(self, question: Question, without: CountedKind | None = None) -> None:
        clauses = list(self._clauses(question, without))
        self.sql = " AND ".join(sql for sql, _ in clauses) or "TRUE"
        self.parameters = tuple(value for _, values in clauses for value in values)

    @staticmethod
    def _clauses(question: Question, without: CountedKind | None) -> Iterator[tuple[str, tuple[Any, ...]]]:
        for kind, values in question.choices.items():
            if kind != without:
                numbers = f"SELECT number FROM facet_value WHERE kind = ? AND name IN ({_marks(len(values))})"
                yield f"hit.article IN (SELECT article FROM {kind} WHERE value IN ({numbers}))", (kind, *values)
        if without != "date" and question.first and question.last:
            years = question.first.year, question.last.year
            yield "hit.article IN (SELECT article FROM published WHERE year BETWEEN ? AND ?)", years


class SqliteSearch:
    """Searches a database that `build_sqlite` wrote."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database, isolation_level=None)
        self._connection.executescript("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 8000000000;")
        self._connection.execute("CREATE TEMP TABLE hit (article INTEGER PRIMARY KEY, score REAL)")

    def answer(self, question: Question) -> Answer:
        """See `Contestant.answer`."""
        self._keep_hits(question)
        everything = _Condition(question)
        execute = self._connection.execute
        total = execute(f"SELECT count(*) FROM hit WHERE {everything.sql}", everything.parameters).fetchone()[0]
        page = [row[0] for row in execute(_PAGE.format(condition=everything.sql), (*everything.parameters, PAGE))]
        rows = execute(_ROWS.format(numbers=_marks(len(page))), page).fetchall()
        loaded = [(*row[:4], json.decode(row[4])) for row in rows]
        return Answer(total, self._counts(question), len(loaded))

    def ids(self, question: Question) -> set[str]:
        """See `Contestant.ids`."""
        self._keep_hits(question)
        condition = _Condition(question)
        sql = f"SELECT id FROM article JOIN hit ON hit.article = article.number WHERE {condition.sql}"
        return {row[0] for row in self._connection.execute(sql, condition.parameters)}

    def close(self) -> None:
        self._connection.close()

    def _keep_hits(self, question: Question) -> None:
        self._connection.execute("DELETE FROM hit")
        self._connection.execute(_HITS, (match(question),))

    def _counts(self, question: Question) -> dict[CountedKind, dict[str, int]]:
        counts: dict[CountedKind, dict[str, int]] = {}
        kinds: tuple[CountedKind, ...] = ("person", "topic")
        for kind in kinds:
            condition = _Condition(question, without=kind)
            sql = _COUNTS.format(kind=kind, condition=condition.sql)
            counts[kind] = dict(self._connection.execute(sql, (*condition.parameters, BUCKETS)))
        condition = _Condition(question, without="date")
        years = self._connection.execute(_YEARS.format(condition=condition.sql), condition.parameters)
        counts["date"] = {UNDATED if year is None else f"{year:04d}": count for year, count in years}
        return counts


def match(question: Question) -> str:
    """The question in FTS5's language: every word required, or the phrase.

    >>> match(Question("phrase", ("Nations", "unies"))), match(Question("two words", ("paix", "traité")))
    ('"Nations unies"', '"paix" "traité"')
    """
    return question.query if question.kind == "phrase" else " ".join(f'"{word}"' for word in question.words)


def _marks(count: int) -> str:
    return ", ".join("?" * count)
