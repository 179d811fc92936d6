import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.labels.plurals import plurals


@pytest.mark.parametrize(
    ("label", "plural"),
    [
        ("visa", "visas"),
        ("accord commercial", "accords commerciaux"),
        ("blocus naval", "blocus navals"),
        ("eau territoriale", "eaux territoriales"),
        ("enjeu", "enjeux"),
        ("casque bleu", "casques bleus"),
        ("noyau dur", "noyaux durs"),
        ("travail forcé", "travaux forcés"),
        ("droit d'asile", "droits d'asile"),
        ("droit d’asile", "droits d’asile"),
        ("opération de maintien de la paix", "opérations de maintien de la paix"),
        ("élargissement à l'Est", "élargissements à l'Est"),
        ("coup d'État", "coups d'État"),
        ("centre et périphérie", "centres et périphérie"),
        ("secrétaire général", "secrétaires généraux"),
        ("G7", None),
        ("relations Est-Ouest", None),
        ("Guerre froide", "Guerres froides"),
        ("prix", None),
        ("", None),
    ],
)
def test_the_regular_plural(label: str, plural: str | None) -> None:
    assert next(iter(plurals(label)), None) == plural


def test_a_noun_in_apposition_stays() -> None:
    assert plurals("mine antipersonnel") == ("mines antipersonnels", "mines antipersonnel")


@given(st.text(max_size=30))
def test_a_plural_differs_and_keeps_the_number_of_words(label: str) -> None:
    for plural in plurals(label):
        assert plural != label
        assert plural.count(" ") == label.count(" ")
