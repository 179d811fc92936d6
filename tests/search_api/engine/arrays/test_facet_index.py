"""Facet values over several segments against counting by hand."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.engine.arrays import facet_index
from search_api.engine.arrays.facet_index import FacetIndex
from tests.search_api.engine.arrays.trees import NAMES, groups
from tests.segments import Group, document, generation_of


@pytest.fixture(autouse=True, params=[{}, {"_FEW": 0, "_AT_ONCE": 3}, {"_FEW": 0, "_LONGEST": 1}], ids=["few", "sorted", "long"])
def way(request: pytest.FixtureRequest) -> Iterator[None]:
    """Small archives never reach the numbers from which on lists are sorted by their lengths; here they do."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in request.param.items():
            patch.setattr(facet_index, name, value)
        yield


@given(groups(), st.data())
def test_counts_are_those_of_a_loop(drawn: list[Group], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        segments = generation_of(Path(folder), drawn).segments
        for kind in ("person", "source", "topic"):
            index = FacetIndex(kind, segments)
            carried = [[each.facets.get(kind, ()) for each in group.documents] for group in drawn]
            values = sorted({value for own in carried for each in own for value in each})
            assert index.values() == values
            assert [index.value(ordinal) for ordinal in range(len(index))] == values
            chosen = [[number for number in range(len(own)) if data.draw(st.booleans())] for own in carried]
            counts = index.counts([np.array(each, dtype=np.int32) for each in chosen])
            expected = Counter(
                value for own, numbers in zip(carried, chosen, strict=True) for number in numbers for value in set(own[number])
            )
            assert dict(zip(values, counts.tolist(), strict=True)) == {value: expected[value] for value in values}
            whole = [np.arange(len(own), dtype=np.int32) for own in carried]
            everywhere = Counter(value for own in carried for each in own for value in set(each))
            assert index.counts(whole).tolist() == [everywhere[value] for value in values]
            for value in (*NAMES, "", "\ud800", "\U0010ffff"):
                assert index.count(value, counts) == expected[value]
                for segment, own in enumerate(carried):
                    assert index.documents(segment, value).tolist() == [n for n, each in enumerate(own) if value in each]


def test_one_segment_gives_its_own_ordinals(tmp_path: Path) -> None:
    made = [document(str(number), facets={"person": (f"P{number % 300:03}", "everyone")}) for number in range(900)]
    (tmp_path / "two").mkdir()
    one = FacetIndex("person", generation_of(tmp_path, [Group(made)]).segments)
    two = FacetIndex("person", generation_of(tmp_path / "two", [Group(made[:500]), Group(made[500:])]).segments)
    assert one.values() == two.values()
    every = np.arange(900, dtype=np.int32)
    for documents in (every, every[::7], every[:0]):
        parts = [documents[documents < 500], documents[documents >= 500] - 500]
        assert one.counts([documents]).tolist() == two.counts(parts).tolist()
        assert one.count("everyone", one.counts([documents])) == documents.size


def test_no_segments() -> None:
    index = FacetIndex("person", [])
    assert (len(index), index.values(), index.counts([]).tolist(), index.count("Ana", index.counts([]))) == (0, [], [], 0)
