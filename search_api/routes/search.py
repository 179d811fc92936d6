"""`GET /api/v1/search`: articles that answer a query, and the facets to narrow it by."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from search_api.answer import answer
from search_api.models import ProblemModel, SearchResponse
from search_api.routes.dependencies import Engine
from search_api.routes.direct_route import DirectRoute
from search_api.routes.json_response import json_response
from search_api.routes.parameters import SearchParameters

router = APIRouter(prefix="/api/v1", tags=["search"], route_class=DirectRoute)


@router.get("/search", response_model=SearchResponse, responses={422: {"model": ProblemModel}, 503: {"model": ProblemModel}})
def search(engine: Engine, parameters: Annotated[SearchParameters, Query()]) -> Response:
    """Search the archive. Totals and facet counts are exact."""
    return json_response(answer(engine, parameters.request()))
