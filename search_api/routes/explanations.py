"""`GET /api/v1/explain`: why a search finds an article, or not."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from search_api.explain.answer import explanation_response
from search_api.explain.models import ExplanationResponse
from search_api.models import ProblemModel
from search_api.routes.dependencies import Engine, found_article
from search_api.routes.json_response import json_response
from search_api.routes.parameters import MAX_ID_LENGTH, SearchParameters

router = APIRouter(prefix="/api/v1", tags=["search"])


class ExplainParameters(SearchParameters):
    """The parameters of a search, of which paging, order and facets change nothing, and the article."""

    id: Annotated[str, Field(min_length=1, max_length=MAX_ID_LENGTH, description="The article's identifier.")]


@router.get(
    "/explain",
    response_model=ExplanationResponse,
    responses={404: {"model": ProblemModel}, 422: {"model": ProblemModel}, 503: {"model": ProblemModel}},
)
def explain(engine: Engine, parameters: Annotated[ExplainParameters, Query()]) -> Response:
    """Each part of a query and each filter asked of one article; where it is missing, the smallest change that would find it."""
    stored = found_article(engine, parameters.id)
    return json_response(explanation_response(engine, parameters.request(), stored))
