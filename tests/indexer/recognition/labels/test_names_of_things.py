import pytest

from corpus.annotation import Reason
from corpus.authority import Concept
from indexer.recognition.labels.automaton import Found
from indexer.recognition.labels.forms import Form
from indexer.recognition.labels.names_of_things import is_within_a_name, names_a_thing
from indexer.recognition.labels.spelling import LabelSpelling
from indexer.recognition.scanned_text import ScannedText


def locate(text: str, name: str) -> tuple[ScannedText, Found, Form]:
    form = Form(Concept("person", "x", name), LabelSpelling(name, "any", "all"), Reason("full_name", name))
    scanned = ScannedText.of(text)
    key = form.spelling.keys[0]
    start = scanned.words.index(f" {key} ") + 1
    return scanned, Found(start, start + len(key), (form,)), form


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Robert Schuman", False),
        ("Robert-Schuman", True),
        ("avenue Robert Schuman", True),
        ("l'avenue du président Robert Schuman", True),
        ("le centre Robert Schuman", True),
        ("le centre de Robert Schuman", False),
        ("sur place Robert Schuman", False),
        ("la place, Robert Schuman", False),
        ("place Robert Schuman", True),
        ("le plan Robert Schuman", False),
    ],
)
def test_names_of_things(text: str, thing: bool) -> None:
    assert names_a_thing(*locate(text, "Robert Schuman")) is thing


def test_a_single_name_is_never_hyphenated_as_a_whole() -> None:
    assert not names_a_thing(*locate("pro-Tito", "Tito"))


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Fort-de-Roumanie", True),
        ("Roumanie-sur-Mer", True),
        ("Roumanie-Extérieure", True),
        ("anti-Roumanie", False),
        ("Nouvelle-Roumanie", True),
        ("Roumanie – Bulgarie", False),
        ("Roumanie-BULGARIE", False),
        ("Coupe de Roumanie", True),
        ("l'Open de Roumanie", True),
        ("la banque de Roumanie", False),
        ("Air Roumanie", True),
        ("la Banque Roumanie", True),
        ("LA BANQUE ROUMANIE", False),
        ("Roumanie Matin", True),
        ("en Roumanie Pierre", False),
        ("Roumanie\nMatin", False),
        ("Roumanie Le", False),
        ("France 2", True),
        ("France 7", False),
        ("le Roi Roumanie", False),
    ],
)
def test_places_within_names(text: str, within: bool) -> None:
    scanned, found, _ = locate(text, "France" if "France" in text else "Roumanie")
    assert is_within_a_name(scanned, found, set()) is within


def test_a_known_neighbour_makes_no_name() -> None:
    scanned, found, _ = locate("Roumanie-Bulgarie", "Roumanie")
    assert is_within_a_name(scanned, found, set())
    assert not is_within_a_name(scanned, found, {scanned.words.index("bulgarie")})
