"""What a citation says of an article, before any format: `bibtex`, `ris` and `csl_json` write it down."""

from dataclasses import dataclass
from typing import Self

from corpus.article import Article
from corpus.publication_date import PublicationDate
from search_api.export.single_line import single_line


@dataclass(frozen=True, slots=True)
class Citation:
    """Each text is one line, "" where the source states nothing.

    `authors` are names as the source writes them, never parted into given and family names: an agency is an author too.
    `date` is (year), (year, month) or (year, month, day), as precise as the source's date, and () for an undated article.
    `container` is the publication, `address` the permanent one of the article.
    """

    id: str
    title: str
    authors: tuple[str, ...]
    container: str
    date: tuple[int, ...]
    language: str
    rights: str
    address: str

    @classmethod
    def of(cls, article: Article, address: str) -> Self:
        """The citation of an article that is found at `address`."""
        return cls(
            id=article.id,
            title=single_line(article.title),
            authors=tuple(filter(None, map(single_line, article.authors))),
            container=single_line(article.source or ""),
            date=_date_parts(article.published),
            language=single_line(article.language),
            rights=single_line(article.rights or ""),
            address=address,
        )


def _date_parts(published: PublicationDate | None) -> tuple[int, ...]:
    if published is None:
        return ()
    known = {"year": 1, "month": 2}.get(published.precision, 3)
    return (published.day.year, published.day.month, published.day.day)[:known]
