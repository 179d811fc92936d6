"""Invented words are new, and made of real ones."""

import random

from hypothesis import given
from hypothesis import strategies as st

from bench.vocabulary import invented_words, zipf_weights

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
