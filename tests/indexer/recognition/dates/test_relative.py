from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hier, avant-hier soir", [("hier", "2024-12-02"), ("avant-hier soir", "2024-12-01")]),
        (
            "Aujourd’hui, demain matin, après-demain",
            [("Aujourd’hui", "2024-12-03"), ("demain matin", "2024-12-04"), ("après-demain", "2024-12-05")],
        ),
        ("ce matin, cette nuit, ces nuits, à ce jour", [("ce matin", "2024-12-03"), ("cette nuit", "2024-12-03")]),
        (
            "cette semaine, la semaine dernière",
            [("cette semaine", "2024-12-02/2024-12-08"), ("la semaine dernière", "2024-11-25/2024-12-01")],
        ),
        (
            "ce mois-ci, le mois prochain, le mois dernier",
            [("ce mois-ci", "2024-12"), ("le mois prochain", "2025-01"), ("le mois dernier", "2024-11")],
        ),
        (
            "cette année, l'an dernier, l'année prochaine, l’an passé",
            [("cette année", "2024"), ("l'an dernier", "2023"), ("l'année prochaine", "2025"), ("l’an passé", "2023")],
        ),
        (
            "le trimestre dernier, le siècle dernier, la décennie prochaine",
            [("le trimestre dernier", "2024-35"), ("le siècle dernier", "19XX"), ("la décennie prochaine", "203X")],
        ),
        ("il y a trois ans, il y a deux mois", [("il y a trois ans", "2021"), ("il y a deux mois", "2024-10")]),
        (
            "il y a deux semaines, voici cinq jours",
            [("il y a deux semaines", "2024-11-18/2024-11-24"), ("voici cinq jours", "2024-11-28")],
        ),
        (
            "il y a quinze jours, il y a environ dix ans",
            [("il y a quinze jours", "2024-11-19"), ("il y a environ dix ans", "2014")],
        ),
        (
            "dans deux jours, dans un an, d'ici deux semaines",
            [("dans deux jours", "2024-12-05"), ("dans un an", "2025"), ("d'ici deux semaines", "2024-12-03/2024-12-17")],
        ),
        (
            "les trois derniers mois, les cinq prochaines années",
            [("les trois derniers mois", "2024-09/2024-11"), ("les cinq prochaines années", "2025/2029")],
        ),
        (
            "ce week-end, le week-end prochain",
            [("ce week-end", "2024-11-30/2024-12-01"), ("le week-end prochain", "2024-12-07/2024-12-08")],
        ),
        ("au cours du week-end, les week-ends", [("week-end", "2024-11-30/2024-12-01")]),
        (
            "la fin de l'année, en début de mois, fin du siècle",
            [("fin de l'année", "2024-09/2024-12"), ("début de mois", "2024-12-01/2024-12-10")],
        ),
        ("l'année en cours", [("l'année en cours", "2024")]),
        ("au cours de la semaine, dans l'année", [("la semaine", "2024-12-02/2024-12-08"), ("l'année", "2024")]),
        ("dans la semaine qui a suivi, au cours de l'année précédente, dans l'année de sa mort", []),
        ("il y a moins d'un mois", [("il y a moins d'un mois", "2024-11-03/2024-12-03")]),
        ("il y a moins de deux ans", [("il y a moins de deux ans", "2022-12-03/2024-12-03")]),
        ("Il a été tué cette nuit.", [("cette nuit", "2024-12-02/2024-12-03")]),
        ("Il sera libéré cette nuit.", [("cette nuit", "2024-12-03")]),
        # durations, vague ones and what is too long ago
        ("hier encore ennemis, avant la fin du siècle, il y a plus d'un mois, il y a moins cher", []),
        ("pendant trois ans, depuis 2 mois, trois ans de guerre, dans les trois mois, en deux ans", []),
        (
            "ces dernières années, les prochains jours, il y a quelques mois, une dizaine d'années, au bout de huit jours passés",
            [],
        ),
        ("il y a 2000 ans, il y a 540 millions d'années, dans trois pays, dernier jour", []),
    ],
)
def test_counted_from_publication(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 5 mai 1968 puis le lendemain, et la veille", ["1968-05-05", "1968-05-06", "1968-05-05"]),
        ("le 5 mai 1968, l'avant-veille, le surlendemain", ["1968-05-05", "1968-05-03", "1968-05-05"]),
        ("en 2014 puis l'année suivante, la même année", ["2014", "2015", "2015"]),
        ("en 1954-1962, l'année précédente", ["1954/1962", "1953"]),
        ("en mai 1968, le mois suivant, cette année-là", ["1968-05", "1968-06", "1968"]),
        (
            "le 5 mai 1968, le même jour, trois jours plus tard, deux ans plus tôt",
            ["1968-05-05", "1968-05-05", "1968-05-08", "1966"],
        ),
        ("le 5 mai 1968, trois jours après, deux ans avant l'attentat", ["1968-05-05", "1968-05-08"]),
        ("en 1968, le mois suivant", ["1968"]),
        # none was spoken of
        ("l'année suivante, trois jours plus tard, cette année-là, ils sortent le même jour", []),
        ("la veille, le lendemain", ["2024-12-02", "2024-12-03"]),
        # nearby: in the paragraph, two sentences before at most; an initial ends none
        ("Signé le 5 mai 1968. M. Lie parle. La veille, il arrive.", ["1968-05-05", "1968-05-04"]),
        ("Signé le 5 mai 1968. Il parle. Il part. Il rit. La veille, il arrive.", ["1968-05-05", "2024-12-02"]),
        ("Signé le 5 mai 1968.\n\nArrivé la veille, il part.", ["1968-05-05", "2024-12-02"]),
        # the day of the news is the first of the days just before publication
        ("Signé lundi.\n\nAdopté le 5 mai 1968.\n\nLe même jour, il parle.", ["2024-12-02", "1968-05-05", "2024-12-02"]),
        ("Signé lundi ; il prend effet le soir même.", ["2024-12-02", "2024-12-02"]),
        ("Il a démenti le jour même.", ["2024-12-03"]),
        ("le 5 mai 1968, le jour même où il part, le soir même de sa mort", ["1968-05-05"]),
        ("Les deux fêtes tombent le même jour ; elle veille à la paix, trois mois avant.", []),
        ("Vingt-sept ans plus tôt, ils se sont vus.", ["1997"]),
        ("Une semaine plus tôt, le 26 novembre, il vote.", ["2024-11-26", "2024-11-26"]),
        ("Une semaine plus tôt, le 6 mai 2024, il vote.", ["2024-11-25/2024-12-01", "2024-05-06"]),
        ("la veille de l'élection, au lendemain de la guerre", []),
    ],
)
def test_counted_from_what_was_spoken_of(values: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-12", ["2023", "2024-11", "2021"]),
        ("2024", ["2023", "2021"]),
        (None, []),
    ],
)
def test_a_publication_date_gives_what_it_allows(
    values: Callable[..., list[str]], published: str | None, expected: list[str]
) -> None:
    text = "hier, l'an dernier, le mois dernier, cette semaine, il y a trois ans, la veille"
    assert values(text, published) == expected
