"""Generations: every run writes a folder of its own, and one atomic rename makes it the index that is read.

    INDEX/
      CURRENT                    the name of the generation that is read
      lock                       held while a run writes
      generations/NAME/          segments and their deletions, labels.json, manifest.json

Every file of a generation, and every folder that names one, is synced here before `CURRENT` is replaced. A run that is
killed leaves a folder whose name begins with `building-`, which the next run removes.
"""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from filelock import FileLock, Timeout

from indexer.errors import IndexLocked, IndexMissing, IndexUnwritable

DEFAULT_INDEX = Path("var/index")

# What tells one `CURRENT` from the next: its inode, and when it was written in nanoseconds.
Identity: TypeAlias = tuple[int, int]

_CURRENT = "CURRENT"
_UNFINISHED = "building-"


def generations_folder(index: Path) -> Path:
    """Where the generations of an index stand."""
    return index / "generations"


def current_generation(index: Path) -> Path:
    """The folder of the generation to read.

    Raises:
        IndexMissing: nothing was ever built here.
    """
    name = _current_name(index)
    if name is None:
        raise IndexMissing(f"{index}: no index here; `depeches build --index {index}` makes one")
    return generations_folder(index) / Path(name).name


def readable_generations(index: Path) -> list[Path]:
    """The current generation, then the finished ones before it, newest first; what to fall back to when one is damaged.

    Raises:
        IndexMissing: nothing was ever built here.
    """
    current = current_generation(index)
    older = sorted((path for path in _finished(index) if path.name < current.name), reverse=True)
    return [current, *older]


def current_identity(index: Path) -> Identity | None:
    """What tells one `CURRENT` from the next without reading it, or None where there is none."""
    try:
        found = (index / _CURRENT).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _current_name(index: Path) -> str | None:
    """The name that `CURRENT` holds, or None where it can't be read."""
    try:
        return (index / _CURRENT).read_text("utf-8", "replace").strip()
    except OSError:
        return None


def _finished(index: Path) -> list[Path]:
    folder = generations_folder(index)
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(_UNFINISHED)]


@contextlib.contextmanager
def exclusive(index: Path) -> Iterator[None]:
    """Hold the index's lock; the operating system frees it when the process ends, however it ends.

    Raises:
        IndexLocked: another process holds it.
        IndexUnwritable: the folder can't be made or written.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
        lock = FileLock(index / "lock", timeout=0)
        lock.acquire()
    except Timeout as error:
        raise IndexLocked(f"{index}: another run is writing this index; wait until it ends") from error
    except OSError as error:
        raise IndexUnwritable(f"{index}: cannot be written ({error.strerror}); choose another folder with --index") from error
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def unfinished_generation(index: Path) -> Iterator[Path]:
    """A new empty folder to build in; removed on leaving unless `publish` took it. Call under `exclusive`."""
    folder = generations_folder(index)
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    building = folder / f"{_UNFINISHED}{secrets.token_hex(4)}"
    building.mkdir()
    try:
        yield building
    finally:
        shutil.rmtree(building, ignore_errors=True)


def publish(index: Path, building: Path) -> Path:
    """Make a finished folder the current generation, at once and durably; the one before it is kept as a fallback."""
    for path in building.iterdir():
        _sync(path)
    _sync(building)
    previous = _current_name(index)
    name = _next_name(previous)
    generation = building.rename(building.with_name(name))
    _sync(generations_folder(index))
    replacement = index / f"{_CURRENT}.new"
    replacement.write_text(name + "\n", "utf-8")
    _sync(replacement)
    replacement.replace(index / _CURRENT)
    _sync(index)
    for old in _finished(index):
        if old.name not in {name, previous}:
            shutil.rmtree(old, ignore_errors=True)
    return generation


def _next_name(previous: str | None) -> str:
    """A name that sorts after `previous`, whatever the clock says."""
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    return name if previous is None or name > previous else f"{previous}+"


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
