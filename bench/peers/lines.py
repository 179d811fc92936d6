"""Articles as a peer reads them: JSON Lines, each a dict, with what they count under.

>>> list(facet_values({"persons": ["jean-monnet"], "source": "Le Monde", "authors": []}))
[('person', 'jean-monnet'), ('source', 'Le Monde')]
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import json

from indexer.index import FacetKind

LISTS: Mapping[FacetKind, str] = {
    "person": "persons",
    "topic": "topics",
    "place": "places",
    "organisation": "organisations",
    "author": "authors",
}


def read_articles(lines: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file, one at a time."""
    decoder = json.Decoder(dict[str, Any])
    with lines.open("rb") as stream:
        yield from map(decoder.decode, stream)


def facet_values(article: Mapping[str, Any]) -> Iterator[tuple[FacetKind, str]]:
    """What an article counts under, each value once."""
    for kind, key in LISTS.items():
        for value in article.get(key, ()):
            yield kind, value
    if article.get("source"):
        yield "source", article["source"]


def year_of(article: Mapping[str, Any]) -> int | None:
    """The year of publication; None for an undated article."""
    published: str | None = article.get("published")
    return int(published[:4]) if published else None
