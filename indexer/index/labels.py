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

    def holds(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether it was the name on all days from `first` to `last`."""
        return (self.first is None or self.first <= first) and (self.last is None or last <= self.last)


@dataclass(frozen=True, slots=True)
class Office:
    """A function that a person held, in a country or an organisation (identifiers), from `first` to `last`; None is open.

    These are the first and the last day that the stated dates allow. Where they are less precise than a day, it had surely begun
    only by `begun_by`, and surely went on only until `held_until`; None is `first`, `last`.
    """

    function: str
    country: str | None
    organisation: str | None
    first: datetime.date
    last: datetime.date | None
    begun_by: datetime.date | None = None
    held_until: datetime.date | None = None

    @property
    def surely_held(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day on which it was held, whatever the stated dates leave open; there may be none between.

        >>> Office("président", None, None, datetime.date(1991, 1, 1), None, begun_by=datetime.date(1991, 12, 31)).surely_held
        (datetime.date(1991, 12, 31), datetime.date(9999, 12, 31))
        """
        return self.begun_by or self.first, self.held_until or self.last or datetime.date.max


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
    start, end = StatedDay.of(tenure.start), StatedDay.of(tenure.end)
    if start is None:
        return None
    return Office(
        tenure.function,
        tenure.country,
        tenure.organisation,
        start.first,
        end.last if end else None,
        begun_by=start.last if start.last > start.first else None,
        held_until=end.first if end and end.first < end.last else None,
    )


def _first(stated: str | None) -> datetime.date | None:
    day = StatedDay.of(stated)
    return day.first if day else None


def _last(stated: str | None) -> datetime.date | None:
    day = StatedDay.of(stated)
    return day.last if day else None


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

    def name_through(self, kind: str, value: str, first: datetime.date, last: datetime.date) -> str | None:
        """What a concept was called on all days from `first` to `last`: its label, or where that did not hold, a name that did.

        None where no one name did.

        >>> of_1984 = datetime.date(1984, 8, 4)
        >>> names = NamePeriod("Burkina Faso", of_1984, None), NamePeriod("Haute-Volta", None, of_1984)
        >>> labels = Labels({"place": {"burkina-faso": ConceptLabel("Burkina Faso", periods=names)}})
        >>> labels.name_through("place", "burkina-faso", datetime.date(1970, 1, 1), datetime.date(1971, 12, 31))
        'Haute-Volta'
        """
        concept = self.by_kind.get(kind, {}).get(value)
        if concept is None:
            return value
        holding = [period.label for period in concept.periods if period.holds(first, last)]
        is_dated = any(period.label == concept.label for period in concept.periods)
        return concept.label if concept.label in holding or not is_dated else next(iter(holding), None)

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
