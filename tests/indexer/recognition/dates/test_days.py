from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 3 octobre 2024", [("3 octobre 2024", "2024-10-03")]),
        ("Le 1er mars 1962.", [("1er mars 1962", "1962-03-01")]),
        ("le 1 er mars 1962", [("1 er mars 1962", "1962-03-01")]),
        ("le premier mai 1968", [("premier mai 1968", "1968-05-01")]),
        ("quatorze juillet 1989", [("quatorze juillet 1989", "1989-07-14")]),
        (
            "le vingt et un juin 1990, trente-et-un mai 1990",
            [("vingt et un juin 1990", "1990-06-21"), ("trente-et-un mai 1990", "1990-05-31")],
        ),
        ("samedi 9 janvier 2016", [("samedi 9 janvier 2016", "2016-01-09")]),
        ("dimanche, 11 mai 2014", [("dimanche, 11 mai 2014", "2014-05-11")]),
        ("mer. 24 juin 2020", [("mer. 24 juin 2020", "2020-06-24")]),
        ("ce mercredi 8 juin 2016", [("mercredi 8 juin 2016", "2016-06-08")]),
        (
            "3 oct. 2024, 22 févr. 2012, 11 sept 2014",
            [("3 oct. 2024", "2024-10-03"), ("22 févr. 2012", "2012-02-22"), ("11 sept 2014", "2014-09-11")],
        ),
        ("mai 2018, FÉVRIER 2018, sept. 1999", [("mai 2018", "2018-05"), ("FÉVRIER 2018", "2018-02"), ("sept. 1999", "1999-09")]),
        ("mars de l'année 1962", [("mars de l'année 1962", "1962-03")]),
        ("3\u00a0octobre\u202f2024", [("3\u00a0octobre\u202f2024", "2024-10-03")]),
        ("3 aou\u0302t 2024", [("3 aou\u0302t 2024", "2024-08-03")]),
        ("le 29 février 2024", [("29 février 2024", "2024-02-29")]),
        ("nov., 2016, oct. 2016", [("nov., 2016", "2016-11"), ("oct. 2016", "2016-10")]),
        # in no calendar, and no part of it is a date
        ("le 31 février 2020, 29 février 2023, 45 mai 2018", [("mai 2018", "2018-05")]),
        # a paragraph ends between them
        ("le 3 mai\n\n2018 fut pluvieux", [("3 mai", "2025-05-03"), ("2018", "2018")]),
    ],
)
def test_full_dates_and_months(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("du 3 au 5 mai 2018", [("3 au 5 mai 2018", "2018-05-03/2018-05-05")]),
        ("les 3 et 4 juin 1990", [("3 et 4 juin 1990", "1990-06-03/1990-06-04")]),
        ("les 16, 17 et 18 juillet 2016", [("16, 17 et 18 juillet 2016", "2016-07-16/2016-07-18")]),
        ("les 3, 7 et 12 juin 1990", [("3", "1990-06-03"), ("7", "1990-06-07"), ("12 juin 1990", "1990-06-12")]),
        ("le 9 ou le 10 mai 1990", [("9", "1990-05-09"), ("10 mai 1990", "1990-05-10")]),
        ("entre le 4 et le 22 janvier 1995", [("4 et le 22 janvier 1995", "1995-01-04/1995-01-22")]),
        (
            "10 - 22 août 2012, 19-20 août 2013",
            [("10 - 22 août 2012", "2012-08-10/2012-08-22"), ("19-20 août 2013", "2013-08-19/2013-08-20")],
        ),
        ("du 4 jusqu'au 22 janvier 1995", [("4 jusqu'au 22 janvier 1995", "1995-01-04/1995-01-22")]),
        ("du 28 au 2 mars 2012", [("28 au 2 mars 2012", "2012-02-28/2012-03-02")]),
        ("la nuit du 31 au 1er janvier 2000", [("nuit du 31 au 1er janvier 2000", "1999-12-31/2000-01-01")]),
        ("lundi 1 au mercredi 10 juillet 2013", [("lundi 1 au mercredi 10 juillet 2013", "2013-07-01/2013-07-10")]),
        ("du dix au dix-huit mai 1990", [("dix au dix-huit mai 1990", "1990-05-10/1990-05-18")]),
        ("de mars à juin 2015", [("mars à juin 2015", "2015-03/2015-06")]),
        ("de novembre à février 2017", [("novembre à février 2017", "2016-11/2017-02")]),
        ("en mai et juin 2017", [("mai et juin 2017", "2017-05/2017-06")]),
        ("en mars et juin 2017", [("mars", "2017-03"), ("juin 2017", "2017-06")]),
        ("entre mars et juin 2017", [("mars et juin 2017", "2017-03/2017-06")]),
        ("score 2-1, 16, 17 mai 1990", [("17 mai 1990", "1990-05-17")]),
    ],
)
def test_lists_and_ranges(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("le 3 décembre", "2024-12-03", ["2024-12-03"]),
        ("le 12 mars", "2024-12-03", ["2025-03-12"]),
        ("le 20 janvier", "1992-12-17", ["1993-01-20"]),
        ("le 14-Juillet, le 11 Novembre", "2024-12-03", ["2024-07-14", "2024-11-11"]),
        ("le 3 octobre dernier", "2024-12-03", ["2024-10-03"]),
        ("le 15 décembre dernier", "2024-12-03", ["2023-12-15"]),
        ("le 2 décembre prochain", "2024-12-03", ["2025-12-02"]),
        # the verb decides where the nearest is far
        ("Il sera jugé le 20 août.", "2024-12-03", ["2025-08-20"]),
        ("Il a été jugé le 20 avril.", "2024-12-03", ["2024-04-20"]),
        ("Il a été prévu le 10 janvier.", "2024-12-03", ["2025-01-10"]),
        # a weekday beside it too: 12 March 2023 was a Sunday
        ("dimanche 12 mars", "2024-12-03", ["2023-03-12"]),
        ("dim. 15 sept", "2013-08-10", ["2013-09-15"]),
        # 29 February is nearest in a leap year
        ("le 29 février", "2024-12-03", ["2024-02-29"]),
        ("le 29 février", "2022-06-01", []),
        # weekday and day
        ("jeudi 26", "2017-01-28", ["2017-01-26"]),
        ("samedi 21 au matin", "2017-01-22", ["2017-01-21"]),
        ("lundi 26 personnes", "2017-01-28", ["2017-01-23"]),
        # day of this month, the last, the next
        ("le 3 de ce mois, le 31 du mois dernier", "2016-11-07", ["2016-11-03", "2016-10-31"]),
        ("du 4 au 22 du mois prochain", "2016-11-07", ["2016-12-04/2016-12-22"]),
        ("entre le 4 et le 22 de ce mois", "2016-11-07", ["2016-11-04/2016-11-22"]),
        ("le 4 et le 22 de ce mois", "2016-11-07", ["2016-11-04", "2016-11-22"]),
        ("les 3 prochains mois", "2016-11-07", ["2016-12/2017-02"]),
        ("le 3 sept, 3 sept, le 3 sept. 2015", "2016-11-07", ["2016-09-03", "2015-09-03"]),
        ("le 3 sept personnes", "2016-11-07", []),
        ("le 5 mai de l'an dernier, juin de l'année prochaine", "2016-11-07", ["2015-05-05", "2017-06"]),
        # known to the month or the year: what every day of it gives, or nothing
        ("le 3 mars", "2024-12", ["2025-03-03"]),
        ("le 3 mars", "2024", []),
        ("le 3 mars", None, []),
        ("le 3 mars et le 5 juin 2015", None, ["2015-03-03", "2015-06-05"]),
    ],
)
def test_days_without_their_year(values: Callable[..., list[str]], text: str, published: str | None, expected: list[str]) -> None:
    assert values(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en mars", ["2025-03"]),
        ("depuis novembre, au mois d'août, en déc.", ["2024-11", "2024-08", "2024-12"]),
        ("mars dernier, juin prochain", ["2024-03", "2025-06"]),
        ("décembre dernier", ["2023-12"]),
        ("les attentats de novembre", ["2024-11"]),
        ("Il avait été élu en avril.", ["2024-04"]),
        ("de mars à juin", ["2024-03/2024-06"]),
        # what only looks like a month
        ("la planète Mars, M. Mai, Avril Lavigne, un poisson d'avril, le Champ-de-Mars", []),
        ("en Mars", ["2025-03"]),
    ],
)
def test_months_without_their_year(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_what_follows_in_the_text(read: Read) -> None:
    assert read("demandée le 5 juillet 2022, entrée le 18 mai suivant, puis en juin suivant") == [
        ("5 juillet 2022", "2022-07-05"),
        ("18 mai suivant", "2023-05-18"),
        ("juin suivant", "2023-06"),
    ]
    assert read("le 18 mai suivant") == []
