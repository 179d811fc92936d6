"""The article: what the archive holds, whatever format it came in.

>>> from corpus.article import Article, Block
>>> article = Article.create(title="Un titre", blocks=(Block("paragraph", "Un. "), Block("paragraph", "Deux.")))
>>> article.body
'Un. \\n\\nDeux.'
>>> len(article.id)
16

The records are structs rather than data classes because the index keeps them as JSON: a page of hits is decoded in microseconds.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, Literal, Self, TypeAlias

from msgspec import Struct, structs

from corpus.annotation import FieldName
from corpus.publication_date import PublicationDate

BlockKind: TypeAlias = Literal["paragraph", "subheading", "quote"]

BLOCK_SEPARATOR = "\n\n"


class Block(Struct, frozen=True, array_like=True, gc=False):
    """One paragraph, subheading or quotation of an article's body; `text` is a single line."""

    kind: BlockKind
    text: str


class GivenNames(Struct, frozen=True, array_like=True, gc=False):
    """What the source itself says an article is about: names, or identifiers of concepts."""

    persons: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


class Article(Struct, frozen=True, array_like=True, gc=False):
    """One article as its source published it.

    `published` is None where the source states no (possible) date: the article is undated, never dated by a guess.
    `source` is the publication, `path` the file and `sha256` the hexadecimal digest of that file (of its line, for JSON Lines).
    """

    id: str
    title: str
    standfirst: str = ""
    blocks: tuple[Block, ...] = ()
    published: PublicationDate | None = None
    updated: PublicationDate | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    section: str | None = None
    url: str | None = None
    language: str = "fr"
    rights: str | None = None
    given: GivenNames = GivenNames()
    path: str = ""
    sha256: str = ""

    @classmethod
    def create(cls, *, id: str | None = None, title: str, **fields: Any) -> Self:
        """Make an article; without an `id` of the source's own it gets a hash of its content."""
        article = cls(id=id or "", title=title, **fields)
        return article if id else structs.replace(article, id=article.content_hash())

    @property
    def body(self) -> str:
        """The text of all blocks, a blank line between them; offsets into "body" count in this text."""
        return BLOCK_SEPARATOR.join(block.text for block in self.blocks)

    def placed_blocks(self) -> Iterator[tuple[int, Block]]:
        """Each block with the code point of `body` at which its text begins."""
        start = 0
        for block in self.blocks:
            yield start, block
            start += len(block.text) + len(BLOCK_SEPARATOR)

    def texts(self) -> dict[FieldName, str]:
        """The text of each field in which passages are counted."""
        return {"title": self.title, "standfirst": self.standfirst, "body": self.body}

    def content_hash(self) -> str:
        """The first 16 hexadecimal digits of the SHA-256 of title, standfirst, body and date."""
        published = self.published.isoformat() if self.published else ""
        content = "\x1e".join((self.title, self.standfirst, self.body, published))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
