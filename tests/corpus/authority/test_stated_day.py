import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority.stated_day import StatedDay


@pytest.mark.parametrize(
    ("text", "first", "last", "datatype"),
    [
        ("1962-03-18", "1962-03-18", "1962-03-18", "date"),
        ("1964-02", "1964-02-01", "1964-02-29", "gYearMonth"),
        ("1958", "1958-01-01", "1958-12-31", "gYear"),
    ],
)
def test_a_date_is_the_days_on_which_it_may_have_been(text: str, first: str, last: str, datatype: str) -> None:
    day = StatedDay.parse(text)
    assert (day.first.isoformat(), day.last.isoformat(), day.datatype) == (first, last, datatype)


@pytest.mark.parametrize("text", ["", "62", "1962-3", "18/03/1962", "1962-03-18T10:00", "vers 1962", "1962-"])
def test_another_shape_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="is no date; write 1962, 1962-03 or 1962-03-18"):
        StatedDay.parse(text)


@pytest.mark.parametrize("text", ["1962-02-30", "1962-13", "1962-00", "1962-01-00", "0000"])
def test_an_impossible_day_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=f"'{text}' is no day of the calendar"):
        StatedDay.parse(text)


@given(st.dates())
def test_every_day_of_the_calendar_is_read(day) -> None:
    assert StatedDay.parse(day.isoformat()) == StatedDay(day, day, "date")
