"""Which entries are in effect: an entry that is undone or replaced is not, unless what undid it is undone itself.

The order of the lines does not matter. An entry names others by digests of their content, so it can only name earlier ones.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from corpus.ledger.conflict import Conflict
from corpus.ledger.entry import Entry, Redate, Undo


def overriders(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """By identifier, the entries that undo or replace it, in effect or not."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        for target in _targets(entry):
            found.setdefault(target, []).append(entry.id)
    return found


def standing(entries: Iterable[Entry]) -> dict[str, bool]:
    """By identifier, whether each entry stands, undoings too. Entries in a circle, which no digest allows, do not."""
    by_id = {entry.id: entry for entry in entries}
    decided = _decided(by_id, overriders(by_id.values()))
    return {id: decided.get(id, False) for id in by_id}


def in_effect(entries: Sequence[Entry]) -> tuple[list[Entry], list[Conflict]]:
    """The entries that are in effect, undoings left out, in the order of time; and undoings of what is not there."""
    by_id = {entry.id: entry for entry in entries}
    is_in_effect = standing(entries)
    effective = [entry for entry in by_id.values() if is_in_effect[entry.id] and not isinstance(entry.correction, Undo)]
    conflicts = [
        Conflict(entry.id, f"there is no entry {target} that it could take back or replace")
        for entry in by_id.values()
        for target in _targets(entry)
        if target not in by_id
    ]
    return sorted(effective, key=lambda entry: (entry.at, entry.id)), conflicts


def _decided(by_id: Mapping[str, Entry], above: Mapping[str, Sequence[str]]) -> dict[str, bool]:
    """Walk from entries that nothing overrides to what they override; those in a circle, which no digest allows, are left out."""
    undecided = {id: len(above.get(id, ())) for id in by_id}
    ready = deque(id for id, count in undecided.items() if not count)
    decided: dict[str, bool] = {}
    while ready:
        id = ready.popleft()
        decided[id] = not any(decided[each] for each in above.get(id, ()))
        for target in _targets(by_id[id]):
            if target in undecided:
                undecided[target] -= 1
                if not undecided[target]:
                    ready.append(target)
    return decided


def _targets(entry: Entry) -> tuple[str, ...]:
    match entry.correction:
        case Undo(entry=target):
            return (target,)
        case Redate(replaces=targets):
            return tuple(dict.fromkeys(targets))
        case _:
            return ()
