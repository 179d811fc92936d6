"""On which machine, with which versions, and how busy was it?"""

import datetime
import importlib.metadata
import os
import platform
import re
import sqlite3
from pathlib import Path

_PACKAGES = ("numpy", "whoosh3", "tantivy", "xapian-bindings-binary")


def machine() -> str:
    """The machine in one line: processor, cores, memory, system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}"


def versions() -> str:
    """What the figures depend on, with versions."""
    packages = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    return f"Python {platform.python_version()}, {packages}, SQLite {sqlite3.sqlite_version}"


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def moment() -> str:
    """The date and time in UTC, and the system's load average of the last minute (2.0 keeps two cores busy)."""
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")
    return f"{now}, load {os.getloadavg()[0]:.1f}"


def _processor() -> str:
    try:
        model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        model = None
    return model.group(1) if model else platform.processor() or platform.machine()
