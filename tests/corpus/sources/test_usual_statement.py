"""The fast way and the careful one have to lead to the same, whatever a line holds."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import structs

from corpus.problem import Problem
from corpus.sources.json_lines import read_json_line
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile, ReadArticle
from corpus.sources.statement import Statement
from corpus.sources.usual_statement import UsualStatement

FIELDS = tuple(Statement.model_fields)

# Letters, what French typography adds, and what a text may not hold.
character = st.sampled_from('aé’« \xa0\u2028\t\n\r\f\b\0\x7f\x85\ud83d\ude00\ud800😀\\"/') | st.characters()
text = st.text(alphabet=character, max_size=8)
value = st.none() | text | st.lists(text | st.none(), max_size=3) | st.booleans() | st.integers() | st.floats()
value |= st.just(10**400) | st.dictionaries(text, text, max_size=2)

LISTS = ("authors", "persons", "topics", "places", "organisations")
usual_text = st.none() | st.text(alphabet="aé’« \xa0\u2028\n\t\\", min_size=1, max_size=8)
usual_list = st.none() | st.lists(st.text(alphabet="aé \n", max_size=3), max_size=3)
usual_pair = st.sampled_from(FIELDS).flatmap(lambda name: st.tuples(st.just(name), usual_list if name in LISTS else usual_text))


def to_json(pairs: list[tuple[str, Any]], *, ascii_only: bool) -> bytes:
    """An object whose keys may occur several times, or only in part; halves of characters as WTF-8 where not escaped."""
    written = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=ascii_only)}" for key, value in pairs)
    return f"{{{', '.join(written)}}}".encode("utf-8", "surrogatepass")


key = st.sampled_from(FIELDS) | st.sampled_from(FIELDS).map(str.upper) | text
unusual_pair = st.tuples(key, value)
usual_line = st.builds(to_json, st.lists(usual_pair, max_size=6), ascii_only=st.booleans())
any_line = st.builds(to_json, st.lists(usual_pair | unusual_pair, max_size=4), ascii_only=st.booleans())
whole_line = usual_line | any_line


@st.composite
def damaged_line(draw: Callable[[st.SearchStrategy[Any]], Any]) -> bytes:
    """A line of which some bytes are replaced, taken out or added to."""
    line = bytearray(draw(whole_line))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(line)))
        byte = draw(st.sampled_from(b'"\\{}[],: \t\x00\x0b\x7f\xc2\x85\xed\xa0\x80\xff\xef\xbb\xbfu0d') | st.integers(0, 255))
        line[place : place + draw(st.integers(0, 2))] = bytes([byte] * draw(st.integers(0, 2)))
    return bytes(line)


def read(line: bytes) -> list[ReadArticle | Problem]:
    return list(read_json_line(RawRecord(FoundFile(Path("a.jsonl")), line, 3)))


@given(whole_line | damaged_line())
@example(b'{"title": "Un", "title": "Deux"}')
@example(b'{"title": 3, "title": "Deux"}')
@example(b'{"title": "Un", "title": 3}')
@example(b'{"t\\u0069tle": "Un"}')
@example(b'{"title": "\\ud83d\\ude00"}')
@example(b'{"title": "\\ud83d"}')
@example(b'{"id": "\\udc00", "title": "Un"}')
@example(b'{"title": "Un", "body": NaN}')
@example(b'{"title": "Un", "x": NaN, "y": -Infinity}')
@example(b'{"title": "Un", "x": 1' + b"0" * 5000 + b"}")
@example(b'{"title": "Un", "x": ' + b"[" * 300 + b"]" * 300 + b"}")
@example(b'\xef\xbb\xbf{"title": "Un"}')
@example(b'{"title": "Un"}\x00')
@example(b'{"title": "\xed\xa0\x80"}')
@example(b'{"x": "\xff", "title": "Un"}')
def test_both_ways_lead_to_the_same(line: bytes) -> None:
    fast = read(line)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(UsualStatement, "read", lambda line: None)
        careful = read(line)
    assert fast == careful


@given(usual_line)
def test_usual_lines_state_the_same(line: bytes) -> None:
    usual = UsualStatement.read(line)
    assert usual is not None
    assert structs.asdict(usual) == Statement.model_validate_json(line).model_dump()


def test_it_has_the_fields_of_the_statement_in_their_order() -> None:
    assert UsualStatement.__struct_fields__ == FIELDS


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"null",
        b'{"title": "Un"',
        b'{"title": 3}',
        b'{"title": "Un", "unknown": 1}',
        b'{"title": "a\\u0000b"}',
        b'{"body": "a\\u0085b"}',
        b'{"topics": ["a\\u007f"]}',
        b'{"authors": "A"}',
        b'{"authors": [null]}',
        '{"title": "été"}'.encode("cp1252"),
    ],
)
def test_what_is_unusual_is_left_to_the_careful_way(line: bytes) -> None:
    assert UsualStatement.read(line) is None
