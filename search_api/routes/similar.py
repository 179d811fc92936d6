"""`GET /api/v1/articles/{id}/similar`: the articles that are most like one."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from search_api.models import ProblemModel, SimilarResponse
from search_api.routes.article_resource import ArticleResourceRoute
from search_api.routes.dependencies import Engine, NamedArticle
from search_api.routes.json_response import json_response
from search_api.similar import similar_response

router = APIRouter(prefix="/api/v1", tags=["articles"], route_class=ArticleResourceRoute)


@router.get(
    "/articles/{id:path}/similar",
    response_model=SimilarResponse,
    responses={404: {"model": ProblemModel}, 422: {"model": ProblemModel}, 503: {"model": ProblemModel}},
)
def similar(
    engine: Engine,
    stored: NamedArticle,
    limit: Annotated[int, Query(ge=1, le=50, description="How many articles at most.")] = 10,
) -> Response:
    """Articles that share with this one what says most about it, and what that is; never the article itself."""
    return json_response(similar_response(engine, stored, limit))
