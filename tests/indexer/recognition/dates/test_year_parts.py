from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("au premier trimestre 2025, 3e trimestre de 2016, T3 2016, 2016 Q3", ["2025-33", "2016-35", "2016-35", "2016-35"]),
        ("second semestre 1998, S1 2020, premier semestre de l'année 1998", ["1998-41", "2020-40", "1998-40"]),
        ("dernier trimestre 2015", ["2015-36"]),
        ("H2 2016, T1 de 2017 au T3 de 2018", ["2016-41", "2017-01/2018-09"]),
        ("les derniers jours de janvier 2015, premières semaines de mai 2015", ["2015-01", "2015-05"]),
        ("cinquième trimestre 2015", ["2015"]),
        ("été 1936, l'été 1989, automne de 1956, printemps 1968", ["1936-22", "1989-22", "1956-23", "1968-21"]),
        ("hiver 1954, l'hiver 1939-1940, hiver 39-40", ["1954-24", "1940-24"]),
        ("le traité a été 1936 fois cité", []),
        (
            "première semaine de janvier 2015, dernière semaine de septembre 2014",
            ["2014-12-29/2015-01-04", "2014-09-22/2014-09-28"],
        ),
        ("la dernière semaine de 2019", ["2019-12-23/2019-12-29"]),
        ("premier vendredi de juillet 2016, dernier jour d'octobre 2015", ["2016-07-01", "2015-10-31"]),
        (
            "la deuxième quinzaine d'avril 2013, première quinzaine de mai 2013",
            ["2013-04-16/2013-04-30", "2013-05-01/2013-05-15"],
        ),
        ("sixième vendredi de juillet 2016", []),
    ],
)
def test_parts_of_a_named_year(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("au premier trimestre", ["2025-33"]),
        ("Les ventes ont baissé au deuxième trimestre.", ["2024-34"]),
        ("au premier semestre de cette année, le second semestre de l'an dernier", ["2024-40", "2023-41"]),
        ("cet été, l'été dernier, l'hiver prochain", ["2024-22", "2024-22", "2025-24"]),
        ("à l'automne, au printemps, en été, l'été comme l'hiver", ["2024-23", "2025-21"]),
        ("On ne l'attend pas avant l'automne.", ["2025-23"]),
        ("Il recevra ses pairs à l'automne.", ["2024-23"]),
        ("Il a reçu ses pairs à l'automne.", ["2024-23"]),
        ("Il recevra ses pairs à l'été.", ["2025-22"]),
        ("premier lundi du mois prochain, dernier vendredi de ce mois", ["2025-01-06", "2024-12-27"]),
        ("le premier mercredi de mars", ["2025-03-05"]),
        ("la première semaine de l'année prochaine", ["2024-12-30/2025-01-05"]),
    ],
)
def test_parts_of_a_near_year(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text) == expected
