"""What is read in a text, as words and values."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from corpus.publication_date import PublicationDate
from indexer.recognition.dates.spoken_dates import spoken_dates
from indexer.recognition.scanned_text import ScannedText

Read: TypeAlias = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="session")
def read() -> Read:
    """The words and the value of each date; published on Tuesday 3 December 2024 unless stated, None: on no day that is known."""

    def read(text: str, published: str | None = "2024-12-03") -> list[tuple[str, str]]:
        scanned = ScannedText.of(text)
        date = PublicationDate.parse(published) if published else None
        return [(scanned.slice(each.start, each.end), each.value) for each in spoken_dates(scanned, date)]

    return read


@pytest.fixture(scope="session")
def values(read: Read) -> Callable[..., list[str]]:
    """Only the values."""
    return lambda text, published="2024-12-03": [value for _, value in read(text, published)]
