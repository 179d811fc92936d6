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
        ("dans la nuit de lundi à mardi", [("nuit de lundi à mardi", "2024-12-02/2024-12-03")]),
        ("la nuit du vendredi au samedi", [("nuit du vendredi au samedi", "2024-11-29/2024-11-30")]),
        ("en soirée de lundi, la nuit des lundis", [("soirée de lundi", "2024-12-02")]),
        ("au soir du 2 décembre 2024", [("soir du 2 décembre 2024", "2024-12-02")]),
        ("lundi et mardi ils ont parlé", [("lundi et mardi", "2024-12-02/2024-12-03")]),
        ("Il réunira mercredi et jeudi ses pairs.", [("mercredi et jeudi", "2024-12-04/2024-12-05")]),
        ("lundi et jeudi, ils ont parlé", [("lundi", "2024-12-02"), ("jeudi", "2024-11-28")]),
        ("Ils sont attendus jeudi.", [("jeudi", "2024-12-05")]),
        ("Ils se retrouvent jeudi.", [("jeudi", "2024-12-05")]),
        ("Le sommet s'ouvre mercredi.", [("mercredi", "2024-12-04")]),
        ("Ils se retrouvent vendredi.", [("vendredi", "2024-11-29")]),
        ("Il attend depuis jeudi.", [("jeudi", "2024-11-28")]),
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
