"""Documents that speak of a date within a period, whichever way they are looked for."""

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.engine.arrays import cited_dates
from search_api.engine.arrays.cited_dates import citing_documents
from tests.segments import document, segment_of

DAYS = st.integers(1, 6)
DATES = st.lists(st.tuples(DAYS, DAYS).map(sorted).map(tuple), max_size=4).map(tuple)


@given(st.lists(DATES, max_size=12), DAYS, DAYS, st.data())
def test_a_date_lies_wholly_within(cited: list[tuple[tuple[int, int], ...]], first: int, last: int, data: st.DataObject) -> None:
    expected = [number for number, dates in enumerate(cited) if any(first <= a and b <= last for a, b in dates)]
    among = [number for number in range(len(cited)) if data.draw(st.booleans())]
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        made = [document(str(number), cited=dates) for number, dates in enumerate(cited)]
        segment = segment_of(Path(folder, "a.segment"), made)
        found = citing_documents(segment.cited, first, last)
        assert (found.tolist(), found.dtype) == (expected, "int32")
        for cost in (0, 8, 10**9):
            patch.setattr(cited_dates, "_LIST_COST", cost)
            found = citing_documents(segment.cited, first, last, np.array(among, dtype=np.int32))
            assert (found.tolist(), found.dtype) == ([number for number in among if number in expected], "int32")


def test_a_day_is_not_found_by_its_year_nor_a_date_that_reaches_out(tmp_path: Path) -> None:
    cited = [((5, 5),), ((1, 9),), ((4, 9), (20, 20)), (), ((1, 5), (5, 6))]
    segment = segment_of(tmp_path / "a.segment", [document(str(number), cited=dates) for number, dates in enumerate(cited)])
    asked = [(5, 5), (1, 9), (4, 9), (2, 8), (10, 19), (0, 100), (6, 5)]
    found = [[0], [0, 1, 2, 4], [0, 2, 4], [0, 4], [], [0, 1, 2, 4], []]
    assert [citing_documents(segment.cited, *period).tolist() for period in asked] == found


def test_more_dates_than_documents(tmp_path: Path) -> None:
    cited = [(), tuple((day, day) for day in range(1, 9)), ((9, 9),), (), ((1, 8), (2, 9))]
    segment = segment_of(tmp_path / "a.segment", [document(str(number), cited=dates) for number, dates in enumerate(cited)])
    assert citing_documents(segment.cited, 1, 8).tolist() == [1, 4]
