"""Pieces found in arrays are those that a split finds, and their numbers those of a dictionary."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.segment import piece_table
from indexer.index.segment.piece_table import LONGEST_SHORT, UNKNOWN, PieceTable, Text

contents = st.lists(st.binary(max_size=40) | st.text("ab é\n", max_size=40).map(str.encode) | st.just(b" \t\n"), max_size=8).map(
    b"".join
)
# Lengths around the borders of the words that a piece is read as.
pieces = st.lists(st.text("abcé", min_size=1, max_size=LONGEST_SHORT + 4).map(str.encode), min_size=1, max_size=40)


def add(table: PieceTable, added: list[bytes], numbers: list[int]) -> None:
    text = Text(b" ".join(added))
    table.add(text, text.starts, text.ends, np.array(numbers, dtype=np.int32))


@given(contents)
def test_pieces_are_what_lies_between_control_characters_and_spaces(content: bytes) -> None:
    text = Text(content)
    found = [content[start:end] for start, end in zip(text.starts, text.ends, strict=True)]
    assert found == re.findall(rb"[^\x00-\x20]+", content)


@given(pieces, pieces)
def test_numbers_are_those_of_a_dictionary(known: list[bytes], asked: list[bytes]) -> None:
    table, wanted = PieceTable(), {piece: number for number, piece in enumerate(dict.fromkeys(known))}
    for some in (list(wanted)[:10], list(wanted)[10:]):
        add(table, some, [wanted[piece] for piece in some])
    text = Text(b" ".join([*asked, *known]))
    numbers = table.numbers(text, text.starts, text.ends)
    assert numbers.tolist() == [wanted.get(piece, UNKNOWN) for piece in [*asked, *known]]
    assert len(table) == len(wanted)


def test_pieces_that_want_the_same_place_are_all_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piece_table, "_places", lambda first, second: np.full(np.shape(first), (1 << 21) - 2, dtype=np.int64))
    table = PieceTable()
    for some in (range(20), range(20, 50)):
        add(table, [f"p{number}".encode() for number in some], list(some))
    text = Text(b" ".join(f"p{number}".encode() for number in range(60)))
    assert table.numbers(text, text.starts, text.ends).tolist() == [*range(50), *[UNKNOWN] * 10]


def test_a_full_table_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piece_table, "MOST_PIECES", 2)
    table = PieceTable()
    add(table, [b"un", b"deux", b"trois"], [0, 1, 2])
    text = Text(b"un deux trois")
    assert table.numbers(text, text.starts, text.ends).tolist() == [0, 1, UNKNOWN]


def test_a_plain_space_alone_joins() -> None:
    text = Text(b"1 000\t2  3")
    assert text.is_space(text.ends[:-1], text.starts[1:]).tolist() == [True, False, False]
