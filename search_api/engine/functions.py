"""Which functions a person held on a day, as a hit says it: `ministre des Affaires étrangères (France)`."""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.authority.concept import ConceptKind
from indexer.index import Labels
from indexer.index.labels import Office
from search_api.engine.name_table import words_of
from search_api.period import Period


class Term(NamedTuple):
    """An office, and the first and the last day on which it was surely held.

    `seats` are its country and its organisation, as far as the function does not say them (`roi des Belges`); `told` is the
    function with their names, None where one of them was called otherwise later.
    """

    first: datetime.date
    last: datetime.date
    office: Office
    seats: tuple[tuple[ConceptKind, str], ...]
    told: str | None


class Terms:
    """The terms of office of persons; asked for again and again, and made once."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._persons = labels.by_kind.get("person", {})
        self._terms: dict[str, tuple[Term, ...]] = {}

    def of(self, person: str) -> tuple[Term, ...]:
        """A person's terms, in the order of the authority file."""
        terms = self._terms.get(person)
        if terms is None:
            concept = self._persons.get(person)
            terms = tuple(map(self._term, concept.offices)) if concept else ()
            # A name that no authority file knows would be remembered with others without end.
            if concept:
                self._terms[person] = terms
        return terms

    def seat_then(self, term: Term, days: Period) -> str:
        """What the country and the organisation were called in those days; "" where there is none to be said."""
        names = (
            self._labels.name_through(kind, value, days.first, days.last) or self._labels.label(kind, value)
            for kind, value in term.seats
        )
        return ", ".join(names)

    def _term(self, office: Office) -> Term:
        own = () if self._says_its_seat(office) else tuple(seats(office))
        first, last = office.surely_held
        names = [self._labels.name_through(kind, value, first, last) for kind, value in own]
        told = None if None in names else _beside(office.function, ", ".join(filter(None, names)))
        return Term(first, last, office, own, told)

    def _says_its_seat(self, office: Office) -> bool:
        function = f" {' '.join(words_of(office.function))} "
        return any(f" {' '.join(words_of(name))} " in function for name in seat_names(office, self._labels))


class Functions:
    """What persons were on a day, in French; what was asked for comes before everything else."""

    def __init__(self, terms: Terms, asked: frozenset[tuple[str, Office]] = frozenset()) -> None:
        self._terms = terms
        self._asked = asked

    def held(self, person: str, days: Period) -> str | None:
        """The functions that a person surely held on all of some days; None where there is none.

        Of several, those that were asked for; else all of them, for none ranks above another in the authority files.
        """
        held = self._held(person, days)
        if not held:
            return None
        if len(held) > 1 and self._asked:
            held = [term for term in held if (person, term.office) in self._asked] or held
        told = held[0].told if len(held) == 1 else None
        return told or self._told(held, days)

    @property
    def asks(self) -> bool:
        """Whether any function is asked for that anybody held."""
        return bool(self._asked)

    def is_asked(self, person: str, days: Period) -> bool:
        """Whether a person surely held what was asked for on all of some days."""
        return any((person, term.office) in self._asked for term in self._held(person, days))

    def _held(self, person: str, days: Period) -> list[Term]:
        """Of an office that was left for another on the very day, only the other."""
        first, last = days.first, days.last
        held = [term for term in self._terms.of(person) if term[0] <= first and last <= term[1]]
        if len(held) > 1 and any(term.first == days.last for term in held):
            return [term for term in held if term.last != days.last or term.first == days.last]
        return held

    def _told(self, held: Sequence[Term], days: Period) -> str:
        """Functions in words; those of one country or organisation have its name in common."""
        by_seat: dict[str, dict[str, None]] = {}
        for term in held:
            by_seat.setdefault(self._terms.seat_then(term, days), {})[term.office.function] = None
        return _joined([_beside(_joined([*functions]), seat) for seat, functions in by_seat.items()])


def seats(office: Office) -> Iterator[tuple[ConceptKind, str]]:
    """The country and the organisation of an office, as far as it has them."""
    if office.country is not None:
        yield "place", office.country
    if office.organisation is not None:
        yield "organisation", office.organisation


def seat_names(office: Office, labels: Labels) -> Iterator[str]:
    """Every name of the country or the organisation, and what is called after it."""
    for kind, value in seats(office):
        yield from labels.names(kind, value)
        yield from labels.demonyms(kind, value)


def _beside(function: str, seat: str) -> str:
    return f"{function} ({seat})" if seat else function


def _joined(parts: Sequence[str]) -> str:
    """Parts of a sentence, as one says them.

    >>> _joined(["président", "Premier ministre", "ministre de la Défense"])
    'président, Premier ministre et ministre de la Défense'
    """
    return " et ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
