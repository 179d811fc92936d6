import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Block
from corpus.problem import Problem
from corpus.sources.json_lines import LONGEST_LINE, paragraphs, read_json_line, split_json_lines
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile, ReadArticle

Write = Callable[[str, str | bytes], Path]


def read(path: Path) -> list[ReadArticle | Problem]:
    return [item for found in split_json_lines(FoundFile(path)) for item in read_split(found)]


def read_split(found: RawRecord | Problem) -> list[ReadArticle | Problem]:
    return [found] if isinstance(found, Problem) else list(read_json_line(found))


def outline(found: list[ReadArticle | Problem]) -> list[tuple[int | None, str]]:
    return [
        (item.line, item.article.title or item.article.body) if isinstance(item, ReadArticle) else (item.line, item.reason)
        for item in found
    ]


def test_every_line_is_an_article(write: Write) -> None:
    path = write("a.jsonl", b'\xef\xbb\xbf{"title": "Un"}\r\n\n \t\n{"body": "Deux.", "id": "2", "published": "1962-03"}')
    records = [RawRecord(FoundFile(path), b'{"title": "Un"}', 1)]
    records.append(RawRecord(FoundFile(path), b'{"body": "Deux.", "id": "2", "published": "1962-03"}', 4))
    assert list(split_json_lines(FoundFile(path))) == records
    assert outline(read(path)) == [(1, "Un"), (4, "Deux.")]
    first, second = (item.article for item in read(path) if isinstance(item, ReadArticle))
    assert first.sha256 == hashlib.sha256(b'{"title": "Un"}').hexdigest()
    assert (second.id, second.title, second.path) == ("2", "", str(path))
    assert second.published is not None
    assert second.published.isoformat() == "1962-03"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"title": "Un"', "invalid JSON: EOF while parsing an object at column 14; one whole object a line was wanted"),
        (b"title", "invalid JSON: "),
        (b"[1]", "no article of the contract: the whole: a list was found, an object with the fields of an article was wanted"),
        (b'{"title": 3}', "no article of the contract: title: a number was found, a string was wanted"),
        (b'{"id": "x", "title": " ", "body": "\\n"}', "neither title nor body was found"),
        (b"{}", "neither title nor body was found"),
        (b'{"title": "\\ud800"}', "invalid JSON: "),
        ('{"title": "été"}'.encode("cp1252"), "not UTF-8: 0xE9 at byte 11 of the line"),
        (b'{"a": ' + b"[" * 3000, "invalid JSON: recursion limit exceeded"),
        (b"\x00\x01", "invalid JSON: "),
    ],
)
def test_broken_line_is_a_problem_and_the_next_is_read(write: Write, line: bytes, reason: str) -> None:
    path = write("a.jsonl", b'{"title": "Un"}\n' + line + b'\n{"title": "Trois"}\n')
    found = read(path)
    assert [item[0] for item in outline(found)] == [1, 2, 3]
    assert isinstance(found[1], Problem)
    assert found[1].path == str(path)
    assert reason in found[1].reason


def test_impossible_date_is_a_problem_and_the_article_undated(write: Write) -> None:
    problem, found = read(write("a.jsonl", '\n{"title": "Un", "published": "1962-02-31"}'))
    assert isinstance(problem, Problem)
    assert (problem.line, problem.reason[:45]) == (2, "published: « 1962-02-31 » is no date (day is ")
    assert isinstance(found, ReadArticle)
    assert found.article.published is None


def test_longest_line(write: Write) -> None:
    whole = b'{"title": "' + b"a" * (LONGEST_LINE - 13) + b'"}'
    assert len(whole) == LONGEST_LINE
    found = read(write("a.jsonl", whole + b"\r\n" + whole + b"\n" + whole + b" \n" + b'{"title": "Fin"}'))
    assert [type(item) for item in found] == [ReadArticle, ReadArticle, Problem, ReadArticle]
    assert outline(found)[2] == (3, "a line of more than 8 MiB; one article a line was wanted: break the lines")
    assert outline(found)[3] == (4, "Fin")


def test_line_of_fifty_megabytes_is_never_held_whole(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    content = b'{"title": "Un"}\n' + b"x" * 50_000_000 + b'\n{"title": "Fin"}\n'
    largest = 0

    class Stream(io.BytesIO):
        def readline(self, size: int | None = -1) -> bytes:
            nonlocal largest
            line = super().readline(size)
            largest = max(largest, len(line))
            return line

    monkeypatch.setattr("corpus.sources.json_lines.open_regular", lambda path, buffer_size: Stream(content))
    assert outline(read(Path("a.jsonl")))[::2] == [(1, "Un"), (3, "Fin")]
    assert largest == LONGEST_LINE + 2


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
def test_file_without_lines(write: Write, content: bytes) -> None:
    (problem,) = read(write("a.jsonl", content))
    assert isinstance(problem, Problem)
    assert (problem.line, problem.reason[:34]) == (None, "empty: one JSON object a line was ")


def test_other_encoding_is_one_problem(write: Write) -> None:
    path = write("a.jsonl", '{"title": "Un"}\n{"title": "Deux"}\n'.encode("utf-16"))
    assert outline(read(path)) == [(1, "UTF-16-LE by its byte order mark; JSON Lines are UTF-8: save it so")]


def test_error_while_reading_keeps_the_lines_before(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream(io.BytesIO):
        def readline(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().readline(size)

    monkeypatch.setattr(
        "corpus.sources.json_lines.open_regular", lambda path, buffer_size: Stream(b'{"title": "Un"}\n{"title": "Deux"}\n')
    )
    assert outline(read(Path("a.jsonl"))) == [
        (1, "Un"),
        (
            2,
            "can't be read: Input/output error; check the disk and the file, then run again; the lines before this one were read",
        ),
    ]


def test_records_of_one_file_share_it(write: Write) -> None:
    file = FoundFile(write("a.jsonl", '{"title": "Un"}\n{"title": "Deux"}\n'))
    assert all(isinstance(record, RawRecord) and record.file is file for record in split_json_lines(file))


def test_long_line_of_white_space_is_blank(write: Write) -> None:
    path = write("a.jsonl", b" " * (LONGEST_LINE + 1) + b'\n{"title": "Fin"}')
    assert outline(read(path)) == [(2, "Fin")]


def test_file_that_is_missing(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "a.jsonl")
    assert isinstance(problem, Problem)
    assert "moved or deleted during the run" in problem.reason


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Un\nmot.\n\nDeux.", ["Un mot.", "Deux."]),
        ("Un.\r\n\r\nDeux\r\nmots.\r\rTrois.", ["Un.", "Deux  mots.", "Trois."]),
        ("Un.\n \t\n\n\nDeux. ", ["Un.", "Deux. "]),
        ("\n\n Un.\n\n", [" Un."]),
        ("Vers un accord\n\n« Oui »\n\nFin", ["Vers un accord", "« Oui »", "Fin"]),
        ("", []),
        (" \n\n ", []),
        ("a\u2028b\u2029c", ["a b c"]),
    ],
)
def test_paragraphs(body: str, expected: list[str]) -> None:
    assert paragraphs(body) == tuple(Block("paragraph", text) for text in expected)


@given(st.text(alphabet="ab \t\n\n\n\r\u2028\u2029\xa0"))
def test_the_fast_way_to_paragraphs_leads_to_the_same(body: str) -> None:
    line_end = r"(?:\r\n|\r(?!\n)|\n)"
    pieces = re.split(rf"{line_end}(?:[ \t]*{line_end})+", body)
    expected = [re.sub("[\n\r\u2028\u2029]", " ", piece) for piece in pieces]
    assert [block.text for block in paragraphs(body)] == [text for text in expected if text.strip()]


@given(
    st.lists(
        st.text(alphabet="abé \n.«»", min_size=1).filter(lambda text: "\n\n" not in text and text.strip() == text != ""),
        min_size=1,
    )
)
def test_every_character_keeps_its_place(parts: list[str]) -> None:
    body = "\n\n".join(part.replace("\n ", "\na").replace(" \n", "a\n") for part in parts)
    article = Article.create(title="", blocks=paragraphs(body))
    assert len(article.body) == len(body)
    assert all(ours == theirs or (ours, theirs) == (" ", "\n") for ours, theirs in zip(article.body, body, strict=True))


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["id", "title", "body", "authors", "published", "x"]), st.none() | st.text() | st.lists(st.text())
        )
    )
)
def test_any_object_is_an_article_or_a_problem(lines: list[dict[str, object]]) -> None:
    content = "\n".join(json.dumps(line) for line in lines).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("corpus.sources.json_lines.open_regular", lambda path, buffer_size: io.BytesIO(content))
        found = read(Path("a.jsonl"))
    expected: list[int | None] = list(range(1, len(lines) + 1)) or [None]
    assert list(dict.fromkeys(item.line for item in found)) == expected


def test_real_articles(shared: Path) -> None:
    path = shared / "data/wikinews/articles.jsonl"
    stated = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [item.article for item in read(path) if isinstance(item, ReadArticle)]
    assert [article.id for article in articles] == [line["id"] for line in stated]
    assert [len(article.body) for article in articles] == [len(line["body"]) for line in stated]
    assert all(
        article.published and article.published.isoformat() == line["published"]
        for article, line in zip(articles, stated, strict=True)
    )
