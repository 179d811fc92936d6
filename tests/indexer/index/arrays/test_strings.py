"""Sorted strings in a file answer as a sorted list does."""

import bisect
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from indexer.index.arrays import ArrayFile, Strings, encode_strings, write_arrays

Answer = TypeVar("Answer")

# Letters of one, two, three and four bytes, so that prefixes are often shared; and any other.
LETTERS = "aeéêœzʼ€漢\uffff𝄞😀\U0010ffff\0\x7f"
TEXTS = st.text(LETTERS, max_size=4) | st.text(st.characters(codec="utf-8"), max_size=4)
LISTS = st.lists(TEXTS, max_size=30, unique=True).map(sorted)


def with_strings(strings: list[str], ask: Callable[[Strings], Answer]) -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        offsets, content = encode_strings(strings)
        write_arrays(Path(folder, "a"), {"offsets": offsets, "content": content}, {})
        with ArrayFile(Path(folder, "a")) as file:
            return ask(Strings(file["offsets"], file["content"]))


@given(st.lists(TEXTS, max_size=20), st.data())
def test_strings_come_back_in_whatever_order(strings: list[str], data: st.DataObject) -> None:
    def ask(stored: Strings) -> None:
        assert len(stored) == len(strings)
        assert stored.all() == strings
        assert stored.all_raw() == [each.encode() for each in strings]
        assert [stored[place] for place in range(len(strings))] == strings
        assert stored.lengths().tolist() == [len(each.encode()) for each in strings]
        first, last = sorted(data.draw(st.tuples(st.integers(0, len(strings)), st.integers(0, len(strings)))))
        assert stored.raw_between(first, last) == [each.encode() for each in strings[first:last]]
        chosen = data.draw(st.lists(st.integers(0, len(strings) - 1), max_size=5)) if strings else []
        assert stored.several(chosen) == [strings[place] for place in chosen]

    with_strings(strings, ask)


@given(LISTS, st.lists(TEXTS, max_size=10))
def test_find_place_and_prefix_are_those_of_a_sorted_list(strings: list[str], others: list[str]) -> None:
    def ask(stored: Strings) -> None:
        for wanted in {*strings, *others, *(each[:1] for each in strings), ""}:
            place = bisect.bisect_left(strings, wanted)
            assert stored.place(wanted.encode()) == place
            assert stored.find(wanted.encode()) == (place if wanted in strings else None)
            found = stored.with_prefix(wanted.encode())
            assert [strings[place] for place in found] == [each for each in strings if each.startswith(wanted)]

    with_strings(strings, ask)


@given(LISTS, st.binary(max_size=3))
def test_a_prefix_of_any_bytes(strings: list[str], prefix: bytes) -> None:
    def ask(stored: Strings) -> None:
        for wanted in (prefix, b"\xff", b"a\xff", b"\xf4\x8f\xbf\xbf\xff"):
            assert [strings[n].encode() for n in stored.with_prefix(wanted)] == [
                each.encode() for each in strings if each.encode().startswith(wanted)
            ]

    with_strings(strings, ask)
