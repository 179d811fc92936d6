from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[int, str]]]


def person(*tenures: str, id: str = "p") -> str:
    """Each tenure stands on its own line, the first on line 2."""
    return f'person:{id} skos:prefLabel "{id}"@fr' + "".join(f" ;\n    dep:tenure [ {tenure} ]" for tenure in tenures) + " .\n"


def tenure(start: str, end: str | None = None, function: str = "ministre", country: str = "place:a") -> str:
    def date(text: str) -> str:
        return f'"{text}"^^xsd:{("gYear", "gYearMonth", "date")[text.count("-")]}'

    ending = f" ; dep:to {date(end)}" if end else ""
    return f'dep:function "{function}"@fr ; dep:country {country} ; dep:from {date(start)}{ending} ; dct:source "S"'


@pytest.mark.parametrize(
    ("without", "message"),
    [
        ('dep:function "ministre"@fr ; ', "a tenure without dep:function"),
        ('dep:from "1950"^^xsd:gYear ; ', "a tenure without dep:from"),
        (' ; dct:source "S"', "a tenure without dct:source; what can't be supported is left out"),
    ],
)
def test_a_tenure_is_whole(problems: Problems, without: str, message: str) -> None:
    whole = tenure("1950")
    assert without in whole
    assert problems(person(whole)) == []
    assert problems(person(whole.replace(without, ""))) == [(2, f"person:p: {message}")]


def test_a_tenure_is_one(problems: Problems) -> None:
    assert problems(person(tenure("1950") + ' ; dep:function "juge"@fr ; dep:country place:b')) == [
        (2, "person:p: a tenure with more than one dep:country; write a tenure for each"),
        (2, "person:p: a tenure with more than one dep:function; write a tenure for each"),
    ]


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ('"1950-02-30"^^xsd:date', "dep:from: '1950-02-30' is no day of the calendar"),
        ('"vers 1950"^^xsd:gYear', "dep:from: 'vers 1950' is no date; write 1962, 1962-03 or 1962-03-18"),
        ('"1950"^^xsd:date', "dep:from: '1950' is typed xsd:date; write ^^xsd:gYear"),
        ('"1950-02"', "dep:from: '1950-02' is typed xsd:string; write ^^xsd:gYearMonth"),
    ],
)
def test_a_date_is_possible_and_typed(problems: Problems, date: str, message: str) -> None:
    assert problems(person(tenure("1950").replace('"1950"^^xsd:gYear', date))) == [(2, f"person:p: {message}")]


def test_a_date_is_no_concept(problems: Problems) -> None:
    found = problems(person(tenure("1950").replace('"1950"^^xsd:gYear', "place:a")))
    assert (2, "person:p: dep:from is no date") in found


def test_an_end_comes_after_its_beginning(problems: Problems) -> None:
    assert problems(person(tenure("1950-06-02", "1950-06-01"))) == [
        (2, "person:p: ends (1950-06-01) before it begins (1950-06-02)")
    ]
    assert problems(person(tenure("1950-06-02", "1950"))) == []


def test_a_place_has_dates_too(problems: Problems) -> None:
    assert problems('place:a skos:prefLabel "A"@fr ; dep:from "1960"^^xsd:gYear ; dep:to "1950"^^xsd:gYear .') == [
        (1, "place:a: ends (1950) before it begins (1960)")
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        (("1950-01-01", "1951-01-01"), ("1950-12-31", "1952-01-01"), 1),
        (("1950-01-01", "1951-01-01"), ("1951-01-01", "1952-01-01"), None),
        (("1950", "1951"), ("1951", "1952"), None),
        (("1950", "1953"), ("1951", "1952"), 1),  # 31 December 1951 and 1 January 1952 at least
        (("1950-01-01", None), ("1951-01-01", "1951-01-31"), 30),
        (("1950-01-01", "1950-03"), ("1950-02-01", "1950-06-01"), 28),
    ],
)
def test_one_office_is_not_held_twice_at_a_time(
    problems: Problems, earlier: tuple[str, str], later: tuple[str, str], days: int | None
) -> None:
    expected = [(3, f"person:p: « ministre » held twice at the same time, for {days} days at least")] if days else []
    assert problems(person(tenure(*earlier), tenure(*later))) == expected


def test_different_offices_may_be_held_together(problems: Problems) -> None:
    assert (
        problems(person(tenure("1950", "1960"), tenure("1950", "1960", "juge"), tenure("1950", "1960", country="place:b"))) == []
    )
