"""Periods in a query."""

import datetime

import pytest

from search_api.query import And, Cited, Everything, Not, Or, Phrase, Published, Word, parse
from search_api.query.nodes import Node
from tests.search_api.query.rows import check_row, leaves, row


def published(first: str | None, last: str | None) -> Published:
    return Published(datetime.date.fromisoformat(first) if first else None, datetime.date.fromisoformat(last) if last else None)


def cited(first: str | None, last: str | None) -> Cited:
    period = published(first, last)
    return Cited(period.first, period.last)


def no_date(written: str, at: str | None = None) -> tuple[str, str]:
    wanted = "une année, un mois ou un jour est attendu (1962, 1962-03, 1962-03-18)"
    return at or written, f"« {written} » n’est pas une date ; {wanted} : ce critère est ignoré."


def not_in_calendar(written: str, at: str | None = None) -> tuple[str, str]:
    return at or written, f"« {written} » n’est pas une date du calendrier : ce critère est ignoré."


def unbounded(written: str, at: str | None = None) -> tuple[str, str]:
    return at or written, f"« {written} » n’a ni début ni fin : ce critère est ignoré."


FIFTIES = published("1954-01-01", "1962-12-31")


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        row("date:2018..2020", published("2018-01-01", "2020-12-31"), "publié de 2018 à 2020"),
        row("date:2018..", published("2018-01-01", None), "publié à partir de 2018"),
        row("date:..2020", published(None, "2020-12-31"), "publié jusqu’à fin 2020"),
        row("date:2018…2020", published("2018-01-01", "2020-12-31"), "publié de 2018 à 2020"),
        row("date:2018...2020", published("2018-01-01", "2020-12-31"), "publié de 2018 à 2020"),
        row("date:1962", published("1962-01-01", "1962-12-31"), "publié en 1962"),
        row("date:2024-12", published("2024-12-01", "2024-12-31"), "publié en décembre 2024"),
        row("date:2024-2", published("2024-02-01", "2024-02-29"), "publié en février 2024"),
        row("date:1962-03-18", published("1962-03-18", "1962-03-18"), "publié le 18 mars 1962"),
        row("date:1962-03-18..1962-04-01", published("1962-03-18", "1962-04-01"), "publié du 18 mars 1962 au 1er avril 1962"),
        row("date:1962-04..1962-08", published("1962-04-01", "1962-08-31"), "publié d’avril 1962 à août 1962"),
        row("date:1962..1963-03", published("1962-01-01", "1963-03-31"), "publié de janvier 1962 à mars 1963"),
        row("DATES: 1962", published("1962-01-01", "1962-12-31"), "publié en 1962"),
        row("date:1962.", published("1962-01-01", "1962-12-31"), "publié en 1962"),
        row("date:1962, visas", And((published("1962-01-01", "1962-12-31"), Word("visas"))), "publié en 1962 ET visas"),
        row('date:"1962"', published("1962-01-01", "1962-12-31"), "publié en 1962"),
        row('date:"1954 à 1962"', FIFTIES, "publié de 1954 à 1962"),
        row("date:[1954 À 1962]", FIFTIES, "publié de 1954 à 1962"),
        row("date:[1954 A\u0300 1962]", FIFTIES, "publié de 1954 à 1962"),
        row("date:[1954 A 1962]", FIFTIES, "publié de 1954 à 1962"),
        row("date:[1954 à 1962]", FIFTIES, "publié de 1954 à 1962"),
        row("date:[1954 TO 1962]", FIFTIES, "publié de 1954 à 1962"),
        row("date: [ 1954  À  1962 ]", FIFTIES, "publié de 1954 à 1962"),
        row("date:[1954..1962]", FIFTIES, "publié de 1954 à 1962"),
        row("date:[* TO 1962]", published(None, "1962-12-31"), "publié jusqu’à fin 1962"),
        row("date:[1954 TO *]", published("1954-01-01", None), "publié à partir de 1954"),
        row("date:[1954]", published("1954-01-01", "1954-12-31"), "publié en 1954"),
        row(
            "date:(2018 OU 2020)",
            Or((published("2018-01-01", "2018-12-31"), published("2020-01-01", "2020-12-31"))),
            "publié en 2018 OU publié en 2020",
        ),
        row("-date:2018", Not(published("2018-01-01", "2018-12-31")), "SAUF publié en 2018"),
        row("avant:1962", published(None, "1961-12-31"), "publié jusqu’à fin 1961"),
        row("before:1962-03", published(None, "1962-02-28"), "publié jusqu’à fin février 1962"),
        row("avant:1962-03-18", published(None, "1962-03-17"), "publié jusqu’au 17 mars 1962"),
        row("après:1962", published("1963-01-01", None), "publié à partir de 1963"),
        row("APRES:1962-03", published("1962-04-01", None), "publié à partir d’avril 1962"),
        row("après:1962-03-18", published("1962-03-19", None), "publié à partir du 19 mars 1962"),
        row(
            "visas après:2018 avant:2020",
            And((Word("visas"), published("2019-01-01", None), published(None, "2019-12-31"))),
            "visas ET publié à partir de 2019 ET publié jusqu’à fin 2019",
        ),
        row("[1954 À 1962]", And((Word("1954"), Word("À"), Word("1962"))), "1954 ET À ET 1962"),
        # What is no date is told, and the rest of the query read.
        row("date:1962-13", Everything(), "", not_in_calendar("1962-13")),
        row("date:2023-02-29 visas", Word("visas"), "visas", not_in_calendar("2023-02-29")),
        row("date:0000", Everything(), "", not_in_calendar("0000")),
        row("date:2018..2020-13", Everything(), "", not_in_calendar("2020-13", at="2018..2020-13")),
        row("date:mardi visas", Word("visas"), "visas", no_date("mardi")),
        row("date:18/03/1962", Everything(), "", no_date("18/03/1962")),
        row("date:19*", Everything(), "", no_date("19*")),
        row("date:[1954 1962]", Everything(), "", no_date("1954 1962", at="[1954 1962]")),
        row("date:[1954 À 1962", And((Word("À"), Word("1962"))), "À ET 1962", no_date("[1954")),
        row("date:(1962 OU demain)", published("1962-01-01", "1962-12-31"), "publié en 1962", no_date("demain")),
        row("visas ET date:demain", Word("visas"), "visas", no_date("demain")),
        row("SAUF date:demain", Everything(), "", no_date("demain")),
        row("avant:2018..2020", Everything(), "", no_date("2018..2020")),
        row("date:.. visas", Word("visas"), "visas", unbounded("..")),
        row("date:[* TO *]", Everything(), "", unbounded("* TO *", at="[* TO *]")),
        row("date:*", Everything(), "", no_date("*")),
        row('date:"…"', Everything(), "", ('"…"', "Une expression entre guillemets sans aucun mot est ignorée.")),
        row("avant:0001", Everything(), "", ("0001", "Aucun jour du calendrier ne précède « 0001 » : ce critère est ignoré.")),
        row("après:9999", Everything(), "", ("9999", "Aucun jour du calendrier ne suit « 9999 » : ce critère est ignoré.")),
        row("date:9999", published("9999-01-01", "9999-12-31"), "publié en 9999"),
        row(
            "date:2020..2018",
            published("2018-01-01", "2020-12-31"),
            "publié de 2018 à 2020",
            ("2020..2018", "« 2020..2018 » est lu de la date la plus ancienne à la plus récente."),
        ),
        row(
            "date:1962^2",
            published("1962-01-01", "1962-12-31"),
            "publié en 1962",
            ("^2", "« ^2 » est ignoré : un poids ne s’applique qu’à un mot ou à une expression du texte."),
        ),
    ],
)
def test_reading(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        row("cite:1962", cited("1962-01-01", "1962-12-31"), "date citée : 1962"),
        row("cited:1962-03", cited("1962-03-01", "1962-03-31"), "date citée : mars 1962"),
        row("CITE: 1962-03-18", cited("1962-03-18", "1962-03-18"), "date citée : 18 mars 1962"),
        row("cite:1962-08-01.", cited("1962-08-01", "1962-08-01"), "date citée : 1er août 1962"),
        row("cite:1954..1962", cited("1954-01-01", "1962-12-31"), "date citée : de 1954 à 1962"),
        row("cite:[1954 À 1962]", cited("1954-01-01", "1962-12-31"), "date citée : de 1954 à 1962"),
        row('cited:"1954 TO 1962"', cited("1954-01-01", "1962-12-31"), "date citée : de 1954 à 1962"),
        row("cite:1962-04..1962-08", cited("1962-04-01", "1962-08-31"), "date citée : d’avril 1962 à août 1962"),
        row("cite:1962-03-18..1962-04-01", cited("1962-03-18", "1962-04-01"), "date citée : du 18 mars 1962 au 1er avril 1962"),
        row("cite:..1945", cited(None, "1945-12-31"), "date citée : jusqu’à fin 1945"),
        row("cite:..1945-05-08", cited(None, "1945-05-08"), "date citée : jusqu’au 8 mai 1945"),
        row("cite:1945..", cited("1945-01-01", None), "date citée : à partir de 1945"),
        row("cite:[1945-05 À *]", cited("1945-05-01", None), "date citée : à partir de mai 1945"),
        row(
            "réadmission cite:(1962 OU 1964)",
            And((Word("réadmission"), Or((cited("1962-01-01", "1962-12-31"), cited("1964-01-01", "1964-12-31"))))),
            "réadmission ET (date citée : 1962 OU date citée : 1964)",
        ),
        row(
            "-cite:1962 date:1962",
            And((Not(cited("1962-01-01", "1962-12-31")), published("1962-01-01", "1962-12-31"))),
            "SAUF date citée : 1962 ET publié en 1962",
        ),
        row("cite :1962", And((Word("cite"), Word("1962"))), "cite ET 1962"),
        # What is no date is told, and the rest of the query read.
        row("cite:1962-13 visas", Word("visas"), "visas", not_in_calendar("1962-13")),
        row("cite:demain", Everything(), "", no_date("demain")),
        row("cite:19*", Everything(), "", no_date("19*")),
        row("cite:.. visas", Word("visas"), "visas", unbounded("..")),
        row("cite:[* TO *]", Everything(), "", unbounded("* TO *", at="[* TO *]")),
        row("visas cite:", Word("visas"), "visas", ("cite:", "Le champ « cite: » est ignoré : aucun mot ne le suit.")),
        row("cite:[1954 1962", Word("1962"), "1962", no_date("[1954")),
        row(
            "cite:1962..1954",
            cited("1954-01-01", "1962-12-31"),
            "date citée : de 1954 à 1962",
            ("1962..1954", "« 1962..1954 » est lu de la date la plus ancienne à la plus récente."),
        ),
        row(
            "cite:1962~2",
            cited("1962-01-01", "1962-12-31"),
            "date citée : 1962",
            ("~2", "« ~2 » est ignoré : il ne s’applique qu’à un mot entier ou à une expression du texte."),
        ),
        row(
            'cite:1962 "cite:1962"',
            And((cited("1962-01-01", "1962-12-31"), Phrase("cite:1962"))),
            "date citée : 1962 ET « cite:1962 »",
        ),
    ],
)
def test_dates_that_an_article_speaks_of(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)


def test_a_period_stands_where_it_says() -> None:
    [leaf] = leaves(parse("  cite:1954..1962").tree)
    assert (leaf.start, leaf.end) == (7, 17)


def test_a_long_value_is_shortened_in_the_notice() -> None:
    check_row(f"date:{'x' * 50}", Everything(), "", (no_date("x" * 39 + "…", at="x" * 50),))
