from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Block
from corpus.authority.concept import Authorities, Concept, LabelInContext
from indexer.recognition import Recogniser

PLACE = Concept("place", "paris", "Paris")
TOPICS = (
    Concept("topic", "travail", "Travail et emploi", ("grève",), false_friends=("grève de la faim", "motion de grève")),
    Concept(
        "topic",
        "climat",
        "Changement climatique",
        ("accord de Paris", "gaz à effet de serre"),
        labels_in_context=(LabelInContext("accord de Paris", ("gaz à effet de serre", "émission", "U.N.F.C.C.C.")),),
    ),
)
AUTHORITIES = Authorities({"topic": {topic.id: topic for topic in TOPICS}, "place": {PLACE.id: PLACE}})


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(AUTHORITIES)


@pytest.fixture(scope="module")
def topics(recogniser: Recogniser) -> Callable[[str], list[str]]:
    """The words that are seen as topics."""

    def see(text: str) -> list[str]:
        found = (each.passage for each in recogniser.annotate_text(text) if each.kind == "topic")
        return [text[passage.start : passage.end] for passage in found if passage]

    return see


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Une grève commence.", ["grève"]),
        ("Une grève de la faim commence.", []),
        ("Des grèves de la faim, puis des grèves.", ["grèves"]),
        ("Grève de la Faim", []),
        ("La motion de grève est votée ; la grève dure.", ["grève"]),
        ("Une grève de la faïence", ["grève"]),
    ],
)
def test_a_false_friend_hides_the_label_within(text: str, seen: list[str], topics: Callable[[str], list[str]]) -> None:
    assert topics(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("L'accord de Paris de 1973 sur le Vietnam", []),
        ("L'accord de Paris limite les émissions.", ["accord de Paris"]),
        ("Moins d'EMISSIONS : c'est l'Accord de Paris.", ["Accord de Paris"]),
        ("L'accord de Paris, selon l'U.N.F.C.C.C.", ["accord de Paris"]),
        ("L'accord de Paris ; les gaz à effet de serre", ["accord de Paris", "gaz à effet de serre"]),
        ("L'accord de Paris ; une rémission", []),
        ("Des gaz à effet de serre", ["gaz à effet de serre"]),
    ],
)
def test_a_label_counts_in_its_context_only(text: str, seen: list[str], topics: Callable[[str], list[str]]) -> None:
    assert topics(text) == seen


def test_the_context_may_stand_in_another_field(recogniser: Recogniser) -> None:
    def seen(body: str) -> list[str]:
        article = Article.create(title="L'accord de Paris", blocks=(Block("paragraph", body),))
        return [each.value for each in recogniser.annotate(article) if each.kind == "topic"]

    assert seen("Les émissions baissent.") == ["climat"]
    assert seen("La paix au Vietnam.") == []


@given(st.text(alphabet="grève delafimotn aprsc'é-.G\n", max_size=80))
def test_any_text_is_read(text: str) -> None:
    for each in Recogniser(AUTHORITIES).annotate_text(text):
        assert each.passage
        assert text[each.passage.start : each.passage.end].strip()
