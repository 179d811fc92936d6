"""Small archives for tests: articles with given concepts, put into an index by the same steps as the pipeline's."""

from collections.abc import Iterable
from pathlib import Path

from corpus.article import Article, Block, GivenNames
from corpus.authority.concept import Authorities, Concept, ConceptKind
from corpus.publication_date import PublicationDate
from indexer.analysis import ANALYSIS_VERSION
from indexer.index import DocumentWriter, IndexReader, IndexWriter, Labels, Manifest
from indexer.preparation import Preparation, SourcedArticle


def article(
    id: str,
    body: str = "",
    *,
    title: str = "",
    standfirst: str = "",
    published: str | None = None,
    persons: Iterable[str] = (),
    topics: Iterable[str] = (),
    places: Iterable[str] = (),
    source: str | None = None,
    authors: Iterable[str] = (),
) -> Article:
    """An article whose body has a paragraph a line."""
    return Article(
        id=id,
        title=title,
        standfirst=standfirst,
        blocks=tuple(Block("paragraph", line) for line in body.splitlines() if line),
        published=PublicationDate.parse(published) if published else None,
        source=source,
        authors=tuple(authors),
        given=GivenNames(persons=tuple(persons), topics=tuple(topics), places=tuple(places)),
    )


def authorities(*concepts: Concept) -> Authorities:
    """Authorities made of these concepts."""
    by_kind: dict[ConceptKind, dict[str, Concept]] = {}
    for concept in concepts:
        by_kind.setdefault(concept.kind, {})[concept.id] = concept
    return Authorities(by_kind)


def build_archive(
    index: Path, articles: Iterable[Article], concepts: Authorities | None = None, *, recognition: bool = False
) -> Path:
    """Index the articles; returns the index's folder."""
    concepts = concepts or Authorities()
    with IndexWriter.open(index) as writer:
        _write(writer, articles, concepts, recognition=recognition)
    return index


def update_archive(
    index: Path,
    articles: Iterable[Article],
    gone: Iterable[str] = (),
    concepts: Authorities | None = None,
    *,
    recognition: bool = False,
) -> Path:
    """A further generation: the segments before are kept, without the articles `gone` and those that come anew."""
    articles, concepts = list(articles), concepts or Authorities()
    dropped = {*gone, *(each.id for each in articles)}
    reader = IndexReader.open(index)
    with IndexWriter.open(index) as writer:
        for live in reader.segments:
            own = (live.segment.number(id) for id in dropped)
            writer.keep(live, sorted(number for number in own if number is not None and not live.is_deleted(number)))
        _write(writer, articles, concepts, recognition=recognition)
    return index


def _write(writer: IndexWriter, articles: Iterable[Article], concepts: Authorities, *, recognition: bool) -> None:
    preparation = Preparation(concepts, recognition=recognition)
    documents = (preparation.document(SourcedArticle(each, "tests")) for each in articles)
    for path, _ in DocumentWriter(preparation.analyzer).write(documents, writer.folder):
        writer.add(path)
    writer.commit(
        Manifest(
            built="2026-01-01T00:00:00+00:00",
            analysis_version=ANALYSIS_VERSION,
            sources=(),
            recognition=recognition,
            protected_words=tuple(sorted(preparation.analyzer.protected)),
        ),
        Labels.of(concepts),
    )
