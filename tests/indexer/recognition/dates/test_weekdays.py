from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


# Published on Tuesday 3 December 2024.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mardi", [("mardi", "2024-12-03")]),
        ("Il a démissionné lundi.", [("lundi", "2024-12-02")]),
        ("Il a démissionné jeudi.", [("jeudi", "2024-11-28")]),
        ("Il démissionnera jeudi.", [("jeudi", "2024-12-05")]),
        ("Il démissionnera mardi.", [("mardi", "2024-12-03")]),
        ("ce lundi matin, mardi soir", [("ce lundi matin", "2024-12-02"), ("mardi soir", "2024-12-03")]),
        ("lundi prochain, lundi dernier", [("lundi prochain", "2024-12-09"), ("lundi dernier", "2024-12-02")]),
        ("mardi prochain, mardi dernier", [("mardi prochain", "2024-12-10"), ("mardi dernier", "2024-11-26")]),
        (
            "vendredi de la semaine dernière, mardi cette semaine",
            [("vendredi de la semaine dernière", "2024-11-29"), ("mardi cette semaine", "2024-12-03")],
        ),
        ("lundi en huit, mercredi en quinze", [("lundi en huit", "2024-12-16"), ("mercredi en quinze", "2024-12-18")]),
        ("lundi en mars", [("lundi", "2024-12-02"), ("mars", "2025-03")]),
        ("dans la nuit de lundi à mardi", [("lundi à mardi", "2024-12-02/2024-12-03")]),
        ("la nuit du vendredi au samedi", [("vendredi au samedi", "2024-11-29/2024-11-30")]),
        ("de jeudi à mercredi", [("jeudi à mercredi", "2024-11-21/2024-11-27")]),
        ("le 5 mai 1968, le lundi suivant", [("5 mai 1968", "1968-05-05"), ("lundi suivant", "1968-05-06")]),
        # habits and names
        ("le mardi, chaque jeudi, tous les lundis, du lundi au vendredi, un dimanche", []),
        ("mardi gras, vendredi saint, Journal du Dimanche, France Dimanche", []),
        ("lundi suivant", []),
    ],
)
def test_weekdays(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("published", ["2024-12", "2024", None])
def test_without_a_day_of_publication_a_weekday_is_no_date(read: Read, published: str | None) -> None:
    assert read("Il a démissionné lundi.", published) == []
