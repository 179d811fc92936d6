from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[int, str]]]

RDA = (
    'place:rda skos:prefLabel "RDA"@fr ; skos:altLabel "zone soviétique"@fr ; '
    'dep:from "1949-10-07"^^xsd:date ; dep:to "1990-10"^^xsd:gYearMonth'
)
WANTED = "one of the dates is wrong, or it belongs elsewhere"


def held(start: str, end: str | None) -> str:
    def date(text: str) -> str:
        return f'"{text}"^^xsd:{("gYear", "gYearMonth", "date")[text.count("-")]}'

    return f"dep:from {date(start)}" + (f" ; dep:to {date(end)}" if end else "")


def tenure(start: str, end: str | None, seat: str = "dep:country place:rda") -> str:
    office = f'dep:tenure [ dep:function "ministre"@fr ; {seat} ; {held(start, end)} ; dct:source "S" ]'
    return f'{RDA} .\nperson:p skos:prefLabel "P"@fr ;\n    {office} .\n'


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("1949-10-07", "1990-10-02"),
        ("1949", "1990"),
        ("1949-09-10", None),  # a month before: handed over with the state
        ("1989-11-13", None),  # its end is not known
        ("1990-10-31", "1990-11-30"),
    ],
)
def test_within_the_time_of_the_country(problems: Problems, start: str, end: str | None) -> None:
    assert problems(tenure(start, end)) == []


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ("1949-09-05", None, "begins (1949-09-05) before place:rda did (1949-10-07)"),
        ("1948", "1960", "begins (1948) before place:rda did (1949-10-07)"),
        ("1945", "1948", "ends (1948) before place:rda began (1949-10-07)"),
        ("1990-11-01", None, "begins (1990-11-01) after place:rda ended (1990-10)"),
        ("1991", "1993", "begins (1991) after place:rda ended (1990-10)"),
        ("1990-03", "1990-12-02", "ends (1990-12-02) after place:rda did (1990-10)"),
    ],
)
def test_outside_the_time_of_the_country(problems: Problems, start: str, end: str | None, message: str) -> None:
    assert problems(tenure(start, end)) == [(3, f"person:p: « ministre » {message}; {WANTED}")]


def test_an_organisation_is_a_seat_too(problems: Problems) -> None:
    sdn = 'organisation:sdn skos:prefLabel "SDN"@fr ; dep:to "1946"^^xsd:gYear .\n'
    assert problems(sdn + tenure("1950", "1951", "dep:organisation organisation:sdn")) == [
        (4, f"person:p: « ministre » begins (1950) after organisation:sdn ended (1946); {WANTED}")
    ]


def test_a_name_lies_within_the_time_of_its_place(problems: Problems) -> None:
    name = 'dep:datedLabel [ dep:label "zone soviétique"@fr ; '
    assert problems(f"{RDA} ;\n    {name}{held('1949-10', '1955')} ] .\n") == []
    assert problems(f"{RDA} ;\n    {name}{held('1945-05', '1949-10')} ] .\n") == [
        (2, f"place:rda: « zone soviétique » begins (1945-05) before place:rda did (1949-10-07); {WANTED}")
    ]


def test_a_place_without_dates_bounds_nothing(problems: Problems) -> None:
    assert problems('place:a skos:prefLabel "A"@fr .\n' + tenure("1800", "2999", "dep:country place:a")) == []
