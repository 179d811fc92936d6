"""Who held which office, where and when: the tenures of the authority files, found by the words of an office's name."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.authority.concept import Authorities, Concept, ConceptKind, Tenure
from corpus.authority.label_key import label_key
from corpus.authority.stated_day import StatedDay
from corpus.publication_date import PublicationDate
from indexer.recognition.persons.office_names import OfficeName, office_name, other_names


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a person held from `first` to `last` (None: it lasts, or nobody knows until when).

    `seat` is the identifier of its country or organisation, None for an office without one, `within` are those that are broader.
    """

    person: Concept
    function: str
    seat: str | None
    within: tuple[str, ...]
    first: datetime.date
    last: datetime.date | None

    def on(self, day: PublicationDate) -> bool:
        """Whether it was held on a day, or in some part of the stated month or year."""
        return self.first <= day.last_day and (self.last is None or day.day <= self.last)

    def near(self, day: PublicationDate, before: datetime.timedelta, after: datetime.timedelta) -> bool:
        """Whether a day lies at most so long before the office was taken, or after it was left."""
        return self.first - before <= day.last_day and (self.last is None or day.day <= self.last + after)


@dataclass(slots=True)
class OfficeNode:
    """What may follow the words read so far; who held an office that is called just so, and its countries and organisations."""

    children: dict[str, "OfficeNode"] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)
    seats: set[str] = field(default_factory=set)

    def add(self, name: OfficeName, held: Held) -> None:
        """Take in an office under a name that begins here."""
        node = self
        for word in name:
            node = node.children.setdefault(word, OfficeNode())
        node.held.append(held)
        node.seats.update(held.within, filter(None, (held.seat,)))


class OfficeTable:
    """The offices of all persons, as a tree of the words that count in their names."""

    def __init__(self, authorities: Authorities) -> None:
        self.root = OfficeNode()
        self.of_person: dict[str, list[tuple[OfficeName, Held]]] = {}
        self._authorities = authorities
        for person in authorities.of_kind("person").values():
            for tenure in person.tenures:
                if held := self._held(person, tenure):
                    for name in dict.fromkeys(self._names(tenure)):
                        self.root.add(name, held)
                        self.of_person.setdefault(person.id, []).append((name, held))

    def offices(self, person: str, day: PublicationDate | None) -> Iterator[tuple[OfficeName, Held]]:
        """The offices that a person held on a day, under all their names; those of all times where no day is known."""
        return ((name, held) for name, held in self.of_person.get(person, ()) if day is None or held.on(day))

    def called(self, name: OfficeName) -> Sequence[Held]:
        """The offices of just that name, of all times."""
        node: OfficeNode | None = self.root
        for word in name:
            node = node.children.get(word) if node else None
        return node.held if node else ()

    def _held(self, person: Concept, tenure: Tenure) -> Held | None:
        first, last = StatedDay.of(tenure.start), StatedDay.of(tenure.end)
        if first is None or not office_name(tenure.function):
            return None
        kind: ConceptKind = "place" if tenure.country else "organisation"
        seat = tenure.country or tenure.organisation
        within = self._authorities.ancestors(kind, seat) if seat else ()
        return Held(person, tenure.function, seat, within, first.first, last.last if last else None)

    def _names(self, tenure: Tenure) -> Iterator[OfficeName]:
        name = office_name(tenure.function)
        yield name
        yield from other_names(name)
        # "président de la Commission": where the organisation is named, its name is not said twice.
        seat = self._authorities.of_kind("organisation").get(tenure.organisation or "")
        if seat:
            words = set(" ".join(map(label_key, (seat.pref_label, *seat.alt_labels))).split())
            for length in range(1, len(name)):
                if set(name[length:]) <= words:
                    yield name[:length]
                    break


def of_seat(held: Sequence[Held], seat: str) -> list[Held]:
    """Those offices that are of a country or an organisation itself; where there is none, those of what lies within it."""
    own = [each for each in held if each.seat == seat]
    return own or [each for each in held if seat in each.within]
