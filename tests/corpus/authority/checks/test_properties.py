from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[int, str]]]

MISSING = 'no French preferred label; write skos:prefLabel "…"@fr'


@pytest.mark.parametrize("label", ['"Peace"@en', '"Paix"'])
def test_a_preferred_label_is_french(problems: Problems, label: str) -> None:
    assert problems(f"topic:paix skos:prefLabel {label} .") == [(1, f"topic:paix: {MISSING}")]


def test_one_preferred_label_and_others_in_other_languages(problems: Problems) -> None:
    assert problems('topic:paix skos:prefLabel "Paix"@fr, "Peace"@en .') == []
    assert problems('topic:paix skos:prefLabel "Paix"@fr,\n "Concorde"@fr .') == [
        (2, "topic:paix: 2 French preferred labels (« Paix », « Concorde »); keep one, make the others skos:altLabel")
    ]


def test_unknown_properties_and_types(problems: Problems) -> None:
    assert problems('topic:x a dep:Topic ; skos:preflabel "X"@fr ; skos:prefLabel "X"@fr ; dep:demonym "x"@fr .') == [
        (1, "topic:x: dep:Topic is no type that is known; write `a skos:Concept`"),
        (1, "topic:x: dep:demonym is no property of a concept of this kind; is it misspelled?"),
        (1, "topic:x: skos:preflabel is no property of a concept of this kind; is it misspelled?"),
    ]


def test_unknown_properties_of_a_tenure_stand_at_the_tenure(problems: Problems) -> None:
    turtle = """person:x skos:prefLabel "X"@fr ;
    dep:tenure [
        dep:function "roi"@fr ; dep:form "1950"^^xsd:gYear ; dep:from "1950"^^xsd:gYear ; dct:source "S" ] ."""
    assert problems(turtle) == [(3, "person:x: dep:form is no property of a tenure; is it misspelled?")]


def test_a_family_name_stands_in_a_label(problems: Problems) -> None:
    assert problems('person:x skos:prefLabel "Robert SCHUMAN"@fr ; dep:familyName "Schuman"@fr .') == []
    assert problems('person:x skos:prefLabel "Robert Schumann"@fr ;\n dep:familyName "Schuman"@fr .') == [
        (2, "person:x: the family name « Schuman » stands in none of its labels")
    ]
    assert problems('person:x skos:prefLabel "Jean Rey"@fr ;\n dep:familyName "Rey"@fr, "Jean"@fr .') == [
        (2, "person:x: 2 family names; keep one, make the others labels")
    ]


def test_a_display_only_label_is_one_of_the_labels(problems: Problems) -> None:
    place = 'place:tours skos:prefLabel "Tours"@fr ; skos:altLabel "à Tours"@fr ;\n    dep:displayOnly '
    assert problems(place + '"Tours"@fr .\n') == []
    assert problems(place + '"Tour"@fr .\n') == [(2, "place:tours: the display-only label « Tour » is none of its labels")]
