from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.labels.longest import leftmost_longest


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    name: str = ""


def test_of_equal_spans_the_first_stands() -> None:
    assert leftmost_longest([Span(1, 4, "person"), Span(1, 4, "place")]) == [Span(1, 4, "person")]


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], sum(pair))), max_size=20)


@given(spans)
def test_nothing_overlaps_and_nothing_is_left_out_without_cause(found: list[Span]) -> None:
    standing = leftmost_longest(found)
    assert all(earlier.end <= later.start for earlier, later in pairwise(standing))
    assert set(standing) <= set(found)
    for span in found:
        assert any(
            other.start < span.end and span.start < other.end and (other.start, -other.end) <= (span.start, -span.end)
            for other in standing
        )
