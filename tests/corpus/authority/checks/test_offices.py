from collections.abc import Callable

import pytest

from corpus.authority.checks.offices import office

Problems = Callable[[str], list[tuple[int, str]]]


def holder(id: str, function: str, start: str, end: str | None, seat: str = "dep:country place:a") -> str:
    def date(text: str) -> str:
        return f'"{text}"^^xsd:{("gYear", "gYearMonth", "date")[text.count("-")]}'

    ending = f" ; dep:to {date(end)}" if end else ""
    return (
        f'person:{id} skos:prefLabel "{id}"@fr ; '
        f'dep:tenure [ dep:function "{function}"@fr ; {seat} ; dep:from {date(start)}{ending} ; dct:source "S" ] .\n'
    )


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("président de la République", "president de la republique"),
        ("Présidente de la République", "president de la republique"),
        ("reine", "roi"),
        ("reine des Belges", "roi des belges"),
        ("chancelière fédérale", "chancelier federal"),
        ("secrétaire générale", "secretaire general"),
        ("secrétaire général adjoint", None),
        ("vice-président", None),
        ("ministre des Affaires étrangères", "ministre des affaires etrangeres"),
        ("ministre délégué", None),
        ("royaliste", None),
        ("président de section adjoint", None),
    ],
)
def test_offices_of_one_holder(function: str, name: str | None) -> None:
    assert office(function) == name


def test_two_at_a_time(problems: Problems) -> None:
    turtle = holder("b", "Première ministre", "1951-01-10", "1952-01-01") + holder(
        "a", "Premier ministre", "1950-01-01", "1951-01-12"
    )
    earlier = "person:a, « Premier ministre » (place:a, FILE:10)"
    assert problems(turtle) == [(1, f"person:b: « Première ministre » held at the same time, for 2 days at least, by {earlier}")]


@pytest.mark.parametrize("end", ["1951-01-11", "1951-01-10", "1951", "1951-01", "1950-12-31"])
def test_a_handover_may_take_a_day_or_be_known_roughly(problems: Problems, end: str) -> None:
    assert problems(holder("a", "roi", "1950-01-01", end) + holder("b", "roi", "1951-01-10", None)) == []


def test_two_that_have_not_ended(problems: Problems) -> None:
    found = problems(holder("a", "roi", "1950", None) + holder("b", "roi", "1951", None))
    assert [line for line, _ in found] == [2]
    assert "held at the same time, neither having ended, by person:a" in found[0][1]


def test_other_seats_and_other_offices(problems: Problems) -> None:
    assert (
        problems(
            holder("a", "président", "1950", "1960", "dep:organisation organisation:x")
            + holder("b", "président", "1950", "1960", "dep:organisation organisation:y")
            + holder("c", "président du Sénat", "1950", "1960", "dep:organisation organisation:x")
            + holder("d", "juge", "1950", "1960")
            + holder("e", "juge", "1950", "1960")
        )
        == []
    )
