"""Words are drawn as real texts hold them."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bench.real_text import RealText, invented_words, zipf_weights

REAL = ["conférence", "négociation", "ambassadeur", "parlement", "le", "États-Unis"]


@given(st.integers(), st.integers(0, 40))
def test_invented_words_join_a_beginning_and_an_end(seed: int, count: int) -> None:
    words = invented_words(random.Random(seed), REAL, count)
    assert len(words) == len(set(words)) == count
    for word in words:
        assert word not in REAL
        assert any(word.startswith(real[:3]) for real in REAL[:4])
        assert any(word.endswith(real[-3:]) for real in REAL[:4])


def test_without_a_long_word_nothing_is_invented() -> None:
    assert invented_words(random.Random(1), ["le", "la"], 5) == []


def test_weights_fall_by_zipfs_law() -> None:
    weights = zipf_weights(1_000)
    assert weights == sorted(weights, reverse=True)
    assert 9 < weights[99] / weights[999] < 17


def test_a_sentence_begins_with_a_word_known_without_its_capital() -> None:
    text = RealText.of("", [["Le", "traité", "de", "Rome"], ["Rome", "et", "le", "traité"]])
    assert [text.words[number] for number in text.stream] == ["le", "traité", "de", "Rome", "Rome", "et", "le", "traité"]


def test_files_are_read_once_each_text(tmp_path: Path) -> None:
    for name in ("one.jsonl", "two.jsonl"):
        (tmp_path / name).write_text('{"title": "L\'accord", "text": "Paix signée. Un accord !"}\n', "utf-8")
    text = RealText.of_files([tmp_path / "one.jsonl", tmp_path / "two.jsonl"])
    assert [text.words[number] for number in text.stream] == ["L'accord", "Paix", "signée", "Un", "accord"]
    assert "5 running words" in text.origin
