import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from corpus.sources.statement import Statement, as_line, faults_in

WHOLE = {
    "id": "a/1 é\n", "title": " Un\ntitre ", "standfirst": "Un chapô", "body": "Un.\n\nDeux.",
    "published": "1962-03", "updated": "1962-04", "authors": ["A", " B "],
    "source": "S", "section": "Monde", "url": "https://exemple.fr", "language": "fr", "rights": "CC0-1.0",
    "persons": ["p"], "topics": ["t"], "places": ["l"], "organisations": ["o", ""],
}  # fmt: skip


def test_every_field_of_the_contract() -> None:
    statement = Statement.model_validate_json(json.dumps(WHOLE))
    assert statement.model_dump() == WHOLE | {
        "title": "Un titre",
        "authors": ("A", "B"),
        "persons": ("p",),
        "topics": ("t",),
        "places": ("l",),
        "organisations": ("o",),
    }


def test_unknown_fields_and_null_state_nothing() -> None:
    statement = Statement.model_validate_json('{"title": "T", "unknown": {"deep": [1]}, "authors": null, "id": null}')
    assert statement == Statement(title="T")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"title": 3}', "title: a number was found, a string was wanted"),
        ('{"title": true}', "title: a boolean was found, a string was wanted"),
        ('{"authors": "A"}', "authors: a string was found, a list of strings was wanted"),
        ('{"authors": ["A", {}]}', "authors.2: an object was found, a string was wanted"),
        ("[1, 2]", "the whole: a list was found, an object with the fields of an article was wanted"),
        ("null", "the whole: null was found, an object with the fields of an article was wanted"),
        ('{"body": "a\\u0000b"}', "body: the character U+0000 belongs in no text; take it out"),
        ('{"title": "a\\u0085b"}', "title: the character U+0085 belongs in no text; take it out"),
        (
            '{"id": 1, "title": 1, "body": 1, "url": 1, "source": 1}',
            "; ".join(f"{field}: a number was found, a string was wanted" for field in ("id", "title", "body")) + "; and 2 more",
        ),
    ],
)
def test_faults_say_what_was_found_and_wanted(line: str, fault: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Statement.model_validate_json(line)
    assert faults_in(caught.value) == fault


def test_half_a_character_is_refused_everywhere() -> None:
    for field in ("id", "title", "body"):
        with pytest.raises(ValidationError, match="U\\+D800"):
            Statement.model_validate({field: "\ud800"})


@given(st.text(alphabet="aé \t\n\r\xa0\u2028\u2029") | st.text())
def test_a_line_is_trimmed_and_each_character_keeps_its_place(value: str) -> None:
    controls = {*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)} - {0x09, 0x0A, 0x0D}
    if controls & set(map(ord, value)):
        with pytest.raises(ValueError, match="belongs in no text"):
            as_line(value)
    else:
        assert as_line(value) == "".join(" " if character in "\t\n\r\u2028\u2029" else character for character in value).strip()
