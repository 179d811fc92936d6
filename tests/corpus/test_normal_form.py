"""Composing takes a time that grows with the length of a text, and changes no text that a language writes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from corpus.normal_form import MOST_MARKS, composed

JOINER = "\u034f"
DISORDERED = "\u0301\u0323"

TEXTS = st.text() | st.text("aeE\u0301\u0323\u0300\u0327\u0345\u00e9\u1ea1\u0344-_ ", max_size=200)


@given(TEXTS)
def test_nothing_but_joiners_is_added(text: str) -> None:
    result = composed(text)
    assert unicodedata.normalize("NFC", result) == result == composed(result)
    if JOINER not in text:
        assert unicodedata.normalize("NFC", result.replace(JOINER, "")) == unicodedata.normalize("NFC", text)


@given(st.lists(st.text("aé \u1ea1", min_size=1, max_size=3) | st.text(DISORDERED, max_size=MOST_MARKS)).map("a".join))
def test_letters_with_thirty_marks_are_composed_as_unicode_says(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


def test_a_long_run_of_marks_is_parted_every_thirty() -> None:
    thirty = 15 * "\u0323" + 15 * "\u0301"
    assert composed("x" + 31 * DISORDERED) == f"x{thirty}{JOINER}{thirty}{JOINER}\u0323\u0301"
    assert composed("x" + 15 * DISORDERED + "-" + 15 * DISORDERED) == f"x{thirty}-{thirty}"


def test_marks_in_order_are_left_as_they_are() -> None:
    assert composed("x" + 1_000 * "\u0301") == "x" + 1_000 * "\u0301"


def test_a_million_marks_take_no_longer_than_a_million_letters() -> None:
    # Sorting them all would take half an hour.
    assert len(composed("e" + 500_000 * "\u0301" + 500_000 * "\u0323")) > 1_000_000
