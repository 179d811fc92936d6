from pathlib import Path

import pytest

from corpus.article import Article, Block, GivenNames
from corpus.publication_date import PublicationDate
from corpus.sources.assembly import assemble
from corpus.sources.collection import Collection
from corpus.sources.draft import Draft, Fault
from corpus.sources.reading import FoundFile
from corpus.sources.statement import Statement

DAY = PublicationDate.parse("1962-03-01")
LATER = PublicationDate.parse("1962-03-02")
BLOCKS = (Block("paragraph", "Il parle."),)
DRAFT = Draft("Titre", "Chapô", BLOCKS, DAY, LATER, ("A",), (Fault("déjà", 2),))
FILE = FoundFile(Path("a/b.txt"), Collection("Journal", "CC0-1.0", "en", "Monde", "https://exemple.fr"))


def put_together(statement: Statement, draft: Draft = DRAFT, file: FoundFile = FILE) -> tuple[Article, tuple[Fault, ...]]:
    return assemble(file, "f00", statement, draft, len)


def test_what_was_found_and_what_is_common() -> None:
    article, faults = put_together(Statement())
    assert faults == (Fault("déjà", 2),)
    assert article == Article(
        id=article.content_hash(), title="Titre", standfirst="Chapô", blocks=BLOCKS, published=DAY, updated=LATER,
        authors=("A",), source="Journal", section="Monde", url="https://exemple.fr", language="en", rights="CC0-1.0",
        path="a/b.txt", sha256="f00",
    )  # fmt: skip


def test_what_is_stated_comes_first() -> None:
    statement = Statement(
        id="x", title="T", standfirst="C", published="1963", updated="1964", authors=("B",), source="S", section="Sport",
        url="u", language="fr", rights="R", persons=("p",), topics=("t",), places=("l",), organisations=("o",),
    )  # fmt: skip
    article, _ = put_together(statement)
    assert article == Article(
        id="x", title="T", standfirst="C", blocks=BLOCKS, published=PublicationDate.parse("1963"),
        updated=PublicationDate.parse("1964"), authors=("B",), source="S", section="Sport", url="u", language="fr", rights="R",
        given=GivenNames(("p",), ("t",), ("l",), ("o",)), path="a/b.txt", sha256="f00",
    )  # fmt: skip


def test_language_is_french_unless_stated() -> None:
    article, _ = put_together(Statement(), file=FoundFile(Path("b.txt")))
    assert (article.language, article.source, article.rights) == ("fr", None, None)


@pytest.mark.parametrize("stated", ["1962-02-31", "hier", "3 mai 1962", "2024-12-03T25:00", "20241203"])
def test_impossible_date_leaves_the_article_undated(stated: str) -> None:
    article, faults = put_together(Statement(published=stated), Draft("T"))
    assert article.published is None
    assert [fault.line for fault in faults] == [len(stated)]
    assert f"published: « {stated} » is no date" in faults[0].reason
    assert faults[0].reason.endswith("the article is left undated: write 2024-12-03 or 2024-12-03T17:06")


def test_impossible_stated_date_is_not_replaced_by_a_found_one() -> None:
    article, _ = put_together(Statement(published="hier"))
    assert article.published is None


def test_impossible_update_leaves_the_date() -> None:
    article, faults = put_together(Statement(updated="x" * 100))
    assert (article.published, article.updated) == (DAY, None)
    assert f"updated: « {'x' * 60}… » is no date" in faults[1].reason
