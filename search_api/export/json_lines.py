"""An article as one line of the contract's JSON Lines, which `depeches build` reads again."""

from pydantic import BaseModel, ConfigDict

from corpus.article import Article
from corpus.publication_date import PublicationDate

MEDIA_TYPE = "application/x-ndjson"


class ArticleLine(BaseModel):
    """The fields of the contract, every one on every line, null where the source states nothing.

    `persons`, `topics`, `places` and `organisations` are what the source itself gives. What recognition found stays out: who
    builds an archive from these lines recognises anew, and the source would be made to say what it never said.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    title: str
    standfirst: str
    body: str
    published: str | None
    updated: str | None
    authors: tuple[str, ...]
    source: str | None
    section: str | None
    url: str | None
    language: str
    rights: str | None
    persons: tuple[str, ...]
    topics: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]


def json_line(article: Article) -> bytes:
    """The article as a line of UTF-8, with its line end."""
    line = ArticleLine(
        id=article.id,
        title=article.title,
        standfirst=article.standfirst,
        body=article.body,
        published=_iso(article.published),
        updated=_iso(article.updated),
        authors=article.authors,
        source=article.source,
        section=article.section,
        url=article.url,
        language=article.language,
        rights=article.rights,
        persons=article.given.persons,
        topics=article.given.topics,
        places=article.given.places,
        organisations=article.given.organisations,
    )
    return line.model_dump_json().encode() + b"\n"


def _iso(date: PublicationDate | None) -> str | None:
    return date.isoformat() if date else None
