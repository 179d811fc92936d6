"""What a format says of an article, before the facts stated beside it are added."""

from dataclasses import dataclass

from corpus.article import Block
from corpus.publication_date import PublicationDate


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with an article that can be read all the same; it becomes a `Problem`."""

    reason: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Title, body and date as they were found in the text itself."""

    title: str = ""
    standfirst: str = ""
    blocks: tuple[Block, ...] = ()
    published: PublicationDate | None = None
    updated: PublicationDate | None = None
    authors: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
