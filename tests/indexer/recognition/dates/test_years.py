from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en 1962, depuis 1956, l'année 2000, l'an 1000", ["1962", "1956", "2000", "1000"]),
        ("les jeux de 2016, (1967), Paris 2024, 2015 et 2016", ["2016", "1967", "2024", "2015", "2016"]),
        ("l'acte de 1799, la Révolution de 1848, en 1815", ["1799", "1848", "1815"]),
        ("élections de 2016 organisées à Lyon", ["2016"]),
        ("mi-2016", ["2016-05/2016-08"]),
        # counts and numbers
        ("2000 ans, 1962 voix, 2000 employés, 1800 écoles, environ 1950 hommes, plus de 1998 francs", []),
        ("en 2000 points, depuis 2000 ans, en 1 500 lieux, en 2000 000, en 1962,5, 2012 %, 2012 €", []),
        ("résolution 1325, résolution 1973, n° 1962, loi 2004, page 1984, en 20240, en 962", []),
        ("1 500 hommes, 10 1962, B-1962, 1,2012, 3.1962", []),
    ],
)
def test_years(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1954-1962, 1939-45, 2016/2017, 1990 - 1995", ["1954/1962", "1939/1945", "2016/2017", "1990/1995"]),
        ("entre 1954 et 1962", ["1954/1962"]),
        ("de 2014 à 2018, depuis 2014 jusqu'en 2018", ["2014/2018", "2014/2018"]),
        ("1962-1954", []),
        ("années 1939-1945", ["1939/1945"]),
        (
            "années 1950, années 60, années soixante, années soixante-dix, années quatre-vingt-dix",
            ["195X", "196X", "196X", "197X", "199X"],
        ),
        ("années 2000, années 10, années 00", ["200X", "201X", "200X"]),
        ("les années 1960 et 1970, années 60-70", ["1960/1979", "1960/1979"]),
        ("les années 1954", ["1954"]),
        ("fin des années 1950, début des années 1960", ["1957/1959", "1960/1963"]),
        ("250 millions d'années, cinq années 200 fois, trois ans 50", []),
    ],
)
def test_spans_and_decades(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XIXe siècle, au vingtième siècle, XXI e siècle, 18e siècle", ["18XX", "19XX", "20XX", "17XX"]),
        ("XVIIIe et XIXe siècles, du XVIe au XVIIIe siècle", ["1700/1899", "1500/1799"]),
        ("début du XXe siècle", ["1900/1933"]),
        ("Ve siècle av. J.-C., IIIe siècle avant notre ère, XXXe siècle, un siècle", []),
    ],
)
def test_centuries(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text, None) == expected
