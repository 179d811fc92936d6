"""Atom, read back as XML."""

import dataclasses
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from corpus.article import Article
from corpus.publication_date import PublicationDate
from search_api.export.atom import Feed, atom
from search_api.export.single_line import single_line
from tests.archives import article
from tests.search_api.export.texts import ANY_TEXT

BASE = "https://archives.example/"
FEED = Feed("été", f"{BASE}api/v1/search.atom?q=%C3%A9t%C3%A9", BASE, "2026-01-01T00:00:00+00:00")
NAMES = {"": "http://www.w3.org/2005/Atom"}


def entry_of(made: Article) -> ET.Element:
    entry = ET.fromstring(atom(FEED, [made])).find("entry", NAMES)
    assert entry is not None
    return entry


def test_a_feed_says_what_it_is() -> None:
    root = ET.fromstring(atom(FEED, []))
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert {child.tag.split("}")[1]: child.text for child in root if child.text} == {
        "id": FEED.address,
        "title": "Dépêches : été",
        "updated": "2026-01-01T00:00:00+00:00",
    }
    assert root.findtext("author/name", None, NAMES) == "Dépêches"
    link = root.find("link", NAMES)
    assert link is not None
    assert link.attrib == {"rel": "self", "type": "application/atom+xml", "href": FEED.address}
    assert ET.fromstring(atom(dataclasses.replace(FEED, q=" "), [])).findtext("title", None, NAMES) == "Dépêches"


def test_an_entry_as_it_stands() -> None:
    made = structs.replace(
        article(
            "sans/date é", title="Évian", standfirst="Un <accord>.", published="2024-12-03T17:06", authors=["AFP", "La rédaction"]
        ),
        rights="CC0-1.0",
    )
    entry = entry_of(made)
    assert [
        (child.tag.split("}")[1], child.text or child.get("href") or child.findtext("name", None, NAMES)) for child in entry
    ] == [
        ("id", "urn:depeches:article:sans%2Fdate%20%C3%A9"),
        ("title", "Évian"),
        ("updated", "2024-12-03T17:06:00+01:00"),
        ("published", "2024-12-03T17:06:00+01:00"),
        ("link", "https://archives.example/?article=sans%2Fdate%20%C3%A9"),
        ("author", "AFP"),
        ("author", "La rédaction"),
        ("summary", "Un <accord>."),
        ("rights", "CC0-1.0"),
    ]


@pytest.mark.parametrize("published", ["1962", "1962-03", "1962-03-18", "1905-03-31T10:00", None])
def test_no_time_is_made_up(published: str | None) -> None:
    entry = entry_of(article("a", published=published))
    assert entry.find("published", NAMES) is None
    assert entry.findtext("updated", None, NAMES) == FEED.updated


def test_an_article_that_was_changed_says_when() -> None:
    changed = structs.replace(
        article("a", published="2024-12-03T17:06"), updated=PublicationDate.parse("2024-12-04T09:00"), language="en"
    )
    entry = entry_of(changed)
    assert entry.findtext("updated", None, NAMES) == "2024-12-04T09:00:00+01:00"
    assert entry.findtext("published", None, NAMES) == "2024-12-03T17:06:00+01:00"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


@given(title=ANY_TEXT, standfirst=ANY_TEXT, q=ANY_TEXT, authors=st.lists(ANY_TEXT, max_size=2))
def test_any_text_comes_back(title: str, standfirst: str, q: str, authors: list[str]) -> None:
    made = article("a", title=title, standfirst=standfirst, authors=authors)
    root = ET.fromstring(atom(dataclasses.replace(FEED, q=q), [made]))
    [entry] = root.findall("entry", NAMES)
    assert (entry.findtext("title", None, NAMES) or "") == single_line(title)
    assert (entry.findtext("summary", None, NAMES) or "") == single_line(standfirst)
    assert [name.text for name in entry.findall("author/name", NAMES)] == [line for line in map(single_line, authors) if line]
    assert single_line(q) in (root.findtext("title", None, NAMES) or "")
