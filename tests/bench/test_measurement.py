"""Times, percentiles, ratios, and memory of a process apart."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.measurement import Timings, Untimed, apart, comparison


def slow(count: int) -> Iterator[int]:
    for number in range(count):
        time.sleep(0.01)
        yield number
    time.sleep(0.01)


def test_what_produces_is_timed_and_what_consumes_is_not() -> None:
    feed = Untimed(slow(3))
    started = time.perf_counter()
    found = []
    for number in feed:
        found.append(number)
        time.sleep(0.02)
    elapsed = time.perf_counter() - started
    assert found == [0, 1, 2]
    assert feed.seconds >= 0.04
    assert elapsed - feed.seconds >= 0.06


@given(st.lists(st.floats(0, 10), min_size=1))
def test_percentiles_are_among_the_times(seconds: list[float]) -> None:
    timings = Timings(tuple(seconds))
    assert timings.p95_ms in {round(each * 1000, 3) for each in seconds}
    assert timings.median_ms <= timings.p95_ms
    assert sum(round(each * 1000, 3) <= timings.p95_ms for each in seconds) >= 0.95 * len(seconds)


def test_the_95th_of_a_hundred_times() -> None:
    assert Timings(tuple(number / 1000 for number in range(100, 0, -1))).p95_ms == 95.0


@pytest.mark.parametrize(
    ("ours", "peers", "words"),
    [(12.0, 2.0, "6.0 × slower"), (1.0, 2.5, "2.5 × faster"), (1.0, 1.0, "1.0 × faster"), (250.0, 1.0, "250 × slower")],
)
def test_ratios(ours: float, peers: float, words: str) -> None:
    assert comparison(ours, peers) == words


def test_memory_is_that_of_the_process_apart() -> None:
    small, large = apart(eval, "len(b'x' * 1)"), apart(eval, "len(b'x' * 200_000_000)")
    assert (small.result, large.result) == (1, 200_000_000)
    assert 190_000_000 < large.peak_bytes - small.peak_bytes < 250_000_000


def test_memory_of_the_process_that_asks_is_not_counted() -> None:
    held = b"x" * 200_000_000
    assert apart(abs, -1).peak_bytes < len(held)


def test_an_error_comes_back() -> None:
    with pytest.raises(ZeroDivisionError):
        apart(divmod, 1, 0)
