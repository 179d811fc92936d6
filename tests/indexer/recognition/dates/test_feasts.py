from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("à Noël 1989, Noël 1914, réveillon de Noël 2015", ["1989-12-25", "1914-12-25", "2015-12-24"]),
        (
            "à Noël, le jour de Noël, la Toussaint, au jour de l'An, le Nouvel An",
            ["2024-12-25"] * 2 + ["2024-11-01"] + ["2025-01-01"] * 2,
        ),
        ("la veille de Noël", ["2024-12-24"]),
        (
            "lundi de Pâques 2024, jeudi de l'Ascension 2024, dimanche de Pentecôte 2024",
            ["2024-04-01", "2024-05-09", "2024-05-19"],
        ),
        ("à Pâques", ["2025-04-20"]),
        ("fête du Travail", ["2025-05-01"]),
        ("le père Noël, marché de Noël, Noël Forgeard, Jean Noël, île de Pâques, Toussaint Louverture", []),
        ("le Nouvel An chinois, l'ascension de l'Everest, jeudi de Pâques", ["2024-11-28"]),
    ],
)
def test_feasts(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_without_a_publication_date_a_feast_needs_its_year(values: Callable[..., list[str]]) -> None:
    assert values("à Noël, à Noël 1989", None) == ["1989-12-25"]
