"""How things are measured: percentiles, ratios, and memory in a process of one's own."""

import math
import multiprocessing
import os
import re
import resource
import statistics
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, ParamSpec, TypeVar

from bench.memory import TreeMemory

T = TypeVar("T")
Parameters = ParamSpec("Parameters")

_PROCESS_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Timings:
    """How long single answers took, in seconds.

    >>> timings = Timings((0.001, 0.002, 0.003, 0.1))
    >>> timings.median_ms, timings.p95_ms, timings.longest_ms
    (2.5, 100.0, 100.0)
    """

    seconds: tuple[float, ...]

    @property
    def median_ms(self) -> float:
        return round(statistics.median(self.seconds) * 1000, 3)

    @property
    def p95_ms(self) -> float:
        """The 95th percentile by nearest rank: a time that was really measured."""
        return round(sorted(self.seconds)[math.ceil(0.95 * len(self.seconds)) - 1] * 1000, 3)

    @property
    def longest_ms(self) -> float:
        return round(max(self.seconds) * 1000, 3)


@dataclass(frozen=True, slots=True)
class Apart(Generic[T]):
    """What a function returned in a process of its own, and the most memory that it and its workers held at once, in bytes."""

    result: T
    peak_bytes: int


def apart(function: Callable[Parameters, T], *args: Parameters.args, **kwargs: Parameters.kwargs) -> Apart[T]:
    """Call a function in a new process.

    "spawn" begins with a clean interpreter, which owes nothing to what was measured before. The process alone is told its exact
    peak by the system; together with its workers it is sampled.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        with TreeMemory(pool.submit(os.getpid).result()) as memory:
            result = pool.submit(function, *args, **kwargs).result()
        return Apart(result, max(memory.peak_bytes, pool.submit(_peak_bytes).result()))


def _peak_bytes() -> int:
    # On Linux a child's ru_maxrss begins with what its parent held, even after exec; the peak of its own memory is told here.
    if own_peak := re.search(r"VmHWM:\s+(\d+) kB", _PROCESS_STATUS.read_text() if _PROCESS_STATUS.exists() else ""):
        return int(own_peak.group(1)) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def times(factor: float) -> str:
    """A factor, no more precise than such measurements are.

    >>> times(0.345), times(2.345), times(234.5)
    ('0.34 ×', '2.3 ×', '234 ×')
    """
    return f"{factor:.0f} ×" if factor >= 10 else f"{factor:.1f} ×" if factor >= 2 else f"{factor:.2f} ×"
