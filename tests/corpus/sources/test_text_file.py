import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.article import Block
from corpus.problem import Problem
from corpus.sources.collection import Collection
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile, ReadArticle
from corpus.sources.text_file import LARGEST_FILE, read_markdown_file, read_plain_text_file, take_whole

Write = Callable[[str, str | bytes], Path]

PLAIN = "Un titre\r\nLe chapô.\r\nPublié le 3 mai 1962\r\nIl parle.\r\n"


def read_plain(file: FoundFile) -> list[ReadArticle | Problem]:
    return [
        item for found in take_whole(file) for item in ([found] if isinstance(found, Problem) else read_plain_text_file(found))
    ]


def read_marked(file: FoundFile) -> list[ReadArticle | Problem]:
    return [item for found in take_whole(file) for item in ([found] if isinstance(found, Problem) else read_markdown_file(found))]


def test_a_file_is_one_record(write: Write) -> None:
    file = FoundFile(write("a.txt", "Un titre\r\n"))
    assert list(take_whole(file)) == [RawRecord(file, b"Un titre\r\n")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_plain_text_in_any_encoding(write: Write, encoding: str) -> None:
    content = PLAIN.encode(encoding)
    path = write("a.txt", content)
    (found,) = read_plain(FoundFile(path, Collection(name="Journal")))
    assert isinstance(found, ReadArticle)
    article = found.article
    assert (article.title, article.standfirst, article.source) == ("Un titre", "Le chapô.", "Journal")
    assert (article.blocks, article.path) == ((Block("paragraph", "Il parle."),), str(path))
    assert article.sha256 == hashlib.sha256(content).hexdigest()
    assert article.id == "a8e11d5c25ef292d"


def test_front_matter_of_plain_text(write: Write) -> None:
    path = write("a.txt", "---\nid: x\ntitle: Un titre\ndate: 3 mai 1962\n---\n\nIl parle.\nVers un accord\nIl part.\n")
    (found,) = read_plain(FoundFile(path))
    assert isinstance(found, ReadArticle)
    assert (found.article.id, found.article.title, found.article.standfirst, found.line) == ("x", "Un titre", "", None)
    assert [block.kind for block in found.article.blocks] == ["paragraph", "subheading", "paragraph"]


def test_front_matter_without_title(write: Write) -> None:
    path = write("a.txt", "---\nsource: S\n---\nUn titre\nLe chapô.\n3 mai 1962\nIl parle.\n")
    (found,) = read_plain(FoundFile(path))
    assert isinstance(found, ReadArticle)
    assert (found.article.title, found.article.standfirst, found.article.source) == ("Un titre", "Le chapô.", "S")


def test_front_matter_of_markdown_with_cr(write: Write) -> None:
    path = write("a.md", "---\rtitle: Un titre\r---\r\r## Vers un accord\r\rIl part.\r")
    (found,) = read_marked(FoundFile(path))
    assert isinstance(found, ReadArticle)
    assert found.article.blocks == (Block("subheading", "Vers un accord"), Block("paragraph", "Il part."))


def test_impossible_date_is_a_problem_and_the_article_undated(write: Write) -> None:
    path = write("a.md", "---\ntitle: Un titre\n\ndate: 31 février 1962\n---\nIl parle.")
    problem, found = read_marked(FoundFile(path))
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line) == (str(path), 4)
    assert problem.reason.startswith("published: « 31 février 1962 » is no date")
    assert isinstance(found, ReadArticle)
    assert found.article.published is None
    path = write("b.txt", "Un titre\nPublié le 31 février 1962\nIl parle.")
    problem, found = read_plain(FoundFile(path))
    assert isinstance(problem, Problem)
    assert problem.line == 2


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", None, "empty: a text was wanted"),
        (b" \r\n\t\xc2\xa0\n", None, "blank: nothing but white space was found"),
        (b"\xef\xbb\xbf", None, "blank: "),
        (b"GIF89a\x00", 1, "binary, not text"),
        ("Un titre\nL'été".encode()[:-1], 2, "UTF-8 cut off"),
        (b"---\nsource: S\n---\n\n", None, "no article in it: a title or a text was wanted"),
        (b"---\ntitle: T", 1, "front matter without an end"),
        (b"a" * (LARGEST_FILE + 1), None, "too large: 5,242,881 bytes, where one article takes at most 5 MiB"),
    ],
)
def test_what_is_no_article(write: Write, content: bytes, line: int | None, reason: str) -> None:
    path = write("a.txt", content)
    for read in (read_plain, read_marked):
        (problem,) = read(FoundFile(path))
        assert isinstance(problem, Problem)
        assert (problem.path, problem.line) == (str(path), line)
        assert reason in problem.reason


def test_markdown_of_reference_definitions_alone(write: Write) -> None:
    (problem,) = read_marked(FoundFile(write("a.md", "[a]: https://exemple.fr\n")))
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("no article in it")
