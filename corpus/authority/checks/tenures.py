"""Is each tenure whole, are its dates possible, and can they be true together?"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.authority import vocabulary as v
from corpus.authority.checks.dates import date_faults, stated_day
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.stated_day import StatedDay
from corpus.authority.turtle import Description


@dataclass(frozen=True, slots=True)
class DatedTenure:
    """A tenure whose dates could be read; `end` is None while it lasts, or where its end is not known."""

    entry: Entry
    index: int
    function: str
    seat: tuple[str, ...]
    start: StatedDay
    end: StatedDay | None

    def certainly_shares(self, other: "DatedTenure") -> datetime.timedelta | None:
        """For how long both lasted at least, as precisely as the dates are known; None if they need not have met.

        A day on which one ends and the other begins is no time that they share.
        """
        begun = max(self.start.last, other.start.last)
        ended = min(_earliest_end(self), _earliest_end(other))
        return ended - begun if ended > begun else None

    def __str__(self) -> str:
        where = ", ".join(v.short_name(iri) for iri in self.seat)
        place = self.entry.lines.part(self.entry.iri, self.index)
        return f"{self.entry.name}, « {self.function} » ({where}, {self.entry.path}:{place})"


def _earliest_end(tenure: DatedTenure) -> datetime.date:
    return tenure.end.first if tenure.end else datetime.date.max


def check_tenures(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Each tenure by itself, and against the other tenures of the same person."""
    for entry in entries:
        for index, tenure in enumerate(entry.description.parts(v.TENURE)):
            for message in _faults(tenure):
                yield entry.problem_with_part(index, message)
        dated = dated_tenures(entry)
        for position, later in enumerate(dated):
            for earlier in dated[:position]:
                shared = later.certainly_shares(earlier)
                if (later.function, later.seat) == (earlier.function, earlier.seat) and shared:
                    yield entry.problem_with_part(
                        later.index, f"« {later.function} » held twice at the same time, for {shared.days} days at least"
                    )
        yield from _validity(entry)


def dated_tenures(entry: Entry) -> list[DatedTenure]:
    """The tenures of an entry whose function and dates can be read."""
    found = []
    for index, tenure in enumerate(entry.description.parts(v.TENURE)):
        function, start, end = tenure.text(v.FUNCTION), stated_day(tenure, v.FROM), stated_day(tenure, v.TO)
        if function and start and (end or v.TO not in tenure.properties):
            seat = (*tenure.iris(v.COUNTRY), *tenure.iris(v.ORGANISATION))
            found.append(DatedTenure(entry, index, function, seat, start, end))
    return found


def _faults(tenure: Description) -> Iterator[str]:
    if not tenure.text(v.FUNCTION):
        yield "a tenure without dep:function"
    if not (tenure.text(v.SOURCE) or tenure.iris(v.SOURCE)):
        yield "a tenure without dct:source; what can't be supported is left out"
    if not tenure.text(v.FROM):
        yield "a tenure without dep:from"
    for property in (v.FUNCTION, v.COUNTRY, v.ORGANISATION, v.FROM, v.TO):
        if len(tenure.properties.get(property, ())) > 1:
            yield f"a tenure with more than one {v.short_name(property)}; write a tenure for each"
    yield from date_faults(tenure)


def _validity(entry: Entry) -> Iterator[AuthorityProblem]:
    """The dates between which a place or an organisation was called so."""
    for message in date_faults(entry.description):
        yield entry.problem(message)
