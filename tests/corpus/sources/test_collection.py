from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableError
from corpus.sources.collection import Collection, read_collection


def test_every_key(write: Callable[[str, str | bytes], Path], tmp_path: Path) -> None:
    write(
        "source.toml", 'name = "Le Journal"\nrights = "CC0-1.0"\nlanguage = "fr"\nsection = "Monde"\nurl = "https://exemple.fr"\n'
    )
    assert read_collection(tmp_path) == Collection("Le Journal", "CC0-1.0", "fr", "Monde", "https://exemple.fr")


def test_folder_without_one(tmp_path: Path) -> None:
    assert read_collection(tmp_path) is None


def test_byte_order_mark_is_dropped(write: Callable[[str, str | bytes], Path], tmp_path: Path) -> None:
    write("source.toml", b'\xef\xbb\xbfname = "A"')
    assert read_collection(tmp_path) == Collection(name="A")


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b'name = "A"\nrights = \nurl', 2, "no valid TOML: Invalid value"),
        (b"name = 3", None, "name: a number was found, a string was wanted; its keys are name, rights, language, section, url"),
        (b'licence = "CC0"', None, "licence: Extra inputs are not permitted; its keys are name, rights"),
        (b'name = "\xe9"', None, "not UTF-8: byte 8"),
        (b'name = "a\\u0000"', None, "name: the character U+0000 belongs in no text"),
        (b"a = " + b"[" * 5000, None, "nested too deep"),
        (b"#" * 70_000, None, "too large: 70,000 bytes"),
    ],
)
def test_broken_one(
    write: Callable[[str, str | bytes], Path], tmp_path: Path, content: bytes, line: int | None, reason: str
) -> None:
    write("source.toml", content)
    with pytest.raises(UnreadableError) as caught:
        read_collection(tmp_path)
    assert reason in caught.value.reason
    assert caught.value.line == line


def test_folder_that_cannot_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "lstat", refuse)
    with pytest.raises(UnreadableError, match="Permission denied"):
        read_collection(tmp_path)
