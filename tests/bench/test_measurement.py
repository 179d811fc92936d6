"""Times, percentiles, ratios, and memory of a process apart with its workers."""

import multiprocessing
import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.measurement import Timings, apart
from bench.memory import TreeMemory, tree

HELD = 200_000_000


@given(st.lists(st.floats(0, 10), min_size=1))
def test_percentiles_are_among_the_times(seconds: list[float]) -> None:
    timings = Timings(tuple(seconds))
    assert timings.p95_ms in {round(each * 1000, 3) for each in seconds}
    assert timings.median_ms <= timings.p95_ms
    assert sum(round(each * 1000, 3) <= timings.p95_ms for each in seconds) >= 0.95 * len(seconds)


def test_the_95th_of_a_hundred_times() -> None:
    assert Timings(tuple(number / 1000 for number in range(100, 0, -1))).p95_ms == 95.0


def test_memory_is_that_of_the_process_apart() -> None:
    small, large = apart(eval, "len(b'x' * 1)"), apart(eval, f"len(b'x' * {HELD})")
    assert (small.result, large.result) == (1, HELD)
    assert 0.95 * HELD < large.peak_bytes - small.peak_bytes < 1.25 * HELD


def test_memory_of_the_process_that_asks_is_not_counted() -> None:
    held = b"x" * HELD
    assert apart(abs, -1).peak_bytes < len(held)


def test_an_error_comes_back() -> None:
    with pytest.raises(ZeroDivisionError):
        apart(divmod, 1, 0)


def test_memory_of_workers_is_counted() -> None:
    code = f"import time; held = b'x' * {HELD}; print(flush=True); time.sleep(30)"
    with TreeMemory(os.getpid()) as memory:
        time.sleep(0.5)
        before = memory.peak_bytes
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as worker:
            assert worker.stdout
            worker.stdout.readline()
            time.sleep(0.5)
            assert {os.getpid(), worker.pid} <= set(tree(os.getpid()))
            worker.kill()
    assert memory.peak_bytes - before > 0.95 * HELD


def test_a_process_without_children_is_its_own_tree() -> None:
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=time.sleep, args=(5,))
    child.start()
    assert child.pid
    assert tree(child.pid) == [child.pid]
    child.kill()
    child.join()
    child.close()
