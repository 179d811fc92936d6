"""What the source itself says an article is about, matched against the authority files."""

from collections.abc import Iterator

from corpus.annotation import Annotation, Reason
from corpus.article import Article
from corpus.authority.concept import Authorities, Concept, ConceptKind
from corpus.authority.label_key import label_key

GIVEN = Reason("given", "indiqué par la source")


class NameIndex:
    """Concepts by identifier and by any of their labels, however these are accented or capitalised."""

    def __init__(self, authorities: Authorities) -> None:
        self._authorities = authorities
        self._by_label: dict[tuple[ConceptKind, str], dict[str, Concept]] = {}
        for kind, concepts in authorities.concepts.items():
            for concept in concepts.values():
                for label in (concept.pref_label, *concept.alt_labels, *concept.hidden_labels, *concept.acronyms):
                    self._by_label.setdefault((kind, label_key(label)), {})[concept.id] = concept

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
        if not name.strip():
            continue
        if concept := names.find(kind, name):
            annotation = Annotation(kind, concept.id, concept.pref_label, GIVEN)
        else:
            annotation = Annotation(kind, name.strip(), name.strip(), GIVEN, known=False)
        found.setdefault((kind, annotation.value), annotation)
    return tuple(found.values())


def _stated(article: Article) -> Iterator[tuple[ConceptKind, str]]:
    given = article.given
    yield from (("person", name) for name in given.persons)
    yield from (("topic", name) for name in given.topics)
    yield from (("place", name) for name in given.places)
    yield from (("organisation", name) for name in given.organisations)
