"""How much memory does a process hold together with all that it has started?

The proportional set size (PSS) shares each page among the processes that hold it, so that the sum over a tree counts every page
once, whether it was inherited, mapped from a file or one's own.
"""

import re
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

# Reading the sizes of a process of a gigabyte takes some milliseconds.
_INTERVAL_SECONDS = 0.2

_PROC = Path("/proc")
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
_PARENT = re.compile(r"\) \S (\d+)")


class TreeMemory:
    """Samples a process and its descendants while the context lasts; `peak_bytes` is the largest sum.

    While there are no descendants nothing is read, so as not to disturb what is being timed: a process knows its own peak.
    Without /proc the peak is 0.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self.peak_bytes = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ended.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._ended.wait(_INTERVAL_SECONDS):
            processes = tree(self._pid)
            if len(processes) > 1:
                self.peak_bytes = max(self.peak_bytes, sum(map(_pss, processes)))


def tree(pid: int) -> list[int]:
    """A process and all its descendants."""
    children: dict[int, list[int]] = defaultdict(list)
    for status in _PROC.glob("[0-9]*/stat"):
        try:
            parent = _PARENT.search(status.read_text())
        except OSError:  # it has ended meanwhile
            continue
        if parent:
            children[int(parent.group(1))].append(int(status.parent.name))

    def descend(root: int) -> Iterator[int]:
        yield root
        for child in children[root]:
            yield from descend(child)

    return list(descend(pid))


def _pss(pid: int) -> int:
    try:
        found = _PSS.search((_PROC / str(pid) / "smaps_rollup").read_text())
    except OSError:
        return 0
    return int(found.group(1)) * 1024 if found else 0
