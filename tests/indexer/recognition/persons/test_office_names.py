import pytest

from indexer.recognition.persons.office_names import OfficeName, is_foreign_minister, office_name, other_names, spellings


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("ministre des Affaires étrangères", ("ministre", "affaires", "etrangeres")),
        ("Première ministre", ("premier", "ministre")),
        ("chancelière fédérale", ("chancelier", "federal")),
        ("haute-commissaire aux droits de l'homme", ("haut", "commissaire", "droits", "homme")),
        ("de l'", ()),
    ],
)
def test_the_words_that_count(function: str, name: OfficeName) -> None:
    assert office_name(function) == name


@pytest.mark.parametrize(
    ("function", "others"),
    [
        ("président", {("president",), ("president", "republique"), ("chef", "etat")}),
        ("roi", {("souverain",), ("monarque",), ("chef", "etat")}),
        ("roi des Belges", {("roi",), ("souverain",), ("monarque",), ("chef", "etat")}),
        ("président du Conseil", {("chef", "gouvernement"), ("premier", "ministre")}),
        ("pape", {("souverain", "pontife"), ("saint", "pere")}),
        ("secrétaire d'État", {("ministre", "affaires", "etrangeres"), ("chef", "diplomatie"), ("patron", "diplomatie")}),
        ("secrétaire à la Défense", {("ministre", "defense"), ("chef", "pentagone")}),
        ("haut représentant pour la politique étrangère", {("haut", "representant"), ("chef", "diplomatie")}),
        ("président de la transition", {("president",), ("chef", "etat")}),
        ("ministre de la Culture", set()),
    ],
)
def test_what_else_news_calls_an_office(function: str, others: set[OfficeName]) -> None:
    assert set(other_names(office_name(function))) == others


@pytest.mark.parametrize(
    ("function", "is_one"),
    [
        ("ministre des Relations extérieures", True),
        ("ministre de l'Europe et des Affaires étrangères", True),
        ("chef du Département fédéral des affaires étrangères", True),
        ("ministre délégué auprès du ministre des Affaires étrangères", False),
        ("secrétaire d'État aux Affaires étrangères", False),
        ("ministre de la Défense", False),
    ],
)
def test_foreign_ministers(function: str, is_one: bool) -> None:
    assert is_foreign_minister(office_name(function)) is is_one


def test_spellings() -> None:
    assert spellings("president") == ("president", "presidente")
    assert spellings("ministre") == ("ministre",)
