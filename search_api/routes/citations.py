"""`GET /api/v1/articles/{id}/citation`: an article as a reader cites it."""

from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope

from search_api.errors import ArticleNotFound
from search_api.export import bibtex, csl_json, ris
from search_api.export.addresses import article_address
from search_api.export.citation import Citation
from search_api.models import ProblemModel
from search_api.routes.dependencies import Engine
from search_api.routes.parameters import MAX_ID_LENGTH

CitationFormat: TypeAlias = Literal["bibtex", "ris", "csl-json"]

_WRITERS = {
    "bibtex": (bibtex.bibtex, bibtex.MEDIA_TYPE),
    "ris": (ris.ris, ris.MEDIA_TYPE),
    "csl-json": (csl_json.csl_json, csl_json.MEDIA_TYPE),
}


class _CitationRoute(APIRoute):
    """Asks for a citation only where the slash before the last word is a slash of the address.

    An identifier may itself end in "/citation": percent-encoded, as addresses want it, it names the article.
    """

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        # Servers needn't tell the path as it was sent; then the decoded one has to do.
        sent: bytes = scope.get("raw_path") or b"/citation"
        return super().matches(scope) if sent.endswith(b"/citation") else (Match.NONE, {})


router = APIRouter(prefix="/api/v1", tags=["articles"], route_class=_CitationRoute)


@router.get(
    "/articles/{id:path}/citation",
    response_class=Response,
    responses={
        200: {"content": {media_type: {"schema": {"type": "string"}} for _, media_type in _WRITERS.values()}},
        404: {"model": ProblemModel},
        422: {"model": ProblemModel},
        503: {"model": ProblemModel},
    },
)
def citation(
    request: Request,
    engine: Engine,
    id: Annotated[str, Path(max_length=MAX_ID_LENGTH)],
    format: Annotated[CitationFormat, Query(description="BibTeX (for LaTeX), RIS (Zotero, EndNote) or CSL-JSON.")] = "bibtex",
) -> Response:
    """Cite an article: authors as the source names them, the date as precisely as it is known, a permanent address."""
    stored = engine.article(id)
    if stored is None:
        raise ArticleNotFound(f"Aucun article n’a l’identifiant « {id[:200]} » dans cette archive.")
    write, media_type = _WRITERS[format]
    text = write(Citation.of(stored.article, article_address(str(request.base_url), id)))
    return Response(text, headers={"Content-Type": f"{media_type}; charset=utf-8"})
