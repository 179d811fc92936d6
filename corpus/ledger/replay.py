"""Entries -> corrections: the state that a ledger comes to, and what in it disagrees.

The state depends on which entries there are, not on their order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from corpus.authority.concept import CONCEPT_KINDS, Authorities
from corpus.ledger.conflict import Conflict
from corpus.ledger.corrections import (
    Addition,
    ArticleCorrections,
    Corrections,
    Meaning,
    Redating,
    Rejection,
    Separation,
)
from corpus.ledger.entry import UNDATED, Add, Entry, QuotedPassage, Redate, Reject, Split
from corpus.ledger.merging import has_vanished, meaning_of, merges_of
from corpus.ledger.spoken_period import spoken_period
from corpus.ledger.undoing import in_effect
from corpus.publication_date import PublicationDate

# What a rejection or an addition is about: kind, value and passage.
_Annotated: TypeAlias = tuple[str, str, QuotedPassage | None]


@dataclass(frozen=True, slots=True)
class Replay:
    """What entries come to, and why some of them are not applied."""

    corrections: Corrections
    conflicts: tuple[Conflict, ...]


def replay(entries: Sequence[Entry], authorities: Authorities) -> Replay:
    """Put all entries together."""
    effective, conflicts = in_effect(entries)
    merges = {}
    for kind in CONCEPT_KINDS:
        merges[kind], of_kind = merges_of(kind, effective, authorities)
        conflicts += of_kind
    by_article: dict[str, _Article] = {}
    for entry in effective:
        for id in articles_of(entry):
            by_article.setdefault(id, _Article(id)).take(entry)
    state = Corrections(merges)
    articles = {}
    for id, article in sorted(by_article.items()):
        corrected = article.settled(state, authorities)
        conflicts += article.conflicts
        if corrected != ArticleCorrections():
            articles[id] = corrected
    return Replay(Corrections(merges, articles), tuple(dict.fromkeys(conflicts)))


def articles_of(entry: Entry) -> tuple[str, ...]:
    """The articles that an entry names."""
    match entry.correction:
        case Reject(article=id) | Add(article=id) | Redate(article=id):
            return (id,)
        case Split(articles=ids):
            return tuple(dict.fromkeys(ids))
        case _:
            return ()


@dataclass(slots=True)
class _Article:
    """The entries about one article; of entries that say the same the first stands."""

    id: str
    rejects: dict[_Annotated, tuple[Entry, Reject]] = field(default_factory=dict)
    adds: dict[_Annotated, tuple[Entry, Add]] = field(default_factory=dict)
    splits: dict[tuple[str, str, str], tuple[Entry, Split]] = field(default_factory=dict)
    redates: dict[str, tuple[Entry, Redate]] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        match entry.correction:
            case Reject() as reject:
                self.rejects.setdefault((reject.kind, reject.value, reject.passage), (entry, reject))
            case Add() as add:
                self.adds.setdefault((add.kind, add.value, add.passage), (entry, add))
            case Split() as split:
                self.splits.setdefault((split.kind, split.value, split.into), (entry, split))
            case Redate() as redate:
                self.redates.setdefault(redate.published, (entry, redate))

    def settled(self, state: Corrections, authorities: Authorities) -> ArticleCorrections:
        contrary = self._added_and_rejected()
        return ArticleCorrections(
            tuple(Rejection(entry, reject) for entry, reject in self.rejects.values() if entry.id not in contrary),
            tuple(self._additions(state, authorities, contrary)),
            tuple(self._separations(state, authorities)),
            self._redating(),
        )

    def _conflict(self, entry: Entry, reason: str) -> None:
        self.conflicts.append(Conflict(entry.id, f"article {self.id}: {reason}", self.id))

    def _added_and_rejected(self) -> frozenset[str]:
        """The entries of which one adds just what the other rejects."""
        contrary = set()
        for annotated in sorted(self.adds.keys() & self.rejects.keys(), key=repr):
            (entry, add), (other, _) = self.adds[annotated], self.rejects[annotated]
            self._conflict(entry, f"adds the {add.kind} « {add.value} » that entry {other.id} rejects; undo one of them")
            self._conflict(other, f"rejects the {add.kind} « {add.value} » that entry {entry.id} adds; undo one of them")
            contrary |= {entry.id, other.id}
        return frozenset(contrary)

    def _additions(self, state: Corrections, authorities: Authorities, contrary: frozenset[str]) -> Iterator[Addition]:
        for entry, add in self.adds.values():
            if entry.id in contrary:
                continue
            if add.kind == "date":
                if spoken_period(add.value):
                    yield Addition(entry, add, Meaning(add.value, add.value, known=True))
                else:
                    self._conflict(entry, f"« {add.value} » is no date")
            elif reason := has_vanished(add.kind, add.value, add.label, authorities):
                self._conflict(entry, reason)
            else:
                yield Addition(entry, add, meaning_of(add.kind, state.merged_value(add.kind, add.value), authorities))

    def _separations(self, state: Corrections, authorities: Authorities) -> Iterator[Separation]:
        for (kind, value, into), (entry, split) in self.splits.items():
            others = [other for other, _ in self._splits_of(kind, value) if other.id != entry.id]
            merged = state.merged_value(split.kind, into)
            if others:
                ids = ", ".join(other.id for other in others)
                self._conflict(entry, f"the {kind} « {value} » means something else by entry {ids}; undo all of them but one")
            elif reason := has_vanished(split.kind, into, split.label, authorities):
                self._conflict(entry, reason)
            elif merged == state.merged_value(split.kind, value):
                self._conflict(entry, f"the {kind}s « {value} » and « {into} » are merged into one; undo the merge or this split")
            else:
                yield Separation(entry, split, meaning_of(split.kind, merged, authorities))

    def _splits_of(self, kind: str, value: str) -> Iterable[tuple[Entry, Split]]:
        return (found for key, found in self.splits.items() if key[:2] == (kind, value))

    def _redating(self) -> Redating | None:
        if len(self.redates) > 1:
            dates = " and ".join(self.redates)
            for entry, _ in self.redates.values():
                self._conflict(entry, f"is dated {dates}; undo all of them but one")
            return None
        for entry, redate in self.redates.values():
            if redate.published == UNDATED or _is_date(redate.published):
                return Redating(entry, redate)
            self._conflict(entry, f"« {redate.published} » is no date")
        return None


def _is_date(text: str) -> bool:
    try:
        PublicationDate.parse(text)
    except ValueError:
        return False
    return True
