"""What the authority files say of facet values, kept with the index so that the two never part: labels, and offices held."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import json

from corpus.authority.concept import CONCEPT_KINDS, Authorities, Concept, Tenure
from corpus.authority.stated_day import StatedDay

LABELS_NAME = "labels.json"


@dataclass(frozen=True, slots=True)
class NamePeriod:
    """From when to when a label was a concept's name, both days included; None is open."""

    label: str
    first: datetime.date | None
    last: datetime.date | None


@dataclass(frozen=True, slots=True)
class Office:
    """A function that a person held, in a country or an organisation (identifiers), from `first` to `last`; None is open."""

    function: str
    country: str | None
    organisation: str | None
    first: datetime.date
    last: datetime.date | None


@dataclass(frozen=True, slots=True)
class ConceptLabel:
    """How one concept is called: `label` is shown, `others` are names it is also asked for by, `broader` its parents.

    Labels that are `display_only` are in no text; `periods` are of the names that did not always hold; `demonyms` are of places,
    `offices` of persons.
    """

    label: str
    others: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    display_only: tuple[str, ...] = ()
    periods: tuple[NamePeriod, ...] = ()
    demonyms: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    @classmethod
    def of(cls, concept: Concept) -> "ConceptLabel":
        """What an authority file says; dates that can't be read are left out, with the office that begins so."""
        return cls(
            concept.pref_label,
            (*concept.alt_labels, *concept.acronyms, *concept.hidden_labels),
            concept.broader,
            tuple(sorted(concept.display_only)),
            tuple(NamePeriod(each.label, _first(each.start), _last(each.end)) for each in concept.dated_labels),
            concept.demonyms,
            tuple(office for tenure in concept.tenures if (office := _office(tenure))),
        )


def _office(tenure: Tenure) -> Office | None:
    first = _first(tenure.start)
    if first is None:
        return None
    return Office(tenure.function, tenure.country, tenure.organisation, first, _last(tenure.end))


def _first(stated: str | None) -> datetime.date | None:
    day = _day(stated)
    return day.first if day else None


def _last(stated: str | None) -> datetime.date | None:
    day = _day(stated)
    return day.last if day else None


def _day(stated: str | None) -> StatedDay | None:
    try:
        return StatedDay.parse(stated) if stated else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels by kind and concept identifier. A value that is in no authority is its own label."""

    by_kind: Mapping[str, Mapping[str, ConceptLabel]] = field(default_factory=dict)

    @classmethod
    def of(cls, authorities: Authorities) -> "Labels":
        return cls(
            {
                kind: {concept.id: ConceptLabel.of(concept) for concept in authorities.of_kind(kind).values()}
                for kind in CONCEPT_KINDS
            }
        )

    def label(self, kind: str, value: str) -> str:
        """The label of a value.

        >>> Labels({"place": {"maroc": ConceptLabel("Maroc")}}).label("place", "maroc")
        'Maroc'
        >>> Labels().label("person", "Jeanne Untel")
        'Jeanne Untel'
        """
        concept = self.by_kind.get(kind, {}).get(value)
        return concept.label if concept else value

    def names(self, kind: str, value: str) -> Iterable[str]:
        """Every name that a value may be asked for by, the shown one first."""
        concept = self.by_kind.get(kind, {}).get(value)
        return (concept.label, *concept.others) if concept else (value,)

    def demonyms(self, kind: str, value: str) -> tuple[str, ...]:
        """What is called after a place: marocain, marocaine, …"""
        concept = self.by_kind.get(kind, {}).get(value)
        return concept.demonyms if concept else ()

    def write(self, path: Path) -> None:
        path.write_bytes(json.encode(self))

    @staticmethod
    def from_json(content: bytes) -> "Labels":
        """Read what `write` wrote.

        Raises:
            msgspec.DecodeError: it is something else.
        """
        return _LABELS.decode(content)


_LABELS = json.Decoder(Labels)
