"""Text as one line, whatever it was."""

from hypothesis import given

from search_api.export.single_line import single_line
from tests.search_api.export.texts import ANY_TEXT, LINES


@given(ANY_TEXT)
def test_one_line_whoever_counts_them(text: str) -> None:
    line = single_line(text)
    assert line.splitlines() in ([], [line])
    assert "  " not in line
    assert single_line(line) == line


@given(LINES.filter(lambda line: "  " not in line and not set(line) & {"\ufffe", "\uffff"}))
def test_a_line_stays_as_it_is(line: str) -> None:
    assert single_line(line) == line
