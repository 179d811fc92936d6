"""What the source itself says an article is about, matched against the authority files."""

from collections.abc import Iterator
from functools import lru_cache

from corpus.annotation import Annotation, Reason
from corpus.article import Article
from corpus.authority.concept import Authorities, Concept, ConceptKind
from corpus.authority.label_key import label_key

_REMEMBERED = 65_536

GIVEN = Reason("given", "indiqué par la source")


class NameIndex:
    """Concepts by identifier and by any of their labels, however these are accented or capitalised."""

    def __init__(self, authorities: Authorities) -> None:
        self._authorities = authorities
        # A source states the same names again and again.
        self._annotation = lru_cache(_REMEMBERED)(self._made_annotation)
        self._by_label: dict[tuple[ConceptKind, str], dict[str, Concept]] = {}
        for kind, concepts in authorities.concepts.items():
            for concept in concepts.values():
                for label in (concept.pref_label, *concept.alt_labels, *concept.hidden_labels, *concept.acronyms):
                    self._by_label.setdefault((kind, label_key(label)), {})[concept.id] = concept

    def annotation(self, kind: ConceptKind, name: str) -> Annotation | None:
        """What a name that a source states is to the archive; None for a blank one."""
        return self._annotation(kind, name)

    def _made_annotation(self, kind: ConceptKind, name: str) -> Annotation | None:
        if not name.strip():
            return None
        if concept := self.find(kind, name):
            return Annotation(kind, concept.id, concept.pref_label, GIVEN)
        return Annotation(kind, name.strip(), name.strip(), GIVEN, known=False)

    def find(self, kind: ConceptKind, name: str) -> Concept | None:
        """The concept of that identifier, else the only one of that label; None where a label is that of several."""
        if concept := self._authorities.of_kind(kind).get(name.strip()):
            return concept
        bearing = self._by_label.get((kind, label_key(name)), {})
        return next(iter(bearing.values())) if len(bearing) == 1 else None


def given_annotations(article: Article, names: NameIndex) -> tuple[Annotation, ...]:
    """An annotation of the whole article for each name that its source states, each concept once.

    A name that no authority knows is kept as it is, and is its own value.
    """
    found: dict[tuple[ConceptKind, str], Annotation] = {}
    for kind, name in _stated(article):
        if annotation := names.annotation(kind, name):
            found.setdefault((kind, annotation.value), annotation)
    return tuple(found.values())


def _stated(article: Article) -> Iterator[tuple[ConceptKind, str]]:
    given = article.given
    yield from (("person", name) for name in given.persons)
    yield from (("topic", name) for name in given.topics)
    yield from (("place", name) for name in given.places)
    yield from (("organisation", name) for name in given.organisations)
