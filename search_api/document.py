"""Documents that leave as JSON: structs, which are made and written in microseconds, and which OpenAPI describes by themselves.

One class says the shape. msgspec writes it; for the description, and for whoever wants to validate one, a Pydantic model of the
same fields is derived from it.

>>> class Place(Document, frozen=True):
...     name: str
>>> Place("Évian").to_json()
b'{"name":"\\xc3\\x89vian"}'
>>> TypeAdapter(Place).json_schema()["properties"]
{'name': {'title': 'Name', 'type': 'string'}}
"""

from functools import cache
from typing import Any, ClassVar, get_type_hints

from msgspec import NODEFAULT, Struct, json, structs
from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, TypeAdapter, create_model
from pydantic_core import CoreSchema

__all__ = ["Document", "TypeAdapter"]


class Document(Struct, frozen=True):
    """Base of the documents; annotations may carry Pydantic's `Field` for what only the description says."""

    examples: ClassVar[tuple[dict[str, Any], ...]] = ()

    def to_json(self) -> bytes:
        """UTF-8, without white space. A lone surrogate can't be written and raises UnicodeEncodeError."""
        return _ENCODER.encode(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler(_model(cls))


_ENCODER = json.Encoder()


@cache
def _model(document: type[Document]) -> type[BaseModel]:
    hints = get_type_hints(document, include_extras=True)
    fields: dict[str, Any] = {field.name: (hints[field.name], _described(field)) for field in structs.fields(document)}
    config = ConfigDict(frozen=True, populate_by_name=True)
    if document.examples:
        config["json_schema_extra"] = {"examples": list(document.examples)}
    return create_model(document.__name__, __config__=config, __doc__=document.__doc__, __module__=document.__module__, **fields)


def _described(field: structs.FieldInfo) -> Any:
    alias = field.encode_name if field.encode_name != field.name else None
    if field.default_factory is not NODEFAULT:
        return Field(default=field.default_factory(), alias=alias)
    return Field(default=... if field.default is NODEFAULT else field.default, alias=alias)
