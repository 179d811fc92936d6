"""Texts in which persons are marked: JSON Lines of `{id, date, text, entities: [{start, end, type}]}`, a file a set."""

import re
from dataclasses import dataclass
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

from bench.retrieval_set import SetUnreadable
from corpus.publication_date import PublicationDate

# What is dropped from the beginning of a span on both sides before spans are compared.
_LEADING = re.compile(
    r"(?:(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Me|Mgr|monsieur|madame|général|président|ministre|le|la)\s+|l['’])+", re.IGNORECASE
)

Span = tuple[int, int]


class Entity(Struct, frozen=True):
    """A marked passage, in code points."""

    start: int
    end: int
    type: str


class MarkedText(Struct, frozen=True):
    """A text and what is marked in it; entities may lie within each other."""

    id: str
    text: str
    entities: tuple[Entity, ...]
    date: str | None = None

    @property
    def published(self) -> PublicationDate | None:
        """None where the set states no date, or nothing that is one (NA)."""
        try:
            return PublicationDate.parse(self.date or "")
        except ValueError:
            return None

    def persons(self) -> set[Span]:
        return {strict(self.text, entity.start, entity.end) for entity in self.entities if entity.type == "PER"}


@dataclass(frozen=True, slots=True)
class MarkedSet:
    """One file; `name` is its stem."""

    name: str
    texts: list[MarkedText]

    @classmethod
    def read(cls, path: Path) -> "MarkedSet":
        """Read a set.

        Raises:
            SetUnreadable: the file is no such set.
        """
        try:
            return cls(path.stem, json.Decoder(MarkedText).decode_lines(path.read_bytes()))
        except (OSError, DecodeError, ValidationError) as error:
            raise SetUnreadable(f"{path}: {error}") from error

    @property
    def words(self) -> int:
        return sum(len(each.text.split()) for each in self.texts)


def strict(text: str, start: int, end: int) -> Span:
    """The span without forms of address before the name and without what is no letter or digit behind it.

    >>> [text[slice(*strict(text, 0, len(text)))] for text in ("M. Trudeau ,", "l'abbé Pierre", "le général de Gaulle")]
    ['Trudeau', 'abbé Pierre', 'de Gaulle']
    """
    if leading := _LEADING.match(text, start, end):
        start = leading.end()
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
