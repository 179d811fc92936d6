"""The plain records that authority files are read into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

ConceptKind: TypeAlias = Literal["person", "topic", "place", "organisation"]

CONCEPT_KINDS: tuple[ConceptKind, ...] = ("person", "topic", "place", "organisation")


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held: `start` and `end` are ISO dates as precise as they are known (`1958`, `1958-06`, `1958-06-01`)."""

    function: str
    country: str | None
    organisation: str | None
    start: str
    end: str | None
    source: str


@dataclass(frozen=True, slots=True)
class DatedLabel:
    """From when to when one of a concept's labels was its name, as ISO dates as precise as they are known; None is open."""

    label: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class LabelInContext:
    """One of a topic's labels that counts only where the article holds one of the words or phrases of `context` as well."""

    label: str
    context: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evocation:
    """An article of those days that speaks of all these places and organisations speaks of a topic; dates as in `DatedLabel`."""

    names: tuple[tuple[ConceptKind, str], ...]
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """One person, topic, place or organisation.

    `id` is the readable slug after the kind in the concept's IRI (`urn:depeches:person:robert-schuman`), unique within its kind.
    `display_only` are labels that are shown but never looked for in texts (`Maurice`, which is a given name too).
    `false_friends` (topics) are phrases that hold one of the labels and mean something else: `grève de la faim` is no `grève`.
    What evokes a topic does so only where the article speaks of one of the topics `evoked_among` as well, if there are any;
    narrower topics without any of their own inherit them.
    `demonyms` (places) and `acronyms` (organisations) are looked for as well, and `combining_forms` (places) before a hyphen:
    franco-marocain. `country` is the place that an organisation belongs to. `valid_from` and `valid_to` are ISO dates.
    """

    kind: ConceptKind
    id: str
    pref_label: str
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    display_only: frozenset[str] = frozenset()
    acronyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    combining_forms: tuple[str, ...] = ()
    family_name: str | None = None
    scope_note: str | None = None
    broader: tuple[str, ...] = ()
    exact_match: tuple[str, ...] = ()
    capital: str | None = None
    country: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    dated_labels: tuple[DatedLabel, ...] = ()
    false_friends: tuple[str, ...] = ()
    labels_in_context: tuple[LabelInContext, ...] = ()
    evoked_by: tuple[Evocation, ...] = ()
    evoked_among: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Authorities:
    """All concepts, by kind and identifier."""

    concepts: Mapping[ConceptKind, Mapping[str, Concept]] = field(default_factory=dict)

    def of_kind(self, kind: ConceptKind) -> Mapping[str, Concept]:
        return self.concepts.get(kind, {})

    def ancestors(self, kind: ConceptKind, id: str) -> tuple[str, ...]:
        """Every broader concept of `id`, nearest first, each once; a broken or circular `broader` ends the walk."""
        concepts = self.of_kind(kind)
        found: dict[str, None] = {}
        pending = list(concepts[id].broader) if id in concepts else []
        while pending:
            parent = pending.pop(0)
            if parent in concepts and parent not in found and parent != id:
                found[parent] = None
                pending.extend(concepts[parent].broader)
        return tuple(found)
