import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.vocabulary import CLASSES
from indexer.recognition.scanned_text import ScannedText


def line(text: str) -> ClassLine:
    return ClassLine.of(ScannedText.of(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le 1er mars 1962, à Évian", ["le", "1er", "mars", "1962", ",", "a", "evian"]),
        ("AUJOURD’HUI, avant-hier et après-demain", ["aujourd'hui", ",", "avant-hier", "et", "apres-demain"]),
        ("il y a trois ans, il  y a", ["il y a", "trois", "ans", ",", "il  y a"]),
        ("fin\n\nmars  2012", ["fin", "  ", "mars", "2012"]),
        ("fin\nmars", ["fin", "mars"]),
        ("le jour de l'An, week-end", ["le", "jour de l'an", ",", "week-end"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    read = line(text)
    assert [read.word(index) for index in range(len(read.classes))] == words


def test_classes_have_letters_of_their_own() -> None:
    assert len(set(CLASSES.values())) == len(CLASSES)
    assert all(len(letter) == 1 for letter in CLASSES.values())


def test_outside_the_text_is_a_break_without_words() -> None:
    read = line("mars")
    assert (read.class_at(-1), read.class_at(1), read.word(-1), read.word(1), read.original(-1)) == ("|", "|", "", "", "")


def test_spaces_keep_tokens_apart() -> None:
    read = line("1939-45 1939 - 45")
    assert read.closed(0, 3)
    assert not read.closed(3, 6)


@given(st.text(max_size=60))
def test_tokens_are_in_order_and_lose_nothing_but_spaces(text: str) -> None:
    read = line(text)
    place = 0
    for start, end in zip(read.starts, read.ends, strict=True):
        assert read.text.folded[place:start].strip(" ") == ""
        assert place <= start < end
        place = end
    assert read.text.folded[place:].strip(" ") == ""
