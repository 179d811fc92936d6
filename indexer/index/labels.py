"""The labels under which facet values are shown and asked for, kept with the index so that the two never part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import json

from corpus.authority.concept import CONCEPT_KINDS, Authorities

LABELS_NAME = "labels.json"


@dataclass(frozen=True, slots=True)
class ConceptLabel:
    """How one concept is called: `label` is shown, `others` are names it is also asked for by, `broader` its parents."""

    label: str
    others: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels by kind and concept identifier. A value that is in no authority is its own label."""

    by_kind: Mapping[str, Mapping[str, ConceptLabel]] = field(default_factory=dict)

    @classmethod
    def of(cls, authorities: Authorities) -> "Labels":
        return cls(
            {
                kind: {
                    concept.id: ConceptLabel(
                        concept.pref_label,
                        (*concept.alt_labels, *concept.acronyms, *concept.hidden_labels),
                        concept.broader,
                    )
                    for concept in authorities.of_kind(kind).values()
                }
                for kind in CONCEPT_KINDS
            }
        )

    def label(self, kind: str, value: str) -> str:
        """The label of a value.

        >>> Labels({"place": {"maroc": ConceptLabel("Maroc")}}).label("place", "maroc")
        'Maroc'
        >>> Labels().label("person", "Jeanne Untel")
        'Jeanne Untel'
        """
        concept = self.by_kind.get(kind, {}).get(value)
        return concept.label if concept else value

    def names(self, kind: str, value: str) -> Iterable[str]:
        """Every name that a value may be asked for by, the shown one first."""
        concept = self.by_kind.get(kind, {}).get(value)
        return (concept.label, *concept.others) if concept else (value,)

    def write(self, path: Path) -> None:
        path.write_bytes(json.encode(self))

    @staticmethod
    def from_json(content: bytes) -> "Labels":
        """Read what `write` wrote.

        Raises:
            msgspec.DecodeError: it is something else.
        """
        return _LABELS.decode(content)


_LABELS = json.Decoder(Labels)
