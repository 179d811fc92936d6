from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[int, str]]]


def place(*dated: str) -> str:
    """Each dated label stands on its own line, the first on line 2."""
    labels = 'skos:prefLabel "Bénin"@fr ; skos:altLabel "Dahomey"@fr'
    return f"place:benin {labels}" + "".join(f" ;\n    dep:datedLabel [ {each} ]" for each in dated) + " .\n"


OLD = 'dep:label "Dahomey"@fr ; dep:to "1975-11-30"^^xsd:date'
NEW = 'dep:label "Bénin"@fr ; dep:from "1975-11-30"^^xsd:date'


def test_labels_that_held_one_after_another(problems: Problems) -> None:
    assert problems(place(OLD, NEW)) == []


@pytest.mark.parametrize(
    ("dated", "message"),
    [
        ('dep:to "1975"^^xsd:gYear', "a dated label without dep:label"),
        (
            'dep:label "Daomé"@fr ; dep:to "1975"^^xsd:gYear',
            "the dated label « Daomé » is none of its labels; write it as skos:altLabel too",
        ),
        ('dep:label "Dahomey"@fr', "a dated label without dep:from and dep:to"),
        (
            'dep:label "Dahomey"@fr, "Bénin"@fr ; dep:to "1975"^^xsd:gYear',
            "a dated label with more than one dep:label; write a dated label for each",
        ),
        (
            'dep:label "Dahomey"@fr ; dep:from "1975"^^xsd:gYear ; dep:to "1960"^^xsd:gYear',
            "ends (1960) before it begins (1975)",
        ),
        ('dep:label "Dahomey"@fr ; dep:to "1975"^^xsd:date', "dep:to: '1975' is typed xsd:date; write ^^xsd:gYear"),
        (
            'dep:label "Dahomey"@fr ; dep:to "1975"^^xsd:gYear ; dep:until "1975"',
            "dep:until is no property of a dated label; is it misspelled?",
        ),
    ],
)
def test_what_is_wrong_with_a_dated_label(problems: Problems, dated: str, message: str) -> None:
    assert problems(place(OLD, dated)) == [(3, f"place:benin: {message}")]


def test_a_person_has_no_dated_labels(problems: Problems) -> None:
    found = problems('person:p skos:prefLabel "Dahomey"@fr ;\n    dep:datedLabel [ ' + OLD + " ] .\n")
    assert found == [(1, "person:p: dep:datedLabel is no property of a concept of this kind; is it misspelled?")]
