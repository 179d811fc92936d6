"""The service: routes, errors, headers, and the page, put together."""

from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from search_api.archive import Archive
from search_api.errors import add_error_handlers
from search_api.recovery import AnswerAgain
from search_api.routes import articles, citations, explanations, feeds, harvests, health, search, similar, suggest
from search_api.routes.page import add_page
from search_api.security import SecurityHeaders, content_security_policy
from search_api.settings import Settings

_DESCRIPTION = """
Full-text search in an archive of French diplomatic news, with exact facets by date, person, topic, place, organisation,
source and author. Read-only. Errors are problem documents (RFC 9457); offsets count Unicode code points.
"""

# A page of hits is compressed to a quarter in 0.3 ms; the highest level would take four times as long to leave a sixth less.
_COMPRESSION = 1


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application over the index that the settings name.

    Raises:
        IndexMissing: nothing was ever built there.
        IndexDamaged: no generation of it is whole.
    """
    settings = settings or Settings()
    app = FastAPI(title="Dépêches", version=version("depeches"), description=_DESCRIPTION, docs_url=None, redoc_url=None)
    app.state.archive = Archive(settings.index)
    add_error_handlers(app)
    # An article's identifier may hold slashes and takes the rest of the address: what is narrower comes before it.
    for resource in (search, suggest, explanations, feeds, harvests, citations, similar, articles, health):
        app.include_router(resource.router)
    add_page(app, settings.web)
    app.add_middleware(AnswerAgain, archive=app.state.archive)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=_COMPRESSION)
    app.add_middleware(SecurityHeaders, policy=content_security_policy(settings.web / "index.html"))
    return app
