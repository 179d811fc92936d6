"""`GET /api/v1/articles/{id}/citation`: an article as a reader cites it."""

from typing import Annotated, Literal, TypeAlias

from fastapi import APIRouter, Query, Request, Response

from search_api.export import bibtex, csl_json, ris
from search_api.export.addresses import article_address
from search_api.export.citation import Citation
from search_api.models import ProblemModel
from search_api.routes.article_resource import ArticleResourceRoute
from search_api.routes.dependencies import NamedArticle

CitationFormat: TypeAlias = Literal["bibtex", "ris", "csl-json"]

_WRITERS = {
    "bibtex": (bibtex.bibtex, bibtex.MEDIA_TYPE),
    "ris": (ris.ris, ris.MEDIA_TYPE),
    "csl-json": (csl_json.csl_json, csl_json.MEDIA_TYPE),
}


router = APIRouter(prefix="/api/v1", tags=["articles"], route_class=ArticleResourceRoute)


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
    stored: NamedArticle,
    format: Annotated[CitationFormat, Query(description="BibTeX (for LaTeX), RIS (Zotero, EndNote) or CSL-JSON.")] = "bibtex",
) -> Response:
    """Cite an article: authors as the source names them, the date as precisely as it is known, a permanent address."""
    write, media_type = _WRITERS[format]
    text = write(Citation.of(stored.article, article_address(str(request.base_url), stored.article.id)))
    return Response(text, headers={"Content-Type": f"{media_type}; charset=utf-8"})
