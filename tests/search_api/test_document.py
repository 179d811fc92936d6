"""One class says how a document is written and how it is described."""

from typing import Annotated, ClassVar

import msgspec
import pytest
from pydantic import Field, TypeAdapter, ValidationError

from search_api.document import Document


class Place(Document, frozen=True):
    """Where it was."""

    name: Annotated[str, Field(examples=["Évian"])]
    country: str | None


class Meeting(Document, frozen=True, kw_only=True):
    """Who met."""

    examples: ClassVar[tuple[dict, ...]] = ({"places": []},)

    first: str | None = msgspec.field(name="from", default=None)
    places: list[Place]
    names: list[str] = msgspec.field(default_factory=list)


def test_it_is_written_in_the_order_of_its_fields_with_their_names() -> None:
    meeting = Meeting(places=[Place("Évian", None)])
    assert meeting.to_json().decode() == '{"from":null,"places":[{"name":"Évian","country":null}],"names":[]}'


def test_it_is_described() -> None:
    schema = TypeAdapter(Meeting).json_schema(by_alias=True)
    assert schema["title"] == "Meeting"
    assert schema["description"] == "Who met."
    assert schema["examples"] == [{"places": []}]
    assert schema["required"] == ["places"]
    assert list(schema["properties"]) == ["from", "places", "names"]
    assert schema["properties"]["names"]["default"] == []
    place = schema["$defs"]["Place"]
    assert place["required"] == ["name", "country"]
    assert place["properties"]["name"] == {"examples": ["Évian"], "title": "Name", "type": "string"}


def test_what_is_described_can_be_validated() -> None:
    adapter = TypeAdapter(Meeting)
    adapter.validate_python({"from": "1962", "places": [{"name": "Évian", "country": None}]})
    with pytest.raises(ValidationError, match=r"places\.0\.country"):
        adapter.validate_python({"places": [{"name": "Évian"}]})
