"""What the ledger comes to when it is replayed: which values are one, and what is corrected in which article."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.annotation import AnnotationKind
from corpus.authority.concept import ConceptKind
from corpus.ledger.entry import Add, Entry, Redate, Reject, Split


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value that a correction gives, with its label; `known` where it is a concept of the authority files."""

    value: str
    label: str
    known: bool


@dataclass(frozen=True, slots=True)
class MergeInto:
    """What a value becomes everywhere, after how many merges ever: these entries."""

    meaning: Meaning
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Rejection:
    """An annotation that is wrong."""

    entry: Entry
    correction: Reject


@dataclass(frozen=True, slots=True)
class Addition:
    """An annotation that is missing; `meaning` is what it becomes after merges."""

    entry: Entry
    correction: Add
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Separation:
    """A value that means another one in an article; `meaning` is that one after merges."""

    entry: Entry
    correction: Split
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Redating:
    """Another date of publication than the source's."""

    entry: Entry
    correction: Redate


@dataclass(frozen=True, slots=True)
class ArticleCorrections:
    """What is corrected in one article."""

    rejections: tuple[Rejection, ...] = ()
    additions: tuple[Addition, ...] = ()
    separations: tuple[Separation, ...] = ()
    redating: Redating | None = None

    def entries(self) -> tuple[Entry, ...]:
        """The entries that correct the article."""
        found: list[Rejection | Addition | Separation | Redating] = [*self.rejections, *self.additions, *self.separations]
        if self.redating:
            found.append(self.redating)
        return tuple(each.entry for each in found)

    def digest(self) -> str:
        """A digest by which articles are told whose corrections have changed."""
        return hashlib.sha256(
            " ".join(sorted(entry.id for entry in self.entries())).encode("ascii", "backslashreplace")
        ).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that is in effect and without conflict. A plain value: two replays of the same entries are equal."""

    merges: Mapping[ConceptKind, Mapping[str, MergeInto]] = field(default_factory=dict)
    articles: Mapping[str, ArticleCorrections] = field(default_factory=dict)

    def merged(self, kind: AnnotationKind, value: str) -> MergeInto | None:
        """What a value is everywhere, or None where it is itself."""
        return None if kind == "date" else self.merges.get(kind, {}).get(value)

    def merged_value(self, kind: AnnotationKind, value: str) -> str:
        """The value under which articles are filed that speak of `value`."""
        merge = self.merged(kind, value)
        return merge.meaning.value if merge else value
