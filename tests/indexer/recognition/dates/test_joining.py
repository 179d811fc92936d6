from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("du 12 janvier 2016 au 22/01/2016", [("12 janvier 2016 au 22/01/2016", "2016-01-12/2016-01-22")]),
        ("du 5 novembre au 5 février 2017", [("5 novembre au 5 février 2017", "2016-11-05/2017-02-05")]),
        ("d'avril 2016 à juin 2017", [("avril 2016 à juin 2017", "2016-04/2017-06")]),
        ("entre mai 2015 et juin 2018", [("mai 2015 et juin 2018", "2015-05/2018-06")]),
        ("entre 2015 et le 5 janvier 2018", [("2015 et le 5 janvier 2018", "2015/2018-01-05")]),
        ("de 2007 à la fin de 2008", [("2007 à la fin de 2008", "2007/2008-12")]),
        ("du XIXe siècle aux années 1950", [("XIXe siècle aux années 1950", "1800/1959")]),
        ("depuis hier jusqu'à demain", [("hier jusqu'à demain", "2024-12-02/2024-12-04")]),
        ("mai 2015 et juin 2018", [("mai 2015", "2015-05"), ("juin 2018", "2018-06")]),
        ("les 3 mai et 5 juin 2015", [("3 mai", "2015-05-03"), ("5 juin 2015", "2015-06-05")]),
        (
            "début mai 2018, mi-mars 2012, fin 2019, courant 2019",
            [
                ("début mai 2018", "2018-05-01/2018-05-10"),
                ("mi-mars 2012", "2012-03-11/2012-03-20"),
                ("fin 2019", "2019-09/2019-12"),
                ("courant 2019", "2019-05/2019-08"),
            ],
        ),
        (
            "fin du mois de mars 2013, au début de l'année 2017",
            [("fin du mois de mars 2013", "2013-03-21/2013-03-31"), ("début de l'année 2017", "2017-01/2017-04")],
        ),
        ("les travaux ont pris fin lundi", [("lundi", "2024-12-02")]),
        (
            "la semaine du 3 mai 2016, le week-end du 3 mai 2016",
            [("semaine du 3 mai 2016", "2016-05-02/2016-05-08"), ("week-end du 3 mai 2016", "2016-05-07/2016-05-08")],
        ),
        (
            "le lendemain du 13 février 2013, la veille du 1er mars 2012",
            [("lendemain du 13 février 2013", "2013-02-14"), ("veille du 1er mars 2012", "2012-02-29")],
        ),
        (
            "deux semaines avant le 13 mai 1999, un an après 2015",
            [("deux semaines avant le 13 mai 1999", "1999-04-29"), ("un an après 2015", "2016")],
        ),
        # the end comes before the beginning
        ("du 5 mai 2018 au 3 mai 2018", []),
    ],
)
def test_dates_that_belong_together(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
