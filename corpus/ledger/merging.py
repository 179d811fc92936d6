"""Merges of the ledger put together: chains are followed to their end, what disagrees or runs in a circle is left out."""

from collections.abc import Iterable, Mapping

from corpus.authority.concept import Authorities, ConceptKind
from corpus.ledger.conflict import Conflict
from corpus.ledger.corrections import Meaning, MergeInto
from corpus.ledger.entry import Entry, Merge


def merges_of(
    kind: ConceptKind, entries: Iterable[Entry], authorities: Authorities
) -> tuple[dict[str, MergeInto], list[Conflict]]:
    """What each value of a kind becomes, by the merges among some entries that are in effect."""
    merges: dict[str, list[tuple[Entry, Merge]]] = {}
    for entry in entries:
        if isinstance(entry.correction, Merge) and entry.correction.kind == kind:
            merges.setdefault(entry.correction.value, []).append((entry, entry.correction))
    conflicts: list[Conflict] = []
    steps: dict[str, tuple[Entry, Merge]] = {}
    for value, found in merges.items():
        if len({merge.into for _, merge in found}) == 1:
            steps[value] = found[0]
        else:
            into = " and ".join(f"« {merge.into} »" for _, merge in found)
            conflicts += [
                Conflict(entry.id, f"{kind} « {value} » is merged into {into}; undo all of them but one") for entry, _ in found
            ]
    conflicts += _without_circles(kind, steps)
    conflicts += _without_vanished(kind, steps, authorities)
    return {value: _followed(kind, value, steps, authorities) for value in steps}, conflicts


def meaning_of(kind: ConceptKind, value: str, authorities: Authorities) -> Meaning:
    """What a value is to the authority files; one that is in none is its own label."""
    concept = authorities.of_kind(kind).get(value)
    return Meaning(value, concept.pref_label, known=True) if concept else Meaning(value, value, known=False)


def has_vanished(kind: ConceptKind, value: str, label: str | None, authorities: Authorities) -> str | None:
    """Why a value can't be given any more that was a concept with this label when it was written down; None where it can."""
    if label is None or value in authorities.of_kind(kind):
        return None
    return f"no authority file has the {kind} « {value} » ({label}) any more"


def _without_circles(kind: ConceptKind, steps: dict[str, tuple[Entry, Merge]]) -> list[Conflict]:
    conflicts = []
    for value in _in_circles(steps):
        entry, merge = steps.pop(value)
        conflicts.append(
            Conflict(entry.id, f"{kind} « {value} » merged into « {merge.into} » closes a circle of merges; undo one of them")
        )
    return conflicts


def _in_circles(steps: Mapping[str, tuple[Entry, Merge]]) -> list[str]:
    """The values from which merges lead back to themselves."""
    state: dict[str, int] = {}
    circles: list[str] = []
    for number, start in enumerate(steps):
        walked: list[str] = []
        value = start
        while value in steps and value not in state:
            state[value] = number
            walked.append(value)
            value = steps[value][1].into
        if state.get(value) == number:
            circles += walked[walked.index(value) :]
    return circles


def _without_vanished(kind: ConceptKind, steps: dict[str, tuple[Entry, Merge]], authorities: Authorities) -> list[Conflict]:
    """Leave out merges that end at a value that is no more, and what then ends there."""
    conflicts = []
    into: dict[str, list[str]] = {}
    for value, (_, merge) in steps.items():
        into.setdefault(merge.into, []).append(value)
    ends = [end for end in into if end not in steps]
    while ends:
        end = ends.pop()
        for value in into.get(end, ()):
            entry, merge = steps[value]
            if reason := has_vanished(kind, end, merge.label, authorities):
                conflicts.append(Conflict(entry.id, reason))
                del steps[value]
                ends.append(value)
    return conflicts


def _followed(kind: ConceptKind, value: str, steps: Mapping[str, tuple[Entry, Merge]], authorities: Authorities) -> MergeInto:
    entries = []
    while value in steps:
        entry, merge = steps[value]
        entries.append(entry)
        value = merge.into
    return MergeInto(meaning_of(kind, value, authorities), tuple(entries))
