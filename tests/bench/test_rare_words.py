"""Rare words are new ones, and never forms of real ones."""

from hypothesis import given
from hypothesis import strategies as st

from bench.rare_words import NAMES, ONSETS, invented_name, rare_word
from indexer.analysis import FrenchAnalyzer, fold

ANALYZER = FrenchAnalyzer()


def test_no_two_ranks_share_a_name() -> None:
    ranks = [*range(20_000), *range(NAMES - 1_000, NAMES)]
    assert len({invented_name(rank) for rank in ranks}) == len(ranks)


@given(st.integers(0, NAMES - 1))
def test_every_form_of_a_name_begins_as_no_french_word_does(rank: int) -> None:
    (token,) = ANALYZER.tokens(invented_name(rank))
    assert token.stem.startswith(ONSETS)


@given(st.floats(0, 1, exclude_max=True), st.floats(0, 1, exclude_max=True))
def test_a_rare_word_is_a_name_a_number_or_a_date(chance: float, kind: float) -> None:
    word = rare_word(chance, kind)
    assert fold(word).startswith(ONSETS) or any(character.isdigit() for character in word)
