"""The first places by partition against sorting all."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search_api.engine.top_hits import first_places


@given(st.integers(0, 30), st.integers(1, 3), st.integers(0, 40), st.data())
def test_they_are_those_of_a_sort(size: int, depth: int, count: int, data: st.DataObject) -> None:
    # Few distinct values, so that ties go on to the next key; the last key has no ties, as identifiers have none.
    drawn = [data.draw(st.lists(st.integers(0, 3), min_size=size, max_size=size)) for _ in range(depth - 1)]
    keys = [*drawn, data.draw(st.permutations(range(size)))]
    expected = sorted(range(size), key=lambda place: tuple(key[place] for key in keys))[:count]
    types = (np.float64, np.int64, np.int32)
    assert first_places([np.array(key, kind) for key, kind in zip(keys, types, strict=False)], count).tolist() == expected


@given(st.integers(0, 99), st.integers(1, 3_000))
def test_many_hits(seed: int, count: int) -> None:
    generator = np.random.default_rng(seed)
    scores, seconds = generator.choice([0.0, 0.5, 1.5, 7.25], 2_500), generator.integers(-1, 9, 2_500)
    ids = generator.permutation(2_500).astype(np.int32)
    assert first_places([-scores, -seconds, ids], count).tolist() == np.lexsort([ids, -seconds, -scores])[:count].tolist()
