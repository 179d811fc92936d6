"""What readers of French confuse, or complain that search engines confuse: which queries find which sentences.

The tables of `confusions/`, one theme a file, say what a careful reader wants, not what the engine happens to do. A row is a
query, a sentence, whether the one must find the other (yes or no), and the reason. A fifth column says why the engine does
otherwise: such a row is a strict xfail, so that whoever mends it notices, and `docs/limits.md` names it.

`\\u00ad` stands for that character, ` ¶ ` parts paragraphs, ` ‖ ` the title from the body.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

import corpus.sample
from corpus.article import Article
from corpus.authority import read_authorities
from indexer.index import IndexReader
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.question import Question
from search_api.request import SearchRequest
from tests.archives import article, build_archive

_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `limit` is empty where the engine does what it must."""

    theme: str
    line: int
    query: str
    sentence: str
    match: str
    reason: str
    limit: str

    def __str__(self) -> str:
        return f"{self.theme}.tsv:{self.line} «{self.query}» {self.match}"


def rows_of(path: Path) -> Iterable[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for number, cells in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""), 2):
            query, sentence = (_ESCAPED.sub(lambda code: chr(int(code[1], 16)), cells[name]) for name in ("query", "sentence"))
            yield Row(path.stem, number, query, sentence, cells["match"], cells["reason"], cells["limit"])


ROWS = tuple(row for path in sorted((Path(__file__).parent / "confusions").glob("*.tsv")) for row in rows_of(path))
THEMES = sorted({row.theme for row in ROWS})
SENTENCES = {sentence: f"sentence-{number}" for number, sentence in enumerate(dict.fromkeys(row.sentence for row in ROWS))}


def as_article(sentence: str, id: str) -> Article:
    title, _, body = sentence.rpartition(" ‖ ")
    return article(id, body.replace(" ¶ ", "\n"), title=title)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    """All sentences in one archive with the sample's authorities, whose names change what is stemmed."""
    articles = (as_article(sentence, id) for sentence, id in SENTENCES.items())
    authorities = read_authorities([corpus.sample.AUTHORITIES])
    index = build_archive(tmp_path_factory.mktemp("confusions") / "index", articles, authorities, recognition=True)
    return WhooshEngine(IndexReader.open(index))


CASES = [
    pytest.param(row, id=str(row), marks=[pytest.mark.xfail(strict=True, reason=row.limit)] if row.limit else []) for row in ROWS
]


@pytest.mark.parametrize("row", CASES)
def test_a_query_finds_what_it_must_and_nothing_that_it_must_not(row: Row, engine: SearchEngine) -> None:
    request = SearchRequest(row.query, match="all", per_page=len(SENTENCES), facets=frozenset())
    question = Question.read(request, engine)
    found = {hit.stored.article.id for hit in engine.search(question.tree, request).hits}
    assert ("yes" if SENTENCES[row.sentence] in found else "no") == row.match, f"{row.sentence!r}: {row.reason}"


def test_the_rows_are_many_and_each_stands_once() -> None:
    assert len(ROWS) >= 700
    assert [pair for pair, times in Counter((row.query, row.sentence) for row in ROWS).items() if times > 1] == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_enough_rows_of_both_kinds(theme: str) -> None:
    rows = [row for row in ROWS if row.theme == theme]
    assert len(rows) >= 15
    assert {row.match for row in rows} == {"yes", "no"}
    assert all(row.query and row.sentence and row.reason for row in rows)
