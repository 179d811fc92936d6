"""Stock Whoosh: its own codec, its own writer in one process, folded and stemmed words with positions."""

from pathlib import Path
from typing import Any

from msgspec import json
from whoosh import analysis, fields, index
from whoosh.support.charset import accent_map

from bench.peers.lines import facet_values, read_articles, year_of
from indexer.index import FACET_KINDS, FacetKind

TEXTS = ("title", "standfirst", "body")

# Megabytes of postings before Whoosh sorts on disk.
_LIMIT_MB = 512


def build_whoosh(lines: Path, folder: Path) -> int:
    """Index all lines; returns how many there were."""
    folder.mkdir(parents=True)
    writer = index.create_in(str(folder), _schema()).writer(limitmb=_LIMIT_MB)
    articles = 0
    for article in read_articles(lines):
        filed: dict[FacetKind, list[str]] = {kind: [] for kind in FACET_KINDS}
        for kind, value in facet_values(article):
            filed[kind].append(value)
        texts = {name: article[name] for name in TEXTS}
        writer.add_document(id=article["id"], year=year_of(article), stored=json.encode(article), **texts, **filed)
        articles += 1
    writer.commit(optimize=True)
    return articles


def analyzer() -> Any:
    """What a text, or a word of a question, becomes."""
    return (
        analysis.RegexTokenizer()
        | analysis.LowercaseFilter()
        | analysis.CharsetFilter(accent_map)
        | analysis.StemFilter(lang="fr", cachesize=-1)
    )


def _schema() -> Any:
    return fields.Schema(
        id=fields.ID(),
        stored=fields.STORED(),
        year=fields.NUMERIC(int, sortable=True),
        **{name: fields.TEXT(analyzer=analyzer()) for name in TEXTS},
        **{kind: fields.KEYWORD() for kind in FACET_KINDS},
    )
