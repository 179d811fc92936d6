"""Unknown persons beside what the authorities know."""

import json
import random
from pathlib import Path

import pytest

from corpus.annotation import Annotation
from corpus.article import Article, Block
from corpus.authority import Authorities, Concept, read_authorities
from indexer.recognition import Recogniser
from indexer.recognition.names import built_in_finder

ROOT = Path(__file__).resolve().parents[4]
WINER = ROOT.parent / "shared" / "data" / "ner" / "winer.jsonl"

CONCEPTS = (
    Concept("person", "emmanuel-macron", "Emmanuel Macron", family_name="Macron"),
    Concept("place", "rio", "Rio de Janeiro", ("Rio",)),
    Concept("place", "paris", "Paris"),
    Concept("organisation", "onu", "Organisation des Nations unies", acronyms=("ONU",)),
)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    by_kind: dict = {}
    for concept in CONCEPTS:
        by_kind.setdefault(concept.kind, {})[concept.id] = concept
    return Recogniser(Authorities(by_kind), built_in_finder())


def unknown(recogniser: Recogniser, text: str) -> list[tuple[str, str]]:
    return [
        (text[found.passage.start : found.passage.end], found.value)
        for found in persons(recogniser.annotate_text(text))
        if found.passage
    ]


def persons(annotations: tuple[Annotation, ...]) -> list[Annotation]:
    return [found for found in annotations if found.kind == "person" and not found.known]


def test_an_unknown_person_is_its_own_value(recogniser: Recogniser) -> None:
    (found,) = recogniser.annotate_text("M. Khalid Zerouali a parlé.")
    assert (found.kind, found.value, found.label, found.known) == ("person", "Khalid Zerouali", "Khalid Zerouali", False)
    assert str(found.reason) == "recognised: après « M. »"
    assert found.passage
    assert (found.passage.start, found.passage.end) == (3, 18)


def test_known_persons_win(recogniser: Recogniser) -> None:
    annotations = recogniser.annotate_text("Emmanuel Macron a reçu M. Zerouali. M. Macron l'a remercié.")
    assert [(found.value, found.known) for found in annotations] == [
        ("emmanuel-macron", True),
        ("Zerouali", False),
        ("emmanuel-macron", True),
    ]


def test_a_name_that_goes_beyond_a_place_is_a_person(recogniser: Recogniser) -> None:
    annotations = recogniser.annotate_text("Le défenseur Rio Ferdinand joue à Rio.")
    assert [(found.kind, found.value) for found in annotations] == [("person", "Rio Ferdinand"), ("place", "rio")]


def test_a_place_alone_stays_a_place(recogniser: Recogniser) -> None:
    assert [found.kind for found in recogniser.annotate_text("M. Paris a quitté Paris.")] == ["place", "place"]


def test_one_value_in_all_fields_of_an_article(recogniser: Recogniser) -> None:
    article = Article(
        id="a",
        title="KHALID ZEROUALI À BRUXELLES",
        standfirst="M. Zerouali rencontre les commissaires.",
        blocks=(
            Block(
                "paragraph",
                "Le wali Khalid Zerouali, directeur de la migration, a été reçu lundi. « Nous coopérons », a dit M. Zerouali.",
            ),
        ),
    )
    found = persons(recogniser.annotate(article))
    assert {each.value for each in found} == {"Khalid Zerouali"}
    assert [each.passage.field for each in found if each.passage] == ["title", "standfirst", "body", "body"]


def test_whoever_shares_a_surname_is_told_apart_or_left_open(recogniser: Recogniser) -> None:
    text = "Mme Odile Lagrange et M. Pierre Lagrange sont venus. M. Lagrange a parlé."
    assert unknown(recogniser, text) == [
        ("Odile Lagrange", "Odile Lagrange"),
        ("Pierre Lagrange", "Pierre Lagrange"),
        ("Lagrange", "Lagrange"),
    ]


@pytest.mark.skipif(not WINER.is_file(), reason="../shared/data/ner is not here")
def test_persons_of_real_news_are_found() -> None:
    """Far below what is measured: the models have seen these texts, and only a break in them or in the lists would show."""
    recogniser = Recogniser(read_authorities([ROOT / "corpus" / "sample" / "authorities"]), built_in_finder())
    lines = WINER.read_text("utf-8").splitlines()
    right = wanted = given = 0
    for line in random.Random(6).sample(lines, 60):
        text = json.loads(line)
        marked = {(each["start"], each["end"]) for each in text["entities"] if each["type"] == "PER"}
        found = {
            (each.passage.start, each.passage.end)
            for each in recogniser.annotate_text(text["text"])
            if each.kind == "person" and each.passage
        }
        right, wanted, given = right + len(marked & found), wanted + len(marked), given + len(found)
    assert wanted > 100
    assert 2 * right / (wanted + given) > 0.92
