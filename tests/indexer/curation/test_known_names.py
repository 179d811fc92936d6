import pytest

from corpus.authority.concept import Concept
from indexer.curation.known_names import KnownNames
from indexer.curation.name_form import NameForm
from tests.archives import authorities

KNOWN = KnownNames(
    authorities(
        Concept("person", "robert-schuman", "Robert Schuman", family_name="Schuman"),
        Concept("person", "simone-veil", "Simone Veil", alt_labels=("Simone Jacob",)),
        Concept("person", "antoine-veil", "Antoine Veil"),
        Concept("person", "bush-pere", "George Bush", hidden_labels=("George H. W. Bush",)),
        Concept("person", "bush-fils", "George W. Bush", hidden_labels=("George Bush",)),
        Concept("place", "rabat", "Rabat"),
        Concept("organisation", "onu", "Organisation des Nations unies", acronyms=("ONU",)),
    )
)


@pytest.mark.parametrize(
    ("kind", "name", "perhaps"),
    [
        ("person", "Robert Schumann", "person:robert-schuman (Robert Schuman): 1 letter differs from « robert schuman »"),
        ("person", "Robret Shuman", "person:robert-schuman (Robert Schuman): 2 letters differ from « robert schuman »"),
        ("person", "Robret Shumann", None),
        ("person", "Schuman", "person:robert-schuman (Robert Schuman): the surname of only this person"),
        ("person", "R. Schuman", "person:robert-schuman (Robert Schuman): initials that fit only this person"),
        ("person", "Mme Veil", "person:antoine-veil (Antoine Veil): the surname of person:antoine-veil, person:simone-veil"),
        ("person", "S. Veil", "person:simone-veil (Simone Veil): initials that fit only this person"),
        ("person", "Mme Simone Veil", "person:simone-veil (Simone Veil): the same name with a form of address, or surname first"),
        (
            "person",
            "George Bush",
            "person:bush-fils (George W. Bush): a label of 2 concepts (person:bush-fils, person:bush-pere)",
        ),
        ("person", "Simone Annie Jacob", "person:simone-veil (Simone Veil): holds the words of « simone jacob »"),
        ("person", "Rabat", "place:rabat (Rabat): the same name, as place"),
        ("organisation", "O.N.U.X", None),
        (
            "organisation",
            "Organisations des Nations unies",
            "organisation:onu (Organisation des Nations unies): 1 letter differs from « organisation des nations unies »",
        ),
        ("place", "Rabbat", "place:rabat (Rabat): 1 letter differs from « rabat »"),
        ("place", "Rabbatt", None),
        ("place", "Raba", None),
        ("topic", "Paix", None),
        ("person", "…", None),
    ],
)
def test_what_a_name_may_be(kind: str, name: str, perhaps: str | None) -> None:
    found = KNOWN.perhaps(kind, name)
    assert (str(found) if found else None) == perhaps


def test_known_is_what_one_concept_bears() -> None:
    assert KNOWN.is_known("person", "robert SCHUMAN")
    assert KNOWN.is_known("person", "robert-schuman")
    assert KNOWN.is_known("organisation", "O.N.U.")
    assert not KNOWN.is_known("person", "George Bush")
    assert not KNOWN.is_known("person", "Schuman")


def test_who_has_a_surname() -> None:
    assert [each.id for each in KNOWN.fitting(NameForm.of("Veil"))] == ["antoine-veil", "simone-veil"]
    assert [each.id for each in KNOWN.fitting(NameForm.of("G. Bush"))] == ["bush-fils", "bush-pere"]
    assert KNOWN.fitting(NameForm.of("Simone Veil")) == []
