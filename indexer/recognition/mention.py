"""What a passage of a scanned text means."""

import datetime
from dataclasses import dataclass

from corpus.annotation import AnnotationKind, Reason
from corpus.authority.concept import Concept


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an annotation says of its passage; `concept` is that of `value` where an authority knows it."""

    kind: AnnotationKind
    value: str
    label: str
    reason: Reason
    concept: Concept | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None

    @property
    def known(self) -> bool:
        return self.kind == "date" or self.concept is not None

    @classmethod
    def of(cls, concept: Concept, reason: Reason) -> "Meaning":
        return cls(concept.kind, concept.id, concept.pref_label, reason, concept)


@dataclass(frozen=True, slots=True)
class Mention:
    """`words[start:end]` of a field and what it means; None where it is the name of a thing and stands for nothing."""

    start: int
    end: int
    meaning: Meaning | None

    def is_of(self, kind: AnnotationKind) -> bool:
        return self.meaning is not None and self.meaning.kind == kind
