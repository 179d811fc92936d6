from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[int, str]]]


def topic(*properties: str) -> str:
    """Each property stands on its own line, the first on line 2."""
    labels = 'skos:prefLabel "Travail et grèves"@fr ; skos:altLabel "grève"@fr, "accord de Paris"@fr'
    return f"topic:travail {labels}" + "".join(f" ;\n    {each}" for each in properties) + " .\n"


def test_phrases_that_hold_a_label_and_labels_with_a_context(problems: Problems) -> None:
    context = 'dep:labelInContext [ dep:label "accord de Paris"@fr ; dep:context "climat"@fr, "carbone"@fr ]'
    assert problems(topic('dep:falseFriend "grève de la faim"@fr, "Grèves du débarquement"@fr', context)) == []


@pytest.mark.parametrize(
    ("property", "message"),
    [
        (
            'dep:falseFriend "jeûne de protestation"@fr',
            "the false friend « jeûne de protestation » holds none of its labels; write the whole phrase, its label within",
        ),
        ('dep:falseFriend "engrèvement"@fr', "holds none of its labels"),
        ('dep:falseFriend "Grève"@fr', "the false friend « Grève » is one of its labels; it can't be both"),
        ('dep:falseFriend "grèves"@fr', "is one of its labels"),
        ('dep:labelInContext [ dep:context "climat"@fr ]', "a label in context without dep:label"),
        (
            'dep:labelInContext [ dep:label "accords"@fr ; dep:context "climat"@fr ]',
            "the label in context « accords » is none of its labels; write it as skos:altLabel too",
        ),
        (
            'dep:labelInContext [ dep:label "grève"@fr, "accord de Paris"@fr ; dep:context "climat"@fr ]',
            "a label in context with more than one dep:label; write a label in context for each",
        ),
        ('dep:labelInContext [ dep:label "grève"@fr ]', "a label in context without dep:context"),
        ('dep:labelInContext [ dep:label "grève"@fr ; dep:context "—"@fr ]', "a label in context without dep:context"),
        (
            'dep:labelInContext [ dep:label "grève"@fr ; dep:context "usine"@fr ; dep:from "1936"^^xsd:gYear ]',
            "dep:from is no property of a label in context; is it misspelled?",
        ),
    ],
)
def test_what_hides_nothing_or_counts_nowhere(property: str, message: str, problems: Problems) -> None:
    [(line, found)] = problems(topic(property))
    assert (line, message in found) == (2, True), found


PLACES = 'place:coree skos:prefLabel "Corée"@fr .\ntopic:guerre skos:prefLabel "Guerre"@fr .\n'


def test_evocations(problems: Problems) -> None:
    evoked = topic(
        'dep:evokedBy [ dep:name place:coree ; dep:from "1950-06"^^xsd:gYearMonth ; dep:to "1953"^^xsd:gYear ]',
        "dep:evokedAmong topic:guerre, topic:travail",
    )
    assert problems(PLACES + evoked) == []


@pytest.mark.parametrize(
    ("property", "line", "message"),
    [
        ('dep:evokedBy [ dep:from "1950"^^xsd:gYear ]', 4, "an evocation without dep:name"),
        ("dep:evokedBy [ dep:name place:chine ]", 4, "dep:name place:chine: described nowhere; is it misspelled?"),
        ("dep:evokedBy [ dep:name topic:guerre ]", 4, "dep:name topic:guerre: no place and no organisation"),
        (
            'dep:evokedBy [ dep:name place:coree ; dep:to "1953"^^xsd:date ]',
            4,
            "dep:to: '1953' is typed xsd:date; write ^^xsd:gYear",
        ),
        ('dep:evokedBy [ dep:name place:coree ; dep:label "Corée"@fr ]', 4, "dep:label is no property of an evocation"),
        ("dep:evokedAmong topic:geurre", 3, "dep:evokedAmong topic:geurre: described nowhere"),
        ("dep:evokedAmong place:coree", 3, "dep:evokedAmong place:coree: no concept of the kind topic"),
    ],
)
def test_what_evokes_nothing(property: str, line: int, message: str, problems: Problems) -> None:
    [(found_line, found)] = problems(PLACES + topic(property))
    assert (found_line, message in found) == (line, True), found


def test_a_problem_stands_on_the_line_of_its_own_part(problems: Problems) -> None:
    context = 'dep:labelInContext [ dep:label "grève"@fr ; dep:context "usine"@fr ]'
    [(line, _)] = problems(PLACES + topic(context, "dep:evokedBy [ dep:name place:chine ]"))
    assert line == 5


def test_a_false_friend_is_no_label_of_another_topic(problems: Problems) -> None:
    other = 'topic:faim skos:prefLabel "Faim"@fr ; skos:altLabel "grève de la faim"@fr .\n'
    [(line, found)] = problems(other + topic('dep:falseFriend "grève de la faim"@fr'))
    assert (line, found.startswith("topic:travail: « grève de la faim » is a label of topic:faim too")) == (3, True)


def test_false_friends_are_for_topics(problems: Problems) -> None:
    assert problems('place:paris skos:prefLabel "Paris"@fr ;\n    dep:falseFriend "Paris sportifs"@fr .\n') == [
        (1, "place:paris: dep:falseFriend is no property of a concept of this kind; is it misspelled?")
    ]
