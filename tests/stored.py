"""Records as segments keep them."""

from corpus.article import Article, Block
from indexer.index import StoredArticle


def stored_record(id: str, text: str) -> bytes:
    """The record of an article with one paragraph."""
    return StoredArticle(Article.create(id=id, title=id, blocks=(Block("paragraph", text),)), "tests").to_msgpack()
