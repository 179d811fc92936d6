from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ouverte le 17 janvier 1946. Le 24, elle a voté.", ["17 janvier 1946 1946-01-17", "24 1946-01-24"]),
        ("Depuis le 17 janvier 1946, et depuis le 24.", ["17 janvier 1946 1946-01-17", "24 1946-01-24"]),
        ("Le 2 mai 1960, il part ; il revient le 14 par la mer.", ["2 mai 1960 1960-05-02", "14 1960-05-14"]),
        ("le 2 mai 1960 ; jusqu'au 1er,", ["2 mai 1960 1960-05-02", "1er 1960-05-01"]),
        ("le 2 mai 1960, puis le 24 au soir", ["2 mai 1960 1960-05-02", "24 1960-05-24"]),
        ("le 2 mai 1960, la veille du 14.", ["2 mai 1960 1960-05-02"]),
        # no month was named
        ("Le 24, elle a voté. En mai 1960, le 25.", ["mai 1960 1960-05"]),
        ("en mai dernier, lundi, le 24,", ["mai dernier 2024-05", "lundi 2024-12-02"]),
        # a quantity, a rank, a number, an address, a day that the month has not
        ("le 2 mai 1960, le 24 %, le 1er ministre, le 12 cylindres, les 24, le 2,5", ["2 mai 1960 1960-05-02"]),
        ("le 2 mai 1960, au 24, rue Bayen, le 10, Downing Street, au 24.", ["2 mai 1960 1960-05-02"]),
        ("le 2 février 1960, le 30.", ["2 février 1960 1960-02-02"]),
        ("le 2 mai 1960" + " on" * 250 + " le 24.", ["2 mai 1960 1960-05-02"]),
    ],
)
def test_the_bare_number_of_a_day(read: Read, text: str, expected: list[str]) -> None:
    assert [" ".join(each) for each in read(text)] == expected
