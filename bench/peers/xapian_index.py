"""Xapian's index: folded words with positions and their stems, the whole line as a document's data, compacted at the end.

A value slot holds one value, so a facet has as many slots as an article has values at most; terms with a prefix narrow. Xapian
joins what an apostrophe parts (l'accord is one word to it) and keeps accents: whoever indexes French with it folds before.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import json

from bench.peers.answer import CountedKind
from bench.peers.lines import facet_values, read_articles, year_of
from bench.peers.package import package
from indexer.analysis import fold
from indexer.index import FacetKind

LANGUAGE = "french"

# Documents between two flushes, which take a gigabyte of memory.
_FLUSH_THRESHOLD = "20000"

# The weights of title, standfirst and body, as everybody's; a phrase does not run from one into the next.
_TEXTS = (("title", 3), ("standfirst", 2), ("body", 1))
_GAP = 100

_YEAR_SLOT = 0
# First slot, and how many: an article has four persons at most, and three topics with four broader ones each.
SLOTS: Mapping[CountedKind, range] = {"date": range(_YEAR_SLOT, 1), "person": range(1, 5), "topic": range(5, 20)}

PREFIXES: Mapping[FacetKind, str] = {
    "person": "XP",
    "topic": "XT",
    "place": "XL",
    "organisation": "XO",
    "source": "XS",
    "author": "XA",
}
YEAR_PREFIX = "XY"


def build_xapian(lines: Path, folder: Path) -> int:
    """Index all lines; returns how many there were."""
    xapian = package("xapian")
    os.environ["XAPIAN_FLUSH_THRESHOLD"] = _FLUSH_THRESHOLD
    loose = folder.with_name(f"{folder.name}-loose")
    # Nobody asks for the terms of a document, nor how its index survives a crash.
    flags = xapian.DB_CREATE_OR_OVERWRITE | xapian.DB_DANGEROUS | xapian.DB_NO_SYNC | xapian.DB_NO_TERMLIST
    database = xapian.WritableDatabase(str(loose), flags)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem(LANGUAGE))
    articles = 0
    for article in read_articles(lines):
        database.add_document(_document(xapian, generator, article))
        articles += 1
    database.commit()
    database.compact(str(folder))
    database.close()
    shutil.rmtree(loose)
    return articles


def without_apostrophes(text: str) -> str:
    """Folded text, cut at apostrophes as all others cut it.

    >>> without_apostrophes("L’État")
    'l etat'
    """
    return fold(text).replace("'", " ")


def _document(xapian: Any, generator: Any, article: dict[str, Any]) -> Any:
    document = xapian.Document()
    generator.set_document(document)
    generator.set_termpos(0)
    for name, weight in _TEXTS:
        generator.index_text(without_apostrophes(article[name]), weight)
        generator.increase_termpos(_GAP)
    document.set_data(json.encode(article))
    free = {kind: iter(slots) for kind, slots in SLOTS.items()}
    for kind, value in facet_values(article):
        document.add_boolean_term(PREFIXES[kind] + value)
        if kind in ("person", "topic"):
            document.add_value(next(free[kind]), value)
    if year := year_of(article):
        document.add_boolean_term(f"{YEAR_PREFIX}{year}")
        document.add_value(_YEAR_SLOT, f"{year}")
    return document
