"""Sets of document numbers against Python's sets, where few are searched and where many are marked."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.sorted_sets import Documents

EXAMPLES = settings().max_examples

COUNT = 40
few = st.sets(st.integers(0, COUNT - 1))


@st.composite
def numbers(draw: st.DrawFn) -> Documents:
    return as_documents(draw(few))


def as_documents(found: set[int]) -> Documents:
    return np.array(sorted(found), dtype=np.int32)


def drawn(share: float, count: int, seed: int) -> Documents:
    return np.flatnonzero(np.random.default_rng(seed).random(count) < share).astype(np.int32)


@pytest.fixture(params=[(0, 10**9), (10**9, 0), None], ids=["marked", "searched", "as it is"], scope="module")
def branch(request: pytest.FixtureRequest):
    """Force one way of computing, or leave the choice to the module."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param is not None:
            for name, value in zip(("_SEARCH_COST", "_SORTED_SHARE"), request.param, strict=True):
                patch.setattr(sorted_sets, name, value)
        yield


@pytest.mark.usefixtures("branch")
@given(numbers(), numbers())
def test_two_sets(one: Documents, other: Documents) -> None:
    a, b = set(one.tolist()), set(other.tolist())
    assert sorted_sets.held(one, other, COUNT).tolist() == [each in a for each in other.tolist()]
    assert sorted_sets.intersection(one, other, COUNT).tolist() == sorted(a & b)
    assert sorted_sets.marked(one, COUNT).tolist() == [each in a for each in range(COUNT)]


@pytest.mark.usefixtures("branch")
@given(st.lists(numbers(), max_size=5), st.data())
def test_several_sets(sets: list[Documents], data: st.DataObject) -> None:
    union = sorted_sets.union(sets, COUNT)
    assert union.tolist() == sorted(set().union(*(each.tolist() for each in sets)))
    assert union.dtype == np.int32
    if sets:
        seed = data.draw(st.integers(0, 99))
        frequencies = [np.random.default_rng(seed + n).integers(1, 300, each.size, np.uint16) for n, each in enumerate(sets)]
        documents, summed = sorted_sets.summed(sets, frequencies)
        expected: Counter[int] = Counter()
        for own, counts in zip(sets, frequencies, strict=True):
            expected.update(dict(zip(own.tolist(), counts.tolist(), strict=True)))
        assert dict(zip(documents.tolist(), summed.tolist(), strict=True)) == dict(expected)
        assert documents.tolist() == sorted(expected)
        assert documents.dtype == np.int32


@settings(max_examples=EXAMPLES // 5)
@given(st.floats(0, 1), st.floats(0, 0.01), st.integers(0, 99))
def test_sizes_on_both_sides_of_the_thresholds(share: float, rare: float, seed: int) -> None:
    count = 30_000
    one, other = drawn(share, count, seed), drawn(rare, count, seed + 1)
    for few_, many in ((one, other), (other, one)):
        assert sorted_sets.held(few_, many, count).tolist() == np.isin(many, few_).tolist()
    assert sorted_sets.intersection(one, other, count).tolist() == np.intersect1d(one, other).tolist()
    assert sorted_sets.union([one, other, one], count).tolist() == np.union1d(one, other).tolist()
    ones = np.ones(count, dtype=np.uint8) * 200
    documents, summed = sorted_sets.summed([one, other], [ones[: one.size], ones[: other.size]])
    assert documents.tolist() == np.union1d(one, other).tolist()
    assert summed.tolist() == (200 * (np.isin(documents, one).astype(int) + np.isin(documents, other))).tolist()


def test_nothing_given_is_changed() -> None:
    one, other = drawn(0.5, 9_000, 1), drawn(0.5, 9_000, 2)
    one.flags.writeable = other.flags.writeable = False
    sorted_sets.union([one, other], 9_000)
    sorted_sets.summed([one, other], [one.astype(np.uint16), other.astype(np.uint16)])
    assert sorted_sets.union([one, sorted_sets.NONE], 9_000).tolist() == one.tolist()
    assert sorted_sets.union([], 5).tolist() == sorted_sets.union([sorted_sets.NONE], 5).tolist() == []
