"""Files are opened so that no run ever waits for one, and read so that none fills the memory."""

import os
import stat
from io import DEFAULT_BUFFER_SIZE
from pathlib import Path
from typing import BinaryIO

from corpus.errors import UnreadableError

# Opening a pipe waits for its writer, and a terminal may become ours; neither is wanted. Windows has neither flag.
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)

_MEBIBYTE = 1024 * 1024


def open_regular(path: Path, buffer_size: int = DEFAULT_BUFFER_SIZE) -> BinaryIO:
    """Open a regular file for reading, `buffer_size` bytes at a time.

    Raises:
        UnreadableError: it is a pipe, a device, a folder…, or the system refuses.
    """
    try:
        file = open(path, "rb", buffering=buffer_size, opener=_without_waiting)  # noqa: SIM115  # the caller closes it
    except OSError as error:
        raise UnreadableError(refused(error)) from error
    try:
        mode = os.fstat(file.fileno()).st_mode
    except OSError as error:
        file.close()
        raise UnreadableError(refused(error)) from error
    if not stat.S_ISREG(mode):
        file.close()
        raise UnreadableError(special_file(mode))
    return file


def read_whole(path: Path, limit: int) -> bytes:
    """The content of a file of at most `limit` bytes; of a larger one no more than that is ever in memory.

    Raises:
        UnreadableError: the file can't be read, or is larger.
    """
    with open_regular(path) as file:
        try:
            # The size is asked for first, and not trusted: a file may grow, and some have none to tell.
            size = os.fstat(file.fileno()).st_size
            content = file.read(limit + 1) if size <= limit else b""
        except OSError as error:
            raise UnreadableError(refused(error)) from error
    if size > limit or len(content) > limit:
        raise UnreadableError(
            f"too large: {max(size, len(content)):,} bytes, where one article takes at most {mebibytes(limit)}; "
            "split it into one file an article, or write it as JSON Lines"
        )
    return content


def refused(error: OSError) -> str:
    """What the system said, and what to try."""
    said = error.strerror or str(error) or type(error).__name__
    if isinstance(error, PermissionError):
        return f"can't be read: {said}; give this user the right to read it"
    if isinstance(error, FileNotFoundError):
        return f"can't be read: {said}; it was moved or deleted during the run: run again"
    return f"can't be read: {said}; check the disk and the file, then run again"


def special_file(mode: int) -> str:
    """Say what a thing is that is no regular file."""
    kinds = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    kind = next((name for is_kind, name in kinds if is_kind(mode)), "something else")
    return f"it is {kind}, where a regular file was wanted; move it out of the source"


def mebibytes(size: int) -> str:
    """A size as it is told.

    >>> mebibytes(5 * 1024 * 1024)
    '5 MiB'
    """
    return f"{size / _MEBIBYTE:g} MiB"


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | _NEVER_WAIT)
