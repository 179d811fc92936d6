import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources.reading import FoundFile, shown


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
