"""A line of the ledger is read as it was written, or named as what it is instead."""

import hashlib
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.ledger import Merge, QuotedPassage, Redate, Reject
from corpus.ledger.entry import LONGEST_LINE, BadLine, read_line, written_line
from tests.corpus.ledger.ledgers import entry, histories

REJECT = entry(Reject("41b8", "person", "jean-dupont", QuotedPassage("body", 10, 21, "Jean Dupont")), why="homonyme")


def test_a_line_is_json_that_a_reader_understands() -> None:
    assert json.loads(written_line(REJECT)) == {
        "id": REJECT.id,
        "at": "2024-03-03T12:00:00Z",
        "by": "jeanne",
        "why": "homonyme",
        "correction": {
            "operation": "reject",
            "article": "41b8",
            "kind": "person",
            "value": "jean-dupont",
            "passage": {"field": "body", "start": 10, "end": 21, "words": "Jean Dupont"},
        },
    }
    assert written_line(REJECT).count(b"\n") == 1


def test_an_identifier_is_of_the_content_whatever_the_order_and_spacing_of_its_fields() -> None:
    content = json.loads(written_line(REJECT))
    turned = json.dumps(dict(reversed(content.items())), indent=None, ensure_ascii=True)
    assert read_line(turned.encode()) == REJECT
    assert entry(REJECT.correction, why="homonyme").id == REJECT.id
    assert entry(REJECT.correction, why="autre").id != REJECT.id


@given(histories())
def test_what_is_written_is_read(history) -> None:
    assert [read_line(written_line(each)) for each in history] == history


@given(st.data())
def test_a_changed_byte_is_found(data: st.DataObject) -> None:
    line = bytearray(written_line(REJECT)[:-1])
    place = data.draw(st.integers(0, len(line) - 1))
    line[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte != line[place]))
    try:
        found = read_line(bytes(line))
    except BadLine:
        return
    # JSON may be spelt in several ways; what it says is the same then.
    assert found == REJECT


@given(st.binary(max_size=300))
def test_any_bytes_are_an_entry_or_a_bad_line(line: bytes) -> None:
    with pytest.raises(BadLine):
        read_line(line)


def resealed(**changes: object) -> bytes:
    """The line of `REJECT` otherwise, with the identifier that docs/corrections.md says it has."""
    content = {**msgspec.to_builtins(REJECT), **changes}
    del content["id"]
    compact = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    id = hashlib.sha256(compact.encode()).hexdigest()[:16]
    return json.dumps({"id": id, **content}).encode()


def test_the_identifier_is_the_digest_that_the_document_describes() -> None:
    assert read_line(resealed()) == REJECT


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"correction": {"operation": "annotate", "article": "x"}}, "is a « annotate », which this version does not know"),
        ({"correction": {"operation": "undo", "entry": "x", "only": "y"}}, "not as this version writes it"),
        ({"urgent": True}, "not as this version writes it"),
        ({"at": "2024-03-03T12:00:00"}, "not as this version writes it"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "a time of the ledger is in UTC"),
        ({"correction": []}, "not as this version writes it"),
        (
            {
                "correction": {
                    "operation": "reject",
                    "article": "x",
                    "kind": "person",
                    "value": "y",
                    "passage": {"field": "body", "start": 3, "end": 1, "words": ""},
                }
            },
            "can't have 0 code points",
        ),
    ],
)
def test_what_another_version_wrote_is_named(changes: dict, told: str) -> None:
    with pytest.raises(BadLine, match=told):
        read_line(resealed(**changes))


def test_an_entry_too_long_for_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 65536 fit a line"):
        written_line(entry(Merge("person", "a", "b" * LONGEST_LINE)))


def test_what_utf_8_cannot_write_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates not allowed"):
        entry(Redate("\ud800", "1962"))
