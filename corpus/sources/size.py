"""How much there is to read, before anything is read: for progress, and for sharing the work out evenly."""

import os
from pathlib import Path


def size_of(source: Path) -> int:
    """The bytes of a file, or of all files below a folder that can be looked at."""
    if not source.is_dir():
        return _size(source)
    return sum(_size(Path(folder) / name) for folder, _, names in os.walk(source) for name in names)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
