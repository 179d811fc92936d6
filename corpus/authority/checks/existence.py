"""Does an office, and a name, lie in the time in which the country or organisation existed?"""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from corpus.authority import vocabulary as v
from corpus.authority.checks.dates import stated_day
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.turtle import Description

# Offices end with their state, or are handed over within days of it: the last East German government, the last Soviet president.
GRACE = datetime.timedelta(days=31)

_WANTED = "one of the dates is wrong, or it belongs elsewhere"


def check_existence(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Compare, as precisely as the dates are known, with the `dep:from` and `dep:to` of the seat; most seats state none."""
    described: dict[str, Entry] = {}
    for entry in entries:
        described.setdefault(entry.iri, entry)
    for entry in entries:
        for index, name in enumerate(entry.description.parts(v.DATED_LABEL)):
            for message in _outside(name, f"« {name.text(v.LABEL)} »", entry):
                yield entry.problem_with_part(index, message)
        for index, tenure in enumerate(entry.description.parts(v.TENURE)):
            for seat in _seats(tenure, described):
                for message in _outside(tenure, f"« {tenure.text(v.FUNCTION)} »", seat):
                    yield entry.problem_with_part(index, message)


def _seats(tenure: Description, described: Mapping[str, Entry]) -> Iterator[Entry]:
    for iri in (*tenure.iris(v.COUNTRY), *tenure.iris(v.ORGANISATION)):
        if iri in described:
            yield described[iri]


def _outside(part: Description, what: str, whole: Entry) -> Iterator[str]:
    """Whether a part certainly begins before the whole did, or lasts longer; a part without an end may have ended with it."""
    start, end = stated_day(part, v.FROM), stated_day(part, v.TO)
    begun, ended = stated_day(whole.description, v.FROM), stated_day(whole.description, v.TO)
    if end and begun and end.last < begun.first:
        yield f"{what} ends ({part.text(v.TO)}) before {whole.name} began ({whole.description.text(v.FROM)}); {_WANTED}"
    elif start and begun and start.last + GRACE < begun.first:
        yield f"{what} begins ({part.text(v.FROM)}) before {whole.name} did ({whole.description.text(v.FROM)}); {_WANTED}"
    if start and ended and ended.last < start.first:
        yield f"{what} begins ({part.text(v.FROM)}) after {whole.name} ended ({whole.description.text(v.TO)}); {_WANTED}"
    elif end and ended and ended.last + GRACE < end.first:
        yield f"{what} ends ({part.text(v.TO)}) after {whole.name} did ({whole.description.text(v.TO)}); {_WANTED}"
