"""Counting among documents gives what searching for both gives, by either way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.engine.arrays import counting
from search_api.query import And, Everything, Not, Or, Phrase, Wildcard, Word, expand
from tests.search_api.engine.histories import WORDS, History, engine_of, histories

words = st.sampled_from(WORDS).map(Word)
clauses = st.one_of(
    words,
    st.just(Everything()),
    st.just(Wildcard("p*", "title")),
    st.just(Phrase("traité de")),
    words.map(Not),
    st.lists(words, min_size=2, max_size=3).map(lambda children: Or(tuple(children))),
)


@given(histories(), clauses, st.lists(clauses, min_size=1, max_size=4), st.sampled_from([0, 16, 10_000]))
def test_as_searching_for_both_counts_them(history: History, common: object, parts: list[object], search_cost: int) -> None:
    engine, _ = engine_of(history)
    tree = expand(common, engine.analyzer, engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "_SEARCH_COST", search_cost)
        count = engine.counter(tree)
        for part in parts:
            expanded = expand(part, engine.analyzer, engine)
            assert count(expanded) == engine.count(And((tree, expanded)))
