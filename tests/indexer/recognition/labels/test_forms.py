import pytest

from corpus.authority import Authorities, Concept
from indexer.recognition import Recogniser
from indexer.recognition.labels.forms import forms_of


def forms(concept: Concept) -> list[tuple[str, str]]:
    """Folded key and reason of each form; of an acronym the key without points."""
    authorities = Authorities({concept.kind: {concept.id: concept}})
    return [(form.spelling.keys[0], str(form.reason)) for form in forms_of(authorities)]


def test_a_person() -> None:
    assert forms(Concept("person", "x", "René Massigli", ("R. Massigli",), ("Rene Massigly",), family_name="Massigli")) == [
        ("rene massigli", "full_name: René Massigli"),
        ("r  massigli", "full_name: R. Massigli"),
        ("rene massigly", "full_name: Rene Massigly"),
        ("massigli", "surname: Massigli"),
    ]


def test_a_person_in_capitals_is_no_acronym() -> None:
    assert forms(Concept("person", "x", "TITO")) == [("tito", "full_name: TITO")]


def test_a_place() -> None:
    assert forms(Concept("place", "x", "Le Cap", ("RSA", "Cap"), display_only=frozenset({"Cap"}), demonyms=("capétonien",))) == [
        ("le cap", "label: Le Cap"),
        ("cap", "label: Le Cap"),
        ("rsa", "acronym: RSA"),
        ("capetonien", "label: gentilé capétonien"),
    ]


def test_an_organisation() -> None:
    assert forms(Concept("organisation", "x", "Ligue arabe", ("L.E.A.",), acronyms=("LEA", "Lea"))) == [
        ("ligue arabe", "label: Ligue arabe"),
        ("lea", "acronym: L.E.A."),
        ("lea", "acronym: LEA"),
        ("lea", "acronym: Lea"),
    ]


def test_a_topic_with_a_heading_of_one_word() -> None:
    assert forms(Concept("topic", "x", "Visas", ("visa",))) == [("visa", "label: visa"), ("visas", "label: visa")]


def test_a_topic_with_a_heading_of_several_words() -> None:
    assert forms(Concept("topic", "x", "Guerre froide", ("guerre froide",))) == [
        ("guerre froide", "label: Guerre froide"),
        ("guerres froides", "label: Guerre froide"),
        ("guerres froide", "label: Guerre froide"),
        ("guerre froide", "label: guerre froide"),
        ("guerres froides", "label: guerre froide"),
        ("guerres froide", "label: guerre froide"),
    ]


def test_kinds_come_in_the_order_in_which_they_win() -> None:
    kinds = ("topic", "place", "organisation", "person")
    authorities = Authorities({kind: {"x": Concept(kind, "x", "Un nom")} for kind in kinds})
    assert list(dict.fromkeys(form.concept.kind for form in forms_of(authorities))) == [
        "person",
        "organisation",
        "place",
        "topic",
    ]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("général de Gaulle", "de Gaulle"),
        ("Pape François", "François"),
        ("roi Mohammed VI", "Mohammed VI"),
        ("Cheikh Anta Diop", "Cheikh Anta Diop"),
        ("dalaï-lama", "dalaï-lama"),
    ],
)
def test_a_title_is_no_part_of_the_name(label: str, name: str) -> None:
    form = next(forms_of(Authorities({"person": {"x": Concept("person", "x", label)}})))
    assert label[form.title :] == name


def test_a_preposition_is_no_part_of_a_places_name() -> None:
    tours = Concept("place", "tours", "Tours", ("à Tours", "Tours (Indre-et-Loire)"), display_only=frozenset({"Tours"}))
    recogniser = Recogniser(Authorities({"place": {"tours": tours}}))
    text = "Les Tours, à Tours, À Tours, Tours (Indre-et-Loire)."
    found = [text[each.passage.start : each.passage.end] for each in recogniser.annotate_text(text) if each.passage]
    assert found == ["Tours", "Tours", "Tours (Indre-et-Loire)"]
