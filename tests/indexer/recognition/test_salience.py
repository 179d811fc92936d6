from collections.abc import Iterable

from corpus.annotation import Annotation, AnnotationKind, FieldName, Passage, Reason
from corpus.article import Article, Block
from corpus.authority import Authorities, Concept
from corpus.authority.concept import ConceptKind
from indexer.recognition import TopicFiling, salience

ARTICLE = Article.create(
    title="Titre",
    standfirst="Chapô",
    blocks=(Block("paragraph", "0123456789"), Block("subheading", "Inter"), Block("paragraph", "fin")),
)
# The subheading stands at 12 to 17 of the body, the last paragraph from 19.


BROAD = Concept("topic", "broad", "Sujet large")


def at(field: FieldName | None, start: int, value: str, kind: AnnotationKind = "topic", *, known: bool = True) -> Annotation:
    label = "un libellé" if kind == "topic" else value
    passage = Passage(field, start, start + 1) if field else None
    return Annotation(kind, value, value, Reason("label", label), passage, known=known)


FILING = TopicFiling(Authorities({"topic": {"narrow": Concept("topic", "narrow", "Sujet", broader=("broad",)), "broad": BROAD}}))


def concepts(article: Article, annotations: Iterable[Annotation]) -> dict[ConceptKind, tuple[str, ...]]:
    return salience.concepts(article, annotations, FILING)


def topics(*annotations: Annotation) -> tuple[str, ...]:
    return concepts(ARTICLE, annotations)["topic"]


def test_other_kinds_need_one_mention() -> None:
    filed = concepts(ARTICLE, [at("body", 0, "p", "person"), at("body", 2, "l", "place"), at("body", 4, "o", "organisation")])
    assert filed == {"person": ("p",), "topic": (), "place": ("l",), "organisation": ("o",)}


def test_the_weightiest_first_then_the_first_mentioned() -> None:
    annotations = [
        at("body", 8, "last", "place"),
        at("body", 2, "first", "place"),
        at("standfirst", 0, "second", "place"),
        at("body", 12, "as-weighty", "place"),
        at("title", 0, "top", "place"),
    ]
    assert concepts(ARTICLE, annotations)["place"] == ("top", "second", "as-weighty", "first", "last")
    assert concepts(ARTICLE, reversed(annotations))["place"] == ("top", "second", "as-weighty", "first", "last")


def test_what_the_source_states_always_counts_and_comes_first() -> None:
    assert topics(
        at("title", 0, "seen"), at(None, 0, "Pêche hauturière", known=False), at("body", 0, "given"), at(None, 0, "given")
    ) == (
        "Pêche hauturière",
        "given",
        "seen",
    )


def test_what_is_broader_than_the_source_states_gives_way() -> None:
    assert topics(at("title", 0, "broad"), at("title", 5, "broad"), at(None, 0, "narrow")) == ("narrow",)


def test_dates_are_no_concepts() -> None:
    assert concepts(ARTICLE, [at("title", 0, "2018-05", "date")]) == {"person": (), "topic": (), "place": (), "organisation": ()}


def test_an_article_without_a_body() -> None:
    assert concepts(Article.create(title="Titre"), [at("title", 0, "t")])["topic"] == ("t",)
