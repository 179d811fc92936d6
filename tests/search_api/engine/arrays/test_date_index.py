"""Years, months and days over several segments against counting by hand."""

import datetime
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search_api.engine.arrays.date_index import DateIndex
from search_api.request import DateInterval
from tests.segments import Group, document, generation_of

days = st.none() | st.dates().map(datetime.date.toordinal)


def number(day: int, interval: DateInterval) -> int:
    date = datetime.date.fromordinal(day)
    return {"year": date.year, "month": date.year * 12 + date.month - 1, "day": day}[interval]


@given(st.lists(st.lists(days, max_size=6), max_size=3), st.data())
def test_counts_are_those_of_a_loop(drawn: list[list[int | None]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = [Group([document(f"{s}-{n}", day=day) for n, day in enumerate(own)]) for s, own in enumerate(drawn)]
        index = DateIndex(generation_of(Path(folder), made).segments)
        chosen = [[place for place in range(len(own)) if data.draw(st.booleans())] for own in drawn]
        documents = [np.array(each, dtype=np.int32) for each in chosen]
        found = [own[place] for own, places in zip(drawn, chosen, strict=True) for place in places]
        for interval in ("year", "month", "day"):
            expected = Counter(number(day, interval) for day in found if day is not None)
            assert index.counts(documents, interval) == (found.count(None), sorted(expected.items()))
