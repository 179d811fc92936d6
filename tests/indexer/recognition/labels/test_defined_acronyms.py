import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority import Authorities, Concept
from indexer.recognition import Recogniser
from indexer.recognition.labels.defined_acronyms import definitions, occurrences
from indexer.recognition.scanned_text import ScannedText


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le Groupe Migratoire Mixte Permanent (GMMP).", [("GMMP", "Groupe Migratoire Mixte Permanent")]),
        ("du Groupe migratoire mixte permanent ( GMMP )", [("GMMP", "Groupe migratoire mixte permanent")]),
        ("le Comité d'action pour les réfugiés (CAR)", [("CAR", "Comité d'action pour les réfugiés")]),
        ("l'Union des États d'Afrique (UEA)", [("UEA", "Union des États d'Afrique")]),
        ("l'Union pour la démocratie (U.P.D.)", [("UPD", "Union pour la démocratie")]),
        ("le GMMP (Groupe migratoire mixte permanent) se réunit", [("GMMP", "Groupe migratoire mixte permanent")]),
        # no organisation, other letters, no name, another sentence
        ("la Taxe sur la valeur ajoutée (TVA)", []),
        ("des obligations de quitter le territoire français (OQTF)", []),
        ("le groupe migratoire mixte permanent (GMMP)", []),
        ("le Groupe migratoire mixte (GMMP)", []),
        ("le Groupe. Migratoire mixte permanent (GMMP)", []),
        ("le Front national (FN)", []),  # two letters are too few to be sure of
        ("le Groupe (Gmmp)", []),
        ("(GMMP)", []),
        ("", []),
    ],
)
def test_definitions(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.letters, text[each.start : each.end]) for each in definitions(text)] == expected


def test_occurrences_with_points_and_without() -> None:
    scanned = ScannedText.of("GMMP, G.M.M.P., gmmp, GMMPS, le GMMP")
    found = [scanned.slice(start, end) for _, start, end in occurrences(scanned, {"GMMP": None})]
    assert found == ["GMMP", "G.M.M.P", "GMMP"]


def _seen(text: str, *concepts: Concept) -> list[tuple[str, str, bool, str]]:
    authorities = Authorities({"organisation": {concept.id: concept for concept in concepts}})
    annotations = Recogniser(authorities).annotate_text(text)
    return [
        (text[each.passage.start : each.passage.end], each.value, each.known, str(each.reason))
        for each in annotations
        if each.passage
    ]


def test_an_acronym_means_the_organisation_that_the_article_says() -> None:
    gmmp = Concept("organisation", "gmmp", "Groupe migratoire mixte permanent")
    assert _seen("Le GMMP. Le Groupe migratoire mixte permanent (GMMP).", gmmp) == [
        ("GMMP", "gmmp", True, "acronym: GMMP, défini dans l’article : Groupe migratoire mixte permanent"),
        ("Groupe migratoire mixte permanent", "gmmp", True, "label: Groupe migratoire mixte permanent"),
        ("GMMP", "gmmp", True, "acronym: GMMP, défini dans l’article : Groupe migratoire mixte permanent"),
    ]


def test_an_organisation_that_no_authority_knows_is_its_name() -> None:
    name = "Groupe migratoire mixte permanent"
    assert _seen(f"Le {name} (GMMP), puis le GMMP.") == [
        (name, name, False, "recognised: nom suivi de son sigle GMMP"),
        ("GMMP", name, False, f"acronym: GMMP, défini dans l’article : {name}"),
        ("GMMP", name, False, f"acronym: GMMP, défini dans l’article : {name}"),
    ]


def test_a_known_acronym_keeps_its_meaning() -> None:
    onu = Concept("organisation", "onu", "Organisation des Nations unies", acronyms=("ONU",))
    assert [value for _, value, _, _ in _seen("L'Office national d'Urbanisme (ONU) et l'ONU", onu)] == [
        "Office national d'Urbanisme",
        "onu",
        "onu",
    ]


@given(st.text("GMP (.)ée'\n", max_size=60))
def test_any_text(text: str) -> None:
    for each in definitions(text):
        assert 0 <= each.start < each.end <= len(text)
