"""What the built-in finder finds in a text."""

from collections.abc import Callable

import pytest

from indexer.recognition.names import ReadText, built_in_finder
from indexer.recognition.scanned_text import ScannedText


@pytest.fixture(scope="session")
def named() -> Callable[[str], list[str]]:
    def find(text: str) -> list[str]:
        scanned = ScannedText.of(text)
        (names,) = built_in_finder().find([ReadText(scanned)])
        return [scanned.slice(name.start, name.end) for name in names]

    return find


@pytest.fixture(scope="session")
def reasons() -> Callable[[str], dict[str, str]]:
    def find(text: str) -> dict[str, str]:
        scanned = ScannedText.of(text)
        (names,) = built_in_finder().find([ReadText(scanned)])
        return {scanned.slice(name.start, name.end): name.reason for name in names}

    return find
