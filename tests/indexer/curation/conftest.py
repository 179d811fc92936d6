"""Archives with names that no authority knows, for every test of curation."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article, Block
from corpus.authority.concept import Authorities
from corpus.publication_date import PublicationDate
from indexer.index import IndexDocument, IndexReader, Labels, StoredArticle
from indexer.recognition import TopicFiling, concepts
from tests.segments import Group, document, generation_of

_RECOGNISED = Reason("recognised", "prénom et nom")
_GIVEN = Reason("given", "indiqué par la source")


def filed(
    id: str,
    body: str = "",
    *,
    persons: Iterable[str] = (),
    recognised: Iterable[str] = (),
    known: Iterable[str] = (),
    organisations: Iterable[str] = (),
    published: str | None = None,
) -> IndexDocument:
    """An article as the index holds it: `persons` and `organisations` are given by the source, `recognised` stand in the body."""
    article = Article(
        id=id,
        title=f"Titre {id}",
        blocks=(Block("paragraph", body),),
        published=PublicationDate.parse(published) if published else None,
    )
    annotations = [Annotation("person", name, name, _GIVEN, known=False) for name in persons]
    annotations += [Annotation("organisation", name, name, _GIVEN, known=False) for name in organisations]
    annotations += [Annotation("person", name, name, _GIVEN) for name in known]
    for name in recognised:
        start = -1
        while (start := body.find(name, start + 1)) >= 0:
            passage = Passage("body", start, start + len(name))
            annotations.append(Annotation("person", name, name, _RECOGNISED, passage, known=False))
    found = concepts(article, annotations, TopicFiling(Authorities()))
    stored = StoredArticle(article, "tests", found, tuple(annotations))
    day = article.published.day.toordinal() if article.published else None
    return document(id, body, facets=dict(found), day=day, record=stored.to_msgpack())


@pytest.fixture
def reader(tmp_path: Path) -> Callable[..., IndexReader]:
    """A generation of a segment a list of documents; `deleted` are numbers in the last one."""

    def make(*segments: list[IndexDocument], deleted: Iterable[int] = (), authorities: Authorities | None = None) -> IndexReader:
        groups = [Group(documents) for documents in segments]
        groups[-1] = Group(segments[-1], frozenset(deleted))
        folder = tmp_path / "generation"
        folder.mkdir()
        return generation_of(folder, groups, Labels.of(authorities or Authorities()))

    return make
