"""Concept -> the forms in which texts write it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from corpus.annotation import Reason, ReasonCode
from corpus.authority.concept import Authorities, Concept, ConceptKind
from indexer.analysis.folding import fold
from indexer.recognition.labels.plurals import plurals
from indexer.recognition.labels.spelling import AccentRule, AcronymSpelling, CapitalRule, LabelSpelling, Spelling, is_acronym
from indexer.recognition.word_lists import PARTICLES

_ACCENTS: dict[ConceptKind, AccentRule] = {
    "person": "any",
    "place": "none_added",
    "organisation": "none_added",
    "topic": "exact",
}
_CAPITALS: dict[ConceptKind, CapitalRule] = {"person": "all", "place": "first", "organisation": "first", "topic": "none"}

_PREPOSITIONS = frozenset({"a", "au", "aux", "en", "de", "du"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing one concept. `contracted` forms are found after au and du only: (au) Caire for Le Caire.

    A surname is a form of each of its bearers; which one is meant, the article says. `title` is the length in folded
    characters of what belongs to the label but not to the name: roi Mohammed VI, à Tours. A `joined` form stands before a hyphen
    only: franco-marocain. A false friend hides the label within it and stands for nothing.
    """

    concept: Concept
    spelling: Spelling
    reason: Reason
    contracted: bool = False
    joined: bool = False
    is_demonym: bool = False
    is_false_friend: bool = False
    title: int = 0

    @property
    def is_surname(self) -> bool:
        return self.reason.code == "surname"

    @property
    def surname_first(self) -> bool:
        """Whether the bearer's given name follows the surname: Kim Jong-un."""
        return self.concept.pref_label.startswith(f"{self.concept.family_name} ")


def forms_of(authorities: Authorities) -> Iterator[Form]:
    """Every form of every concept: the kinds in the order in which they win over each other (see `longest`)."""
    for kind in ("person", "organisation", "place", "topic"):
        for concept in authorities.of_kind(kind).values():
            yield from _forms_of_concept(concept)


def _forms_of_concept(concept: Concept) -> Iterator[Form]:
    yield from chain.from_iterable(_forms_of_label(concept, label) for label in _labels(concept))
    for phrase in concept.false_friends:
        for form in _forms_of_label(concept, phrase):
            yield replace(form, is_false_friend=True)
    for acronym in concept.acronyms:
        yield from _forms_of_label(concept, acronym)
    for demonym in concept.demonyms:
        yield Form(concept, LabelSpelling(demonym, "none_added", "none"), Reason("label", f"gentilé {demonym}"), is_demonym=True)
    for combining in concept.combining_forms:
        spelling = LabelSpelling(combining, "none_added", "none")
        yield Form(concept, spelling, Reason("label", f"gentilé {combining}-"), joined=True, is_demonym=True)
    if concept.kind == "person" and concept.family_name:
        spelling = LabelSpelling(concept.family_name, "any", "all")
        yield Form(concept, spelling, Reason("surname", concept.family_name))


def _labels(concept: Concept) -> Iterable[str]:
    """The labels that are looked for, each once.

    The preferred label of a topic is a heading; as a single word ("Mémoire") it says too little.
    """
    heading_only = concept.kind == "topic" and " " not in concept.pref_label
    preferred = () if heading_only else (concept.pref_label,)
    labels = dict.fromkeys((*preferred, *concept.alt_labels, *concept.hidden_labels))
    return (label for label in labels if label not in concept.display_only)


def _forms_of_label(concept: Concept, label: str) -> Iterator[Form]:
    if concept.kind != "person" and (label in concept.acronyms or is_acronym(label)):
        yield Form(concept, AcronymSpelling(label.replace(".", "")), Reason("acronym", label))
        return
    code: ReasonCode = "full_name" if concept.kind == "person" else "label"
    accents, capitals = _ACCENTS[concept.kind], _CAPITALS[concept.kind]
    title = _title_length(label) if concept.kind == "person" else _preposition_length(label) if concept.kind == "place" else 0
    yield Form(concept, LabelSpelling(label, accents, capitals), Reason(code, label), title=title)
    if concept.kind == "topic":
        for several in plurals(label):
            yield Form(concept, LabelSpelling(several, accents, capitals), Reason(code, label))
    if concept.kind == "place" and label.startswith("Le "):
        yield Form(concept, LabelSpelling(label.removeprefix("Le "), accents, capitals), Reason(code, label), contracted=True)


def _preposition_length(label: str) -> int:
    """A place whose name means other things too is looked for behind a preposition (à Tours), which is no part of the name."""
    first, _, rest = label.partition(" ")
    return len(fold(first)) + 1 if rest and fold(first) in _PREPOSITIONS else 0


def _title_length(label: str) -> int:
    """An authority writes a title in lower case (général de Gaulle); a label without any capital is no title and name."""
    words = label.split(" ")
    name = next((index for index, word in enumerate(words) if word[:1].isupper() and word != "Pape"), 0)
    if name and words[name - 1] in PARTICLES:
        name -= 1
    return len(fold(" ".join(words[:name]) + " ")) if name else 0
