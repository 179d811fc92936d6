from collections.abc import Callable

import pytest

Persons = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        # in office, and of a country that the article speaks of
        ("Aux États-Unis, M. Clinton a dit", "1998", ["Clinton=clinton"]),
        ("Aux États-Unis, Clinton a dit", "1998", ["Clinton=clinton"]),
        ("M. Clinton a dit", "1998", []),
        ("En France, M. Clinton a dit", "1998", []),
        # some years before and after, with a title only
        ("Aux États-Unis, M. Clinton", "2004", ["Clinton=clinton"]),
        ("Aux États-Unis, Clinton", "2004", []),
        ("Aux États-Unis, M. Clinton", "2020", []),
        ("Aux États-Unis, M. Clinton", None, []),
        # two of one name: the date tells, or the title, or nothing
        ("Le président Bush, aux États-Unis", "1990", ["Bush=bush-pere"]),
        ("Le président Bush, aux États-Unis", "2003", ["Bush=bush-fils"]),
        ("M. Bush, aux États-Unis", "1998", ["Bush=bush-pere"]),  # six years out of office; the other is not in it yet
        ("M. Bush, aux États-Unis", "2000", []),
        # a person of another given name is another
        ("Aux États-Unis, Chelsea Clinton", "1998", []),
        # the full name decides where it stands
        ("George Bush et M. Bush, aux États-Unis", "2003", ["George Bush=bush-pere", "Bush=bush-pere"]),
    ],
)
def test_a_surname_without_a_full_name(persons: Persons, text: str, date: str | None, expected: list[str]) -> None:
    assert persons(text, date) == expected
