"""Inversion against a loop over documents; lists in two arrays against lists of lists."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.segment.groups import grouped, narrowest, places_of, starts_of
from indexer.index.segment.inversion import invert
from indexer.index.segment.merged_postings import interleaved

FORMS = 6

texts = st.lists(st.lists(st.integers(0, FORMS - 1), max_size=9), max_size=7)


@given(texts)
def test_postings_are_those_of_a_loop(documents: list[list[int]]) -> None:
    tokens = np.array([form for each in documents for form in each], dtype=np.int32)
    postings = invert(tokens, np.array([len(each) for each in documents], dtype=np.int64), FORMS)
    assert postings.starts.size == postings.position_starts.size == FORMS + 1
    for form in range(FORMS):
        expected = {number: [p for p, each in enumerate(text) if each == form] for number, text in enumerate(documents)}
        expected = {number: positions for number, positions in expected.items() if positions}
        start, stop = postings.starts[form : form + 2]
        first, last = postings.position_starts[form : form + 2]
        assert postings.documents[start:stop].tolist() == list(expected)
        assert postings.frequencies[start:stop].tolist() == [len(each) for each in expected.values()]
        assert postings.positions[first:last].tolist() == [p for each in expected.values() for p in each]


lists = st.lists(st.lists(st.integers(0, 99), max_size=4), max_size=6)


@given(lists, st.data())
def test_places_of_some_lists(contents: list[list[int]], data: st.DataObject) -> None:
    joined = np.array([each for content in contents for each in content], dtype=np.int64)
    lengths = np.array([len(each) for each in contents], dtype=np.int64)
    starts = starts_of(lengths)
    assert starts.tolist() == [sum(map(len, contents[:n])) for n in range(len(contents) + 1)]
    chosen = data.draw(st.lists(st.integers(0, len(contents) - 1), max_size=6)) if contents else []
    places = places_of(starts[:-1][chosen], lengths[chosen])
    assert joined[places].tolist() == [each for n in chosen for each in contents[n]]


@given(st.lists(st.integers(0, 4), max_size=9))
def test_groups_hold_their_members_in_order(group_of: list[int]) -> None:
    starts, members = grouped(np.array(group_of, dtype=np.int32), 6)
    for group in range(6):
        assert members[starts[group] : starts[group + 1]].tolist() == [n for n, each in enumerate(group_of) if each == group]


@given(st.integers(0, 2**64 - 1))
def test_the_narrowest_type_holds_the_number(highest: int) -> None:
    types = ["|u1", "<u2", "<u4", "<u8"]
    assert narrowest(highest, *types).str == next(each for each in types if highest < 256 ** np.dtype(each).itemsize)


runs = st.lists(st.dictionaries(st.integers(0, 4), st.lists(st.integers(0, 99), max_size=3), max_size=4), min_size=1, max_size=4)


@given(runs)
def test_interleaved_runs_stand_form_after_form_and_part_after_part(parts: list[dict[int, list[int]]]) -> None:
    ordered = [dict(sorted(part.items())) for part in parts]
    merged = interleaved(
        [np.array(list(part), dtype=np.int32) for part in ordered],
        [np.array([len(run) for run in part.values()], dtype=np.int64) for part in ordered],
        [np.array([each for run in part.values() for each in run], dtype=np.int32) for part in ordered],
        5,
    )
    assert merged.tolist() == [each for form in range(5) for part in ordered for each in part.get(form, [])]
