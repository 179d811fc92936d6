"""What a route gets from the application: the engine of the moment, and the article that an address names."""

from typing import Annotated

from fastapi import Depends, Path, Request

from indexer.index import StoredArticle
from search_api.archive import Archive
from search_api.engine import SearchEngine
from search_api.errors import ArticleNotFound
from search_api.routes.parameters import MAX_ID_LENGTH


def current_engine(request: Request) -> SearchEngine:
    """The engine over the current generation of the archive that is served."""
    archive: Archive = request.app.state.archive
    return archive.engine()


Engine = Annotated[SearchEngine, Depends(current_engine)]


def named_article(engine: Engine, id: Annotated[str, Path(max_length=MAX_ID_LENGTH)]) -> StoredArticle:
    """The article of the address, in the state of the archive that the request sees.

    Raises:
        ArticleNotFound: there is none.
    """
    return found_article(engine, id)


def found_article(engine: SearchEngine, id: str) -> StoredArticle:
    """The article of that identifier.

    Raises:
        ArticleNotFound: there is none.
    """
    stored = engine.article(id)
    if stored is None:
        raise ArticleNotFound(f"Aucun article n’a l’identifiant « {id[:200]} » dans cette archive.")
    return stored


NamedArticle = Annotated[StoredArticle, Depends(named_article)]
