"""Near words against comparing every word of the archive."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from indexer.analysis import fold
from search_api.engine.near_words import near_words
from tests.segments import Group, document, generation_of

words = st.text("abé", min_size=1, max_size=5)


@given(st.lists(words, min_size=1, max_size=12), st.integers(0, 12), words)
def test_every_word_one_edit_away_is_found(standing: list[str], cut: int, asked: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = [document(str(number), word) for number, word in enumerate(standing)]
        segments = generation_of(Path(folder), [Group(made[:cut]), Group(made[cut:])]).segments
        found = {fold(near.text): near.distance for near in near_words(segments, asked)}
        expected = {fold(word): OSA.distance(fold(word), fold(asked)) for word in standing if word != asked}
        assert found == {word: distance for word, distance in expected.items() if distance <= 1}


def test_the_likeliest_first(tmp_path: Path) -> None:
    texts = ["accord"] * 60 + ["accorda", "accords", "accrd", "acord", "Accord", "abords", "désaccords"]
    segments = generation_of(tmp_path, [Group([document(str(n), text) for n, text in enumerate(texts)])]).segments
    assert [tuple(near) for near in near_words(segments, "accor")] == [("accord", 1, 61)]
    # Frequent words are worth an edit more than rare ones.
    assert [near.text for near in near_words(segments, "accordz")] == ["accord", "accorda", "accords"]
    assert near_words(segments, "acorsd")[0].text == "accord"


def test_two_edits_in_longer_words_only(tmp_path: Path) -> None:
    texts = ["gouvernement", "pays", "Gorbatchev"]
    segments = generation_of(tmp_path, [Group([document(str(n), text) for n, text in enumerate(texts)])]).segments
    assert [tuple(near) for near in near_words(segments, "gouvrnemnt")] == [("gouvernement", 2, 1)]
    assert [near.text for near in near_words(segments, "gorbatchoff")] == []
    assert [near.text for near in near_words(segments, "gorbachov")] == ["gorbatchev"]
    assert near_words(segments, "pasy")[0].text == "pays"
    assert near_words(segments, "pyas") == near_words(segments, "payss") == [("pays", 1, 1)]
    assert near_words(segments, "pzyz") == near_words(segments, "") == near_words(segments, "\ud800") == []


def test_accents_are_no_edit(tmp_path: Path) -> None:
    texts = ["pêche", "pêche", "péché"]
    segments = generation_of(tmp_path, [Group([document(str(n), text) for n, text in enumerate(texts)])]).segments
    assert [tuple(near) for near in near_words(segments, "peche")] == [("pêche", 0, 3)]
    assert [tuple(near) for near in near_words(segments, "pêche")] == [("péché", 0, 1)]
