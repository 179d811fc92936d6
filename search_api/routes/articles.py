"""`GET /api/v1/articles/{id}`: an article, whole, with its annotations."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from search_api.answer import article_response
from search_api.models import ArticleResponse, ProblemModel
from search_api.request import ExpandMode, MatchMode, SearchRequest
from search_api.routes.dependencies import Engine, NamedArticle
from search_api.routes.json_response import json_response
from search_api.routes.parameters import MAX_QUERY_LENGTH

router = APIRouter(prefix="/api/v1", tags=["articles"])


@router.get(
    "/articles/{id:path}",
    response_model=ArticleResponse,
    responses={404: {"model": ProblemModel}, 503: {"model": ProblemModel}},
)
def article(
    engine: Engine,
    stored: NamedArticle,
    q: Annotated[str, Query(max_length=MAX_QUERY_LENGTH, description="Mark the words of this query.")] = "",
    match: MatchMode = "auto",
    expand: ExpandMode = "names",
) -> Response:
    """One article. Identifiers are percent-encoded in addresses; a slash in one may stand as it is."""
    return json_response(article_response(engine, stored, SearchRequest(q=q, match=match, expand=expand)))
