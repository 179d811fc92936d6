"""What was corrected, as the archivist reads it: who, when, what, why, and whether it is in effect."""

from collections.abc import Iterator
from typing import Any

import msgspec

from corpus.authority import Authorities
from corpus.errors import CorrectionRefused
from corpus.ledger import (
    Add,
    Entry,
    Ledger,
    Merge,
    QuotedPassage,
    Redate,
    Reject,
    Split,
    Undo,
    articles_of,
    overriders,
    replay,
    standing,
)

# Fewer characters of an identifier are no name.
_SHORTEST_NAME = 4


def entry_named(name: str, ledger: Ledger) -> Entry:
    """The entry whose identifier begins so.

    Raises:
        CorrectionRefused: none does, or several do.
    """
    found = [entry for entry in ledger.entries if entry.id.startswith(name)] if len(name) >= _SHORTEST_NAME else []
    if len(found) == 1:
        return found[0]
    if not found:
        raise CorrectionRefused(f"{ledger.path}: no entry begins with {name!r}; `depeches correct history` lists them")
    raise CorrectionRefused(f"{ledger.path}: {len(found)} entries begin with {name!r}: {', '.join(entry.id for entry in found)}")


def history_lines(ledger: Ledger, about: str | None, authorities: Authorities, *, as_json: bool) -> Iterator[str]:
    """The entries, all or those about an article or an entry, in the order of time: lines to print.

    Raises:
        CorrectionRefused: there is no such entry, and no entry about such an article.
    """
    above = overriders(ledger.entries)
    replayed = replay(ledger.entries, authorities)
    is_in_effect = standing(ledger.entries)
    for entry in sorted(_about(about, ledger, above), key=lambda entry: (entry.at, entry.id)):
        reasons = [conflict.reason for conflict in replayed.conflicts if conflict.entry == entry.id]
        if as_json:
            yield msgspec.json.encode(_document(entry, is_in_effect[entry.id], above.get(entry.id, []), reasons)).decode()
            continue
        yield printable(f"{entry.id} · {entry.at:%Y-%m-%d %H:%M} UTC · {entry.by} · {_what(entry)}")
        if entry.why:
            yield printable(f"    {entry.why}")
        if not is_in_effect[entry.id]:
            yield f"    not in effect: {' and '.join(above[entry.id])}"
        for reason in reasons:
            yield printable(f"    conflict: {reason}")


def _about(about: str | None, ledger: Ledger, above: dict[str, list[str]]) -> list[Entry]:
    if about is None:
        return list(ledger.entries)
    wanted = [entry.id for entry in ledger.entries if about in articles_of(entry)] or [entry_named(about, ledger).id]
    ids: set[str] = set()
    while wanted:
        id = wanted.pop()
        if id not in ids:
            ids.add(id)
            wanted += above.get(id, [])
    return [entry for entry in ledger.entries if entry.id in ids]


def _document(entry: Entry, is_in_effect: bool, above: list[str], conflicts: list[str]) -> dict[str, Any]:  # noqa: FBT001
    document: dict[str, Any] = msgspec.to_builtins(entry)
    return {**document, "in_effect": is_in_effect, "taken_back_by": above, "conflicts": conflicts}


def _what(entry: Entry) -> str:
    match entry.correction:
        case Reject(article=id, kind=kind, value=value, passage=passage):
            return f"reject {kind} « {value} » in {id}{_where(passage)}"
        case Add(article=id, kind=kind, value=value, passage=passage):
            return f"add {kind} « {value} » to {id}{_where(passage)}"
        case Merge(kind=kind, value=value, into=into):
            return f"merge {kind} « {value} » into « {into} »"
        case Split(kind=kind, value=value, into=into, articles=ids):
            return f"split {kind} « {value} »: means « {into} » in {', '.join(ids)}"
        case Redate(article=id, published=published, source_published=source):
            return f"redate {id}: {published}" + (f" (its source: {source})" if source else "")
        case Undo(entry=target):
            return f"undo {target}"


def _where(passage: QuotedPassage | None) -> str:
    return f", {passage.field} {passage.start}-{passage.end} « {passage.words} »" if passage else ""


def printable(text: str) -> str:
    """A line for a terminal: what would steer it is spelt out.

    >>> printable("un\\x1b[2Jdeux")
    'un\\\\x1b[2Jdeux'
    """
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
