"""A citation in CSL-JSON, which citation processors (citeproc, Pandoc, Zotero) read."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from search_api.export.citation import Citation

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True)


class LiteralName(_Model):
    """A name that no processor is to take apart."""

    literal: str


class CslDate(_Model):
    """One date: a year, a year and a month, or a day."""

    date_parts: Annotated[list[tuple[int, ...]], Field(serialization_alias="date-parts")]


class CslRights(_Model):
    """What CSL-JSON has no variable for."""

    rights: str


class CslItem(_Model):
    """An item of CSL-JSON 1.0.2; what isn't known is left out."""

    id: str
    type: Literal["article-newspaper"] = "article-newspaper"
    title: str | None
    author: list[LiteralName] | None
    container_title: Annotated[str | None, Field(serialization_alias="container-title")]
    issued: CslDate | None
    language: str | None
    url: Annotated[str, Field(serialization_alias="URL")]
    custom: CslRights | None


_ITEMS = TypeAdapter(list[CslItem])


def csl_json(citation: Citation) -> str:
    """The citation as a CSL-JSON document, a list of one item."""
    item = CslItem(
        id=citation.id,
        title=citation.title or None,
        author=[LiteralName(literal=author) for author in citation.authors] or None,
        container_title=citation.container or None,
        issued=CslDate(date_parts=[citation.date]) if citation.date else None,
        language=citation.language or None,
        url=citation.address,
        custom=CslRights(rights=citation.rights) if citation.rights else None,
    )
    return _ITEMS.dump_json([item], by_alias=True, exclude_none=True, indent=2).decode()
