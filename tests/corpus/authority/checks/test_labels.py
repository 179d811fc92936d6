from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[int, str]]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('skos:prefLabel "Paix"@fr', 'skos:prefLabel "PAIX"@fr'),
        ('skos:prefLabel "Cessez-le-feu"@fr', 'skos:prefLabel "B"@fr ; skos:altLabel "cessez le feu"@fr'),
        ('skos:prefLabel "A"@fr ; skos:hiddenLabel "Cote d\'Ivoire"@fr', 'skos:prefLabel "Côte d’Ivoire"@fr'),
    ],
)
def test_two_topics_share_no_label(problems: Problems, first: str, second: str) -> None:
    found = problems(f"topic:a {first} .\ntopic:b {second} .")
    assert [line for line, _ in found] == [2]
    assert "is a label of topic:a too (FILE:9)" in found[0][1]


def test_acronyms_and_demonyms_are_labels(problems: Problems) -> None:
    assert problems("""organisation:a skos:prefLabel "A"@fr ; dep:acronym "OEA"@fr .
organisation:b skos:prefLabel "B"@fr ; skos:altLabel "O.E.A."@fr .
place:c skos:prefLabel "C"@fr ; dep:demonym "congolais"@fr .
place:d skos:prefLabel "D"@fr ;
    dep:demonym "congolais"@fr .""") == [
        (2, "organisation:b: « O.E.A. » is a label of organisation:a too (FILE:9)"),
        (5, "place:d: « congolais » is a label of place:c too (FILE:11)"),
    ]


def test_kinds_may_share_a_label_and_a_concept_may_repeat_its_own(problems: Problems) -> None:
    assert (
        problems(
            'place:a skos:prefLabel "Malte"@fr .\n'
            'organisation:b skos:prefLabel "Malte"@fr, "Malte"@en ; skos:altLabel "malte"@fr .'
        )
        == []
    )


def test_what_is_only_displayed_may_be_shared_unless_it_is_preferred(problems: Problems) -> None:
    shared = 'skos:altLabel "Congo"@fr ; dep:displayOnly "Congo"@fr'
    assert problems(f'place:a skos:prefLabel "A"@fr ; {shared} .\nplace:b skos:prefLabel "B"@fr ; {shared} .') == []
    assert problems("""place:a skos:prefLabel "Congo"@fr ; dep:displayOnly "Congo"@fr .
place:b skos:prefLabel "Congo"@fr ; dep:displayOnly "Congo"@fr .""") == [
        (2, "place:b: « Congo » is a label of place:a too (FILE:9)")
    ]


def test_a_label_says_something(problems: Problems) -> None:
    assert problems('topic:a skos:prefLabel "A"@fr ;\n skos:altLabel "…"@fr .') == [
        (2, "topic:a: skos:altLabel « … » holds no letter and no digit")
    ]
