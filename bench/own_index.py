"""Our own index of a made-up archive, built by the pipeline's steps from articles that need no reading."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from corpus.article import Article
from corpus.authority import Authorities
from indexer.analysis import ANALYSIS_VERSION
from indexer.index import IndexWriter, Labels, Manifest
from indexer.preparation import Preparation, SourcedArticle
from indexer.recognition import protected_words


def build_own(index: Path, articles: Iterable[Article], preparation: Preparation, authorities: Authorities) -> int:
    """Index the articles in this process; returns how many there were."""
    with IndexWriter.open(index) as writer:
        for article in articles:
            writer.add(preparation.document(SourcedArticle(article, "bench")))
        count = writer.articles
        writer.commit(
            Manifest(
                built=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
                analysis_version=ANALYSIS_VERSION,
                articles=count,
                sources=(),
                recognition=False,
                protected_words=tuple(sorted(protected_words(authorities))),
            ),
            Labels.of(authorities),
        )
    return count
