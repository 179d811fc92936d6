"""Articles as an Atom feed (RFC 4287), so that any search can be followed in a feed reader."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.article import Article
from corpus.publication_date import FIRST_DAY_OF_LEGAL_TIME, PublicationDate
from search_api.export.addresses import article_address, article_urn
from search_api.export.single_line import single_line

MEDIA_TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"

_NAME = "Dépêches"


@dataclass(frozen=True, slots=True)
class Feed:
    """A search as a feed: `q` is its query, `address` its own, `base` that of the service, `updated` an RFC 3339 time."""

    q: str
    address: str
    base: str
    updated: str


def atom(feed: Feed, articles: Iterable[Article]) -> bytes:
    """The feed as an XML document in UTF-8, an entry for each article in the order given."""
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "fr"})
    _text(root, "id", feed.address)
    _text(root, "title", f"{_NAME} : {feed.q}" if single_line(feed.q) else _NAME)
    _text(root, "updated", feed.updated)
    ET.SubElement(root, "link", {"rel": "self", "type": MEDIA_TYPE, "href": feed.address})
    # The format wants an author for each entry: this one stands for those that name nobody.
    _text(ET.SubElement(root, "author"), "name", _NAME)
    for article in articles:
        _entry(root, feed, article)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _entry(root: ET.Element, feed: Feed, article: Article) -> None:
    entry = ET.SubElement(root, "entry", {"xml:lang": single_line(article.language)})
    published = _rfc3339(article.published)
    _text(entry, "id", article_urn(article.id))
    _text(entry, "title", article.title)
    _text(entry, "updated", _rfc3339(article.updated) or published or feed.updated)
    if published:
        _text(entry, "published", published)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": article_address(feed.base, article.id)})
    for author in filter(single_line, article.authors):
        _text(ET.SubElement(entry, "author"), "name", author)
    if article.standfirst:
        _text(entry, "summary", article.standfirst)
    if article.rights:
        _text(entry, "rights", article.rights)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = single_line(text)


def _rfc3339(date: PublicationDate | None) -> str | None:
    """The time with its offset; None where the source states no time, or one from before there was a legal time."""
    if date is None or date.time is None or date.day < FIRST_DAY_OF_LEGAL_TIME:
        return None
    return date.isoformat()
