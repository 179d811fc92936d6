"""The ledger's file: read line by line whatever it holds, and only ever appended to.

A line is on the disk when `append` returns. What a killed process or a full disk leaves is at worst a last line that was cut
off; it is told, and the next entry begins a line of its own.
"""

import contextlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from corpus.errors import LedgerError, LedgerLocked
from corpus.ledger.entry import LONGEST_LINE, BadLine, Entry, read_line, written_line
from corpus.problem import Problem

# How long to wait for another command, in seconds; appending takes some milliseconds.
_PATIENCE = 10.0


def ledger_beside(index: Path) -> Path:
    """Where the ledger of an index is when nothing else is said: `var/index` has `var/index.ledger.jsonl`.

    >>> ledger_beside(Path("/srv/var/index")).as_posix()
    '/srv/var/index.ledger.jsonl'
    """
    folder = index.absolute()
    return folder.with_name(f"{folder.name or 'index'}.ledger.jsonl")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of a ledger in the order of their lines, each once; `lines[id]` is the line of each, counted from 1."""

    path: Path
    entries: tuple[Entry, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, path: Path) -> "Ledger":
        """Read a ledger; one that is not there has no entries. Lines that are no entries become problems.

        Raises:
            LedgerError: the file can't be read.
        """
        entries: dict[str, Entry] = {}
        lines: dict[str, int] = {}
        problems = []
        try:
            with path.open("rb") as file:
                for number, line in enumerate(_lines(file), 1):
                    if not line.strip():
                        continue
                    try:
                        entry = _entry(line)
                    except BadLine as error:
                        problems.append(Problem(str(path), number, str(error)))
                    else:
                        # Ledgers that were joined may share lines.
                        entries.setdefault(entry.id, entry)
                        lines.setdefault(entry.id, number)
        except FileNotFoundError:
            return cls(path)
        except OSError as error:
            raise LedgerError(f"{path}: the ledger can't be read ({error.strerror})") from error
        return cls(path, tuple(entries.values()), lines, tuple(problems))

    def problem(self, entry: str, reason: str) -> Problem:
        """What is to be told of an entry, with its file and line."""
        return Problem(str(self.path), self.lines.get(entry), f"entry {entry}: {reason}")


@contextlib.contextmanager
def exclusively(path: Path) -> Iterator[None]:
    """Hold the ledger, so that what was read of it is still true when something is appended.

    Raises:
        LedgerLocked: another command holds it.
        LedgerError: the folder can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=_PATIENCE)
        lock.acquire()
    except Timeout as error:
        raise LedgerLocked(f"{path}: another command is writing the ledger; try again when it has ended") from error
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        yield
    finally:
        lock.release()


def append(path: Path, entry: Entry) -> None:
    """Add an entry at the end, durably. Call it under `exclusively`.

    Raises:
        LedgerError: the system refuses; the ledger then holds what it held before, or as well a line that was cut off.
        ValueError: the entry is too long for a line.
    """
    line = written_line(entry)
    try:
        is_new = not path.exists()
        with path.open("ab+", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            try:
                _write(file, b"\n" + line if _is_torn(file, size) else line)
                os.fsync(file.fileno())
                if is_new:
                    _sync_folder(path.parent)
            except OSError:
                # Take back a part of a line; where that fails too, reading tells of it.
                with contextlib.suppress(OSError):
                    file.truncate(size)
                raise
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> LedgerError:
    return LedgerError(f"{path}: the ledger can't be written ({error.strerror or error}); nothing was recorded")


def _entry(line: bytes) -> Entry:
    if len(line) > LONGEST_LINE:
        raise BadLine(f"is longer than {LONGEST_LINE} bytes, which no entry is")
    try:
        return read_line(line)
    except BadLine as error:
        if line.endswith(b"\n"):
            raise
        raise BadLine("was cut off while it was being written; the entry was not recorded") from error


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines, of each no more than one byte over the longest that an entry has."""
    while line := file.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE + 1)
        yield line


def _is_torn(file: BinaryIO, size: int) -> bool:
    if not size:
        return False
    file.seek(size - 1)
    return file.read(1) != b"\n"


def _write(file: BinaryIO, content: bytes) -> None:
    written = 0
    while written < len(content):
        written += file.write(content[written:]) or 0


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
