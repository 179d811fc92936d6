"""Names are found by the words that they hold, or begin to hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.engine.name_table import NameTable, TypedWord, words_of

NAMES = [["Emmanuel Macron", "Président Macron"], ["Côte d’Ivoire"], ["Charles de Gaulle"], ["—"], ["Jean-Paul II"], ["Macron"]]


def found(table: NameTable, words: list[TypedWord]) -> tuple[int, list[int]]:
    length, names = table.ending(np.ones(len(table), dtype=np.bool_), words)
    return length, sorted(set(table.values[names].tolist()))


@pytest.mark.parametrize(
    ("typed", "length", "values"),
    [
        ("macr", 1, [0, 5]),
        ("MÂCR emm", 2, [0]),
        ("visite de macr", 1, [0, 5]),
        ("président zorglub macr", 1, [0, 5]),
        ("president macr", 2, [0]),
        ("d’iv", 2, [1]),
        ("jean pau", 2, [4]),
        ("zorglub", 0, []),
        ("", 0, []),
        ("—", 0, []),
    ],
)
def test_the_longest_run_of_last_words(typed: str, length: int, values: list[int]) -> None:
    assert found(NameTable(NAMES), [TypedWord(word) for word in words_of(typed)]) == (length, values)


def test_a_whole_word_is_no_beginning() -> None:
    table = NameTable([*NAMES, ["Delphine Gauthier"]])
    assert found(table, [TypedWord("de"), TypedWord("gau")]) == (2, [2, 6])
    assert found(table, [TypedWord("de", is_whole=True), TypedWord("gau")]) == (2, [2])
    assert found(table, [TypedWord("gau", is_whole=True)]) == (0, [])


def test_only_among_the_names_given() -> None:
    table = NameTable(NAMES)
    length, names = table.ending(table.values != 0, [TypedWord("e"), TypedWord("macr")])
    assert (length, table.values[names].tolist()) == (1, [5])


@given(
    st.lists(st.lists(st.text("ab é-", max_size=5), max_size=3), max_size=6),
    st.lists(st.text("abe", min_size=1, max_size=2), max_size=3),
)
def test_as_looking_at_every_name_finds_them(names: list[list[str]], words: list[str]) -> None:
    table = NameTable(names)
    spelled = [(words_of(name), value) for value, own in enumerate(names) for name in own if words_of(name)]
    assert len(table) == len(spelled)
    called = {value for name, value in spelled if name == words}
    assert set(table.values[table.called(words)].tolist()) == called
    if words:
        held = {value for name, value in spelled if set(words) <= set(name)}
        assert set(table.values[table.holding(words)].tolist()) == held
    typed = [TypedWord(word) for word in words]
    begins = {value for name, value in spelled if " ".join(name).startswith(" ".join(words))}
    assert set(table.values[list(table.beginning(typed))].tolist()) == begins
    for length in range(len(words), -1, -1):
        last = words[len(words) - length :]
        matching = {value for name, value in spelled if all(any(each.startswith(word) for each in name) for word in last)}
        if matching or not length:
            assert found(table, typed) == (length, sorted(matching if length else ()))
            break
