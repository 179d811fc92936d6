import os
import stat
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import UnreadableError
from corpus.sources.opening import mebibytes, open_regular, read_whole, refused, special_file


def test_whole_file_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_whole(path, 5) == b"12345"
    with pytest.raises(UnreadableError, match="too large: 5 bytes"):
        read_whole(path, 4)


def test_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 1000)
    read: list[int] = []

    def count(size: int) -> bytes:
        read.append(size)
        return b""

    monkeypatch.setattr("builtins.open", _opening(path, count))
    with pytest.raises(UnreadableError, match="1,000 bytes"):
        read_whole(path, 10)
    assert read == []


def test_file_that_grows_is_read_no_further_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    monkeypatch.setattr("builtins.open", _opening(path, lambda size: b"y" * size))
    with pytest.raises(UnreadableError, match="11 bytes"):
        read_whole(path, 10)


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="a named pipe"):
        open_regular(tmp_path / "pipe")


def test_device_and_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="a device"):
        open_regular(Path("/dev/null"))
    with pytest.raises(UnreadableError, match="Is a directory"):
        open_regular(tmp_path)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [(stat.S_IFSOCK, "a socket"), (stat.S_IFBLK, "a device"), (stat.S_IFDIR, "a folder"), (0, "something else")],
)
def test_kinds_of_special_files(mode: int, kind: str) -> None:
    assert special_file(mode) == f"it is {kind}, where a regular file was wanted; move it out of the source"


def test_error_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def fail(size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("builtins.open", _opening(path, fail))
    with pytest.raises(UnreadableError, match="can't be read: Input/output error; check the disk"):
        read_whole(path, 10)


def test_error_while_asking_for_the_kind_closes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def fail(descriptor: int) -> os.stat_result:
        raise OSError(5, "Input/output error")

    # The fault is taken back at once: pytest asks for the kinds of its own files.
    with monkeypatch.context() as fault:
        fault.setattr("os.fstat", fail)
        with pytest.raises(UnreadableError, match="Input/output error"):
            open_regular(path)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "can't be read: Permission denied; give this user the right to read it"),
        (FileNotFoundError(2, "No such file"), "can't be read: No such file; it was moved or deleted during the run: run again"),
        (PermissionError("refusé"), "can't be read: refusé; give this user the right to read it"),
        (OSError(), "can't be read: OSError; check the disk and the file, then run again"),
    ],
)
def test_refusals(error: OSError, reason: str) -> None:
    assert refused(error) == reason


def test_sizes() -> None:
    assert mebibytes(3 * 1024 * 1024 // 2) == "1.5 MiB"


def _opening(path: Path, read: Any) -> Any:
    real_open = open

    class Stream(BytesIO):
        def __init__(self) -> None:
            super().__init__()
            self._real = real_open(path, "rb")

        def fileno(self) -> int:
            return self._real.fileno()

        def read(self, size: int | None = -1) -> bytes:
            content: bytes = read(size)
            return content

        def close(self) -> None:
            self._real.close()
            super().close()

    return lambda *_args, **_options: Stream()
