"""What finds the names of persons: a small protocol, so that another recogniser may take the place of the built-in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from indexer.recognition.scanned_text import ScannedText

KnownKind: TypeAlias = Literal["person", "place", "organisation", "topic", "date", "thing"]


@dataclass(frozen=True, slots=True)
class KnownMention:
    """`words[start:end]` of a scanned text speaks of something known; a `thing` is what bears a person's name."""

    start: int
    end: int
    kind: KnownKind


@dataclass(frozen=True, slots=True)
class ReadText:
    """One text of an article, and what is known of it."""

    text: ScannedText
    known: Sequence[KnownMention] = ()


@dataclass(frozen=True, slots=True)
class FoundName:
    """`words[start:end]` is a person's name, without form of address or office; `reason` is a few French words."""

    start: int
    end: int
    reason: str


class NameFinder(Protocol):
    """Finds persons' names in all texts of an article at once, since one text may say who is meant in another."""

    def find(self, texts: Sequence[ReadText]) -> list[list[FoundName]]:
        """For each of the texts its names, in their order, none overlapping another; known ones may be among them."""
        ...
