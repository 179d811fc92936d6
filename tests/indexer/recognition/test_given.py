import pytest

from corpus.annotation import Annotation, Reason
from corpus.article import Article, GivenNames
from corpus.authority import Authorities
from indexer.recognition import NameIndex, given_annotations

REASON = Reason("given", "indiqué par la source")


@pytest.fixture
def names(authorities: Authorities) -> NameIndex:
    return NameIndex(authorities)


@pytest.mark.parametrize(
    ("kind", "name", "id"),
    [
        ("person", "emmanuel-macron", "emmanuel-macron"),
        ("person", "EMMANUEL MACRON", "emmanuel-macron"),
        ("person", " William Clinton ", "bill-clinton"),
        ("person", "Clinton", None),
        ("place", "cote d ivoire", "cote-d-ivoire"),
        ("place", "Maurice", "maurice"),
        ("place", "Congo", None),  # the label of two
        ("place", "marocain", None),
        ("organisation", "O.T.A.N.", "otan"),
        ("organisation", "otan", "otan"),
        ("topic", "Mémoire", "memoire"),
        ("topic", "otan", None),
        ("topic", "", None),
    ],
)
def test_names_are_found_by_identifier_and_label(names: NameIndex, kind, name: str, id: str | None) -> None:
    concept = names.find(kind, name)
    assert (concept and concept.id) == id


def test_known_and_unknown_names(names: NameIndex) -> None:
    article = Article.create(
        title="Titre",
        given=GivenNames(
            persons=("Emmanuel Macron", "emmanuel-macron", " Jean Untel "),
            topics=("peche",),
            places=("Ys", " "),
            organisations=("ONU", "Onu"),
        ),
    )
    assert given_annotations(article, names) == (
        Annotation("person", "emmanuel-macron", "Emmanuel Macron", REASON),
        Annotation("person", "Jean Untel", "Jean Untel", REASON, known=False),
        Annotation("topic", "peche", "Pêche", REASON),
        Annotation("place", "Ys", "Ys", REASON, known=False),
        Annotation("organisation", "onu", "Organisation des Nations unies", REASON),
    )


def test_nothing_given(names: NameIndex) -> None:
    assert given_annotations(Article.create(title="Emmanuel Macron"), names) == ()
