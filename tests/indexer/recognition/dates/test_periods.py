import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.dates import periods
from indexer.recognition.dates.easter import easter
from indexer.recognition.dates.periods import Grain, PartName, Period, between, moved, part, stretch


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (periods.day(1962, 3, 18), "1962-03-18 1962-03-18 1962-03-18"),
        (periods.month(2024, 2), "2024-02-01 2024-02-29 2024-02"),
        (periods.year(1962), "1962-01-01 1962-12-31 1962"),
        (periods.decade(1950), "1950-01-01 1959-12-31 195X"),
        (periods.century(19), "1800-01-01 1899-12-31 18XX"),
        (periods.century(1), "0001-01-01 0099-12-31 00XX"),
        (periods.week(datetime.date(2024, 12, 3)), "2024-12-02 2024-12-08 2024-12-02/2024-12-08"),
        (periods.weekend(datetime.date(2024, 12, 8)), "2024-12-07 2024-12-08 2024-12-07/2024-12-08"),
        (periods.quarter(2025, 1), "2025-01-01 2025-03-31 2025-33"),
        (periods.quarter(2025, 4), "2025-10-01 2025-12-31 2025-36"),
        (periods.half(2025, 1), "2025-01-01 2025-06-30 2025-40"),
        (periods.half(2025, 2), "2025-07-01 2025-12-31 2025-41"),
        (periods.season(1968, 21), "1968-03-20 1968-06-20 1968-21"),
        (periods.season(1954, 24), "1953-12-21 1954-03-19 1954-24"),
        (between(periods.day(1990, 6, 3), periods.day(1990, 6, 4)), "1990-06-03 1990-06-04 1990-06-03/1990-06-04"),
        (between(periods.decade(1950), periods.century(20)), "1950-01-01 1999-12-31 1950/1999"),
        (between(periods.quarter(2025, 1), periods.season(2025, 22)), "2025-01-01 2025-09-22 2025-01/2025-09-22"),
    ],
)
def test_days_and_values(period: Period, expected: str) -> None:
    assert f"{period.first.isoformat()} {period.last.isoformat()} {period.value}" == expected


@pytest.mark.parametrize(
    ("whole", "values"),
    [
        (periods.month(2024, 2), ["2024-02-01/2024-02-10", "2024-02-11/2024-02-20", "2024-02-21/2024-02-29"]),
        (periods.year(2019), ["2019-01/2019-04", "2019-05/2019-08", "2019-09/2019-12"]),
        (periods.decade(1950), ["1950/1953", "1954/1956", "1957/1959"]),
        (periods.century(20), ["1900/1933", "1934/1966", "1967/1999"]),
        (
            periods.week(datetime.date(2024, 12, 3)),
            ["2024-12-02/2024-12-03", "2024-12-04/2024-12-06", "2024-12-07/2024-12-08"],
        ),
    ],
)
def test_thirds(whole: Period, values: list[str]) -> None:
    names: tuple[PartName, ...] = ("début", "milieu", "fin")
    thirds = [part(whole, name) for name in names]
    assert [third.value for third in thirds] == values
    assert (thirds[0].first, thirds[-1].last) == (whole.first, whole.last)


def test_what_ends_before_it_begins_is_no_period() -> None:
    with pytest.raises(ValueError, match="1962 does not come after 1963"):
        between(periods.year(1963), periods.year(1962))


@pytest.mark.parametrize("make", [lambda: periods.day(2023, 2, 29), lambda: periods.month(2023, 13), lambda: periods.year(0)])
def test_what_no_calendar_has(make: Callable[[], Period]) -> None:
    with pytest.raises(ValueError, match=r"day|month|year"):
        make()


GRAINS: tuple[Grain, ...] = ("day", "week", "month", "quarter", "half", "year", "decade", "century")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.sampled_from(GRAINS), st.integers(-5, 5))
def test_periods_follow_each_other(date: datetime.date, grain: Grain, count: int) -> None:
    period = moved(date, grain, count)
    assert period.first <= period.last
    assert moved(date, grain, count + 1).first - period.last == datetime.timedelta(days=1)
    assert (period.first <= date <= period.last) == (count == 0)
    assert moved(period.first, grain, -count) == moved(date, grain, 0)


@pytest.mark.parametrize(
    ("grain", "count", "value"),
    [
        ("month", 3, "2025-01/2025-03"),
        ("month", -3, "2024-09/2024-11"),
        ("week", -2, "2024-11-18/2024-12-01"),
        ("year", 2, "2025/2026"),
        ("day", -1, "2024-12-02/2024-12-02"),
    ],
)
def test_whole_ones_before_and_after(grain: Grain, count: int, value: str) -> None:
    assert stretch(datetime.date(2024, 12, 3), grain, count).value == value


@pytest.mark.parametrize(
    "date", ["1583-04-10", "1818-03-22", "1943-04-25", "1962-04-22", "2000-04-23", "2024-03-31", "2038-04-25"]
)
def test_easter(date: str) -> None:
    assert easter(int(date[:4])).isoformat() == date
