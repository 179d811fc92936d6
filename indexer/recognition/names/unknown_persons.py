"""Which of the names found in an article are persons that no authority knows, and what each is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.annotation import FieldName, Reason
from indexer.recognition.names.clusters import canonical_names
from indexer.recognition.names.protocol import FoundName, KnownMention, NameFinder, ReadText


@dataclass(frozen=True, slots=True)
class UnknownPerson:
    """`words[start:end]` of a field names a person; `name` is what the article calls this person in full."""

    start: int
    end: int
    name: str
    reason: Reason


def unknown_persons(finder: NameFinder, fields: Mapping[FieldName, ReadText]) -> dict[FieldName, list[UnknownPerson]]:
    """The unknown persons of each field of one article, in the order of the text.

    A name counts unless it overlaps a known mention; but one that goes beyond all that it overlaps, where none of these is a
    person, is the name of another (Rio Ferdinand is not Rio).
    """
    found = finder.find(list(fields.values()))
    standing = [
        (field, name) for (field, read), names in zip(fields.items(), found, strict=True) for name in _standing(names, read.known)
    ]
    called = canonical_names([fields[field].text.slice(name.start, name.end) for field, name in standing])
    persons: dict[FieldName, list[UnknownPerson]] = {field: [] for field in fields}
    for (field, name), full in zip(standing, called, strict=True):
        persons[field].append(UnknownPerson(name.start, name.end, full, Reason("recognised", name.reason)))
    return persons


def _standing(names: Sequence[FoundName], known: Sequence[KnownMention]) -> list[FoundName]:
    """Both in the order of the text."""
    standing = []
    first = 0
    for name in names:
        while first < len(known) and known[first].end <= name.start:
            first += 1
        if all(_yields(known[index], name) for index in _overlapping(known, first, name)):
            standing.append(name)
    return standing


def _overlapping(known: Sequence[KnownMention], first: int, name: FoundName) -> range:
    last = first
    while last < len(known) and known[last].start < name.end:
        last += 1
    return range(first, last)


def _yields(known: KnownMention, name: FoundName) -> bool:
    longer = name.end - name.start > known.end - known.start
    return known.kind in {"place", "organisation", "topic"} and longer and name.start <= known.start and known.end <= name.end
