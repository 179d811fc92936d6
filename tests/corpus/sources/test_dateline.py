import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources.dateline import read_dateline


@pytest.mark.parametrize(
    ("paragraph", "date", "rest"),
    [
        ("Paris, le 1er mars 1962 (AFP) – Le gouvernement se réunit.", "1962-03-01", "Le gouvernement se réunit."),
        ("Genève, 21 juillet 1954 - Les accords sont signés.", "1954-07-21", "Les accords sont signés."),
        ("PARIS, 3 mai 1962 -- L'accord est signé.", "1962-05-03", "L'accord est signé."),
        ("Paris (AFP), 3 mai 1962. — «\u00a0Oui\u00a0»", "1962-05-03", "«\u00a0Oui\u00a0»"),
        ("New York, mardi 3 mai 1962 – L’ONU délibère.", "1962-05-03", "L’ONU délibère."),
        ("Addis-Abeba, 25 mai 1963 à 18h – 30 États signent.", "1963-05-25T18:00:00+01:00", "30 États signent."),
        ("Le Caire, mars 1945 – La Ligue est née.", "1945-03", "La Ligue est née."),
    ],
)
def test_datelines(paragraph: str, date: str, rest: str) -> None:
    read = read_dateline(paragraph)
    assert read is not None
    assert read[0].published is not None
    assert (read[0].published.isoformat(), read[0].authors, read[1]) == (date, (), rest)


@pytest.mark.parametrize(
    "paragraph",
    [
        "À Paris, le 22 janvier 1963 – soit dix-huit ans après la guerre –, un traité est signé.",
        "Paris, le 22 janvier 1963 – jour de neige –, reçoit le chancelier.",
        "Le 22 janvier 1963 – Le traité est signé.",
        "Depuis le 3 mai 1962 – Le calme est revenu.",
        "Mardi 3 mai 1962 – Le calme est revenu.",
        "PARIS, 1er mars (AFP) – Le gouvernement se réunit.",
        "Sommet de Paris, 1962 – Le bilan.",
        "Paris, le 1er mars 1962, le gouvernement se réunit.",
        "Le traité de Paris, le 1er mars 1962 – Le texte.",
        "Paris, le 1er mars 1962 –",
        "",
    ],
)
def test_prose_is_no_dateline(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


def test_impossible_date_is_a_fault() -> None:
    read = read_dateline("Paris, le 31 février 1962 (AFP) – Le gouvernement se réunit.")
    assert read is not None
    assert read[0].faults == ("« Paris, le 31 février 1962 » is no date: day is out of range for month",)
    assert read[1] == "Le gouvernement se réunit."


def test_rest_is_cut_from_the_original() -> None:
    paragraph = unicodedata.normalize("NFD", "Évian, le 18 février 1962 – À l'Élysée, on se réjouit.")
    read = read_dateline(paragraph)
    assert read is not None
    assert read[1] == unicodedata.normalize("NFD", "À l'Élysée, on se réjouit.")


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    read_dateline(text)
    read = read_dateline(f"Paris, le 1er mars 1962 – {text}")
    assert read is None or text.strip().endswith(read[1].strip())
