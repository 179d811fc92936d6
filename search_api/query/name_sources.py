"""What a query has to be told about names: which values they mean, which concept they call, who held a function."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.authority.concept import ConceptKind
from indexer.analysis import Token
from indexer.index import FacetKind


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that stands for a concept in articles from `first` to `last`, both included; None is open."""

    text: str
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class CalledConcept:
    """A concept, and the names under which it is found in articles that the name used does not find."""

    kind: ConceptKind
    value: str
    label: str
    others: tuple[OtherName, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A person that held a function from `first` to `last`, both included; None is open."""

    person: str
    first: datetime.date
    last: datetime.date | None


class NameSource(Protocol):
    """Knows the authority files with which an archive was indexed."""

    def resolve(self, kind: FacetKind, text: str) -> tuple[str, ...]:
        """The values of a facet that `text` may name: its identifier or a name, else those whose name holds its words."""
        ...

    def called(self, tokens: Sequence[Token]) -> CalledConcept | None:
        """The one person, place or organisation that these tokens are a name of, if it has other names to be found by."""
        ...

    def holders(self, text: str) -> tuple[Holder, ...]:
        """Who held the function that `text` names, as far as any article is filed under them.

        Functions of just these words come before functions that hold all of them; a country or organisation may be named too.
        """
        ...
