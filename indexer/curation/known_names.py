"""Which concept of the authority files may a name be?  A misspelling or a variant is asked about, never decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.authority.concept import Authorities, Concept, ConceptKind
from corpus.authority.label_key import label_key
from indexer.curation.name_form import NameForm
from indexer.recognition import NameIndex

# Letters that may differ, by the length of the name: one in a short name makes another name of it.
_SHORTEST_MISSPELT = 5
_LONG = 10


@dataclass(frozen=True, slots=True)
class Perhaps:
    """What a name may be: a concept (`kind`, `id`), or another name of the archive (`id` is None)."""

    label: str
    why: str
    kind: ConceptKind | None = None
    id: str | None = None

    def __str__(self) -> str:
        return f"{self.kind}:{self.id} ({self.label}): {self.why}" if self.id else f"{self.label}: {self.why}"


class KnownNames:
    """The names of all concepts, to look near them."""

    def __init__(self, authorities: Authorities) -> None:
        self._index = NameIndex(authorities)
        self._bearers: dict[ConceptKind, dict[str, list[Concept]]] = {}
        self._by_surname: dict[str, list[tuple[str, Concept]]] = {}
        for kind, concepts in authorities.concepts.items():
            bearers = self._bearers.setdefault(kind, {})
            for concept in sorted(concepts.values(), key=_identifier):
                for key in dict.fromkeys(map(label_key, _names(concept))):
                    bearers.setdefault(key, []).append(concept)
        for key, bearing in self._bearers.get("person", {}).items():
            for concept in bearing:
                self._by_surname.setdefault(key.rsplit(" ", 1)[-1], []).append((key, concept))

    def is_known(self, kind: ConceptKind, name: str) -> bool:
        """Whether articles that state the name would be filed under a concept."""
        return self._index.find(kind, name) is not None

    def fitting(self, form: NameForm) -> list[Concept]:
        """The persons for whose names a surname, with initials or without, may be short, each once."""
        named = self._by_surname.get(form.surname[-1], ()) if form.surname else ()
        found = {concept.id: concept for key, concept in named if form.fits(key)}
        return sorted(found.values(), key=_identifier)

    def perhaps(self, kind: ConceptKind, name: str) -> Perhaps | None:
        """The nearest concept, if there is one at all."""
        form = NameForm.of(name)
        key = form.key if kind == "person" else label_key(name)
        return next(self._nearest(kind, form, key), None)

    def _nearest(self, kind: ConceptKind, form: NameForm, key: str) -> Iterator[Perhaps]:
        bearers = self._bearers.get(kind, {})
        if bearing := bearers.get(key):
            if len(bearing) == 1:
                yield _perhaps(bearing[0], "the same name with a form of address, or surname first")
            else:
                yield _perhaps(bearing[0], f"a label of {len(bearing)} concepts ({_listed(bearing)})")
        if kind == "person" and (fitting := self.fitting(form)):
            what = "initials that fit" if form.initials else "the surname of"
            yield _perhaps(fitting[0], f"{what} {'only this person' if len(fitting) == 1 else _listed(fitting)}")
        for other, named in self._bearers.items():
            if other != kind and key in named:
                yield _perhaps(named[key][0], f"the same name, as {other}")
        if len(key) >= _SHORTEST_MISSPELT:
            most = 1 if len(key) < _LONG else 2
            near = process.extractOne(key, bearers.keys(), scorer=OSA.distance, score_cutoff=most)
            if near:
                differ = "1 letter differs" if near[1] == 1 else f"{near[1]} letters differ"
                yield _perhaps(bearers[near[0]][0], f"{differ} from « {near[0]} »")
        if (within := self._within(kind, key)) is not None:
            yield within

    def _within(self, kind: ConceptKind, key: str) -> Perhaps | None:
        """The longest name of two words or more of which every word stands in this one: Robert Jean-Baptiste Schuman."""
        words = set(key.split())
        if kind != "person" or len(words) < 3:
            return None
        named = (pair for word in sorted(words) for pair in self._by_surname.get(word, ()))
        whole = [(label, concept) for label, concept in named if " " in label and words.issuperset(label.split())]
        if not whole:
            return None
        label, concept = max(whole, key=lambda pair: (len(pair[0]), pair[1].id))
        return _perhaps(concept, f"holds the words of « {label} »")


def _identifier(concept: Concept) -> str:
    return concept.id


def _names(concept: Concept) -> tuple[str, ...]:
    return (concept.pref_label, *concept.alt_labels, *concept.hidden_labels, *concept.acronyms)


def _perhaps(concept: Concept, why: str) -> Perhaps:
    return Perhaps(concept.pref_label, why, concept.kind, concept.id)


def _listed(concepts: list[Concept]) -> str:
    shown = ", ".join(f"{concept.kind}:{concept.id}" for concept in concepts[:3])
    return f"{shown}, …" if len(concepts) > 3 else shown
