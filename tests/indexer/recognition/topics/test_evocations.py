from collections.abc import Callable

import pytest

from corpus.article import Article, Block
from corpus.authority.concept import Authorities, Concept, Evocation
from corpus.publication_date import PublicationDate
from indexer.recognition import Recogniser

CONCEPTS = (
    Concept("place", "coree", "Corée", demonyms=("coréen",)),
    Concept("place", "seoul", "Séoul", broader=("coree",)),
    Concept("place", "chine", "Chine"),
    Concept("organisation", "otan", "Organisation du traité de l'Atlantique nord", acronyms=("OTAN",)),
    Concept("topic", "guerres", "Guerres et crises", evoked_among=("combats", "guerres")),
    Concept(
        "topic",
        "guerre-de-coree",
        "Guerre de Corée",
        ("conflit coréen",),
        broader=("guerres",),
        evoked_by=(Evocation((("place", "coree"),), "1950-06-25", "1953"),),
    ),
    Concept("topic", "combats", "Combats et batailles", ("bataille",)),
    Concept("topic", "escarmouches", "Escarmouches", ("escarmouche",), broader=("combats",)),
    Concept("topic", "festivals", "Festivals", ("festival",)),
    Concept("topic", "alliances", "Alliances militaires", evoked_by=(Evocation((("organisation", "otan"),)),)),
    Concept(
        "topic",
        "sino-coreennes",
        "Relations sino-coréennes",
        evoked_by=(Evocation((("place", "coree"), ("place", "chine"))), Evocation((("place", "chine"),), "2000-02-30")),
    ),
)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    by_kind: dict = {}
    for concept in CONCEPTS:
        by_kind.setdefault(concept.kind, {})[concept.id] = concept
    return Recogniser(Authorities(by_kind))


@pytest.fixture(scope="module")
def evoked(recogniser: Recogniser) -> Callable[..., list[str]]:
    """What an article evokes: topic, reason and passage."""

    def see(title: str, body: str = "", *, date: str | None = "1951-03") -> list[str]:
        article = Article.create(
            title=title, blocks=(Block("paragraph", body),), published=PublicationDate.parse(date) if date else None
        )
        found = []
        for each in recogniser.annotate(article):
            if each.reason.code == "recognised" and each.passage:
                words = article.texts()[each.passage.field][each.passage.start : each.passage.end]
                found.append(f"{each.value} ({each.reason.words}) {each.passage.field}: {words}")
        return found

    return see


def test_a_place_evokes_a_topic_in_its_days(evoked: Callable[..., list[str]]) -> None:
    title = "Bataille en Corée"
    expected = ["guerre-de-coree (évoqué par Corée) title: Corée"]
    assert evoked(title) == expected
    assert evoked(title, date="1950-06-25") == expected
    assert evoked(title, date="1953-12-31") == expected
    assert evoked(title, date="1950-06-24") == []
    assert evoked(title, date="1954") == []
    assert evoked(title, date=None) == []


def test_once_a_topic_and_field_at_the_first_mention(evoked: Callable[..., list[str]]) -> None:
    assert evoked("Bataille de Séoul, en Corée", "Le front coréen. La Corée.") == [
        "guerre-de-coree (évoqué par Séoul) title: Séoul",
        "guerre-de-coree (évoqué par Corée) body: coréen",
    ]


def test_a_topic_is_evoked_among_others(evoked: Callable[..., list[str]]) -> None:
    assert evoked("La Corée") == []
    assert evoked("Un festival en Corée") == []
    assert len(evoked("Une escarmouche", "en Corée")) == 1  # a narrower topic of one that is named
    assert len(evoked("La Corée", "Le conflit coréen")) == 1  # itself


def test_without_days_it_is_evoked_on_any_and_on_none(evoked: Callable[..., list[str]]) -> None:
    expected = ["alliances (évoqué par Organisation du traité de l'Atlantique nord) title: OTAN"]
    assert evoked("L'OTAN") == expected
    assert evoked("L'OTAN", date=None) == expected


def test_several_names_evoke_it_in_one_field(evoked: Callable[..., list[str]]) -> None:
    assert evoked("La Chine et la Corée") == ["sino-coreennes (évoqué par Corée et Chine) title: Corée"]
    assert evoked("La Chine et Séoul") == ["sino-coreennes (évoqué par Séoul et Chine) title: Séoul"]
    assert evoked("La Chine", "La Corée") == []


def test_a_day_that_is_none_evokes_nothing(evoked: Callable[..., list[str]]) -> None:
    assert evoked("La Chine", date="2000-03-01") == []


def test_annotations_come_in_the_order_of_the_text(recogniser: Recogniser) -> None:
    article = Article.create(title="L'OTAN, une bataille, l'OTAN", blocks=(Block("paragraph", "La Chine, l'OTAN, la Chine"),))
    annotations = recogniser.annotate(article)
    places = [(each.passage.field == "body", each.passage.start) for each in annotations if each.passage]
    assert places == sorted(places)
    assert [each.value for each in annotations] == ["otan", "alliances", "combats", "otan", "chine", "otan", "alliances", "chine"]


def test_a_text_that_is_no_article_evokes_nothing(recogniser: Recogniser) -> None:
    assert [each.value for each in recogniser.annotate_text("L'OTAN")] == ["otan"]
