import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.sources.reading import FoundFile, ReadArticle, shown


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("dépêches/été.txt", "dépêches/été.txt"),
        ("a\u00a0b.txt", "a\u00a0b.txt"),
        ("a\nb\tc.txt", "a\\x0ab\\x09c.txt"),
        ("a\u2028b", "a\\u2028b"),
        (os.fsdecode(b"d\xe9p\xeache.txt"), "d\\xe9p\\xeache.txt"),
        ("\ud800", "\\ud800"),
        ("\U000e0001", "\\U000e0001"),
    ],
)
def test_shown_paths(path: str, expected: str) -> None:
    assert shown(Path(path)) == expected
    assert FoundFile(Path(path)).shown == expected


@given(st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name))
def test_any_name_can_be_shown_on_one_line(name: bytes) -> None:
    text = shown(Path(os.fsdecode(name)))
    text.encode("utf-8")
    assert len(text.splitlines()) == 1


def test_an_identifier_may_be_the_hash_of_the_content() -> None:
    article = Article.create(title="Un")
    assert ReadArticle(article).has_content_hash()
    assert ReadArticle(Article.create(id=article.id, title="Un", path="b")).has_content_hash()
    assert not ReadArticle(Article.create(id=article.id, title="Deux")).has_content_hash()
    assert not ReadArticle(Article.create(id="x", title="Un")).has_content_hash()
