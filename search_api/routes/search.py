"""`GET /api/v1/search`: articles that answer a query, and the facets to narrow it by."""

from typing import Annotated

from fastapi import APIRouter, Query

from search_api.answer import answer
from search_api.models import ProblemModel, SearchResponse
from search_api.routes.dependencies import Engine
from search_api.routes.parameters import SearchParameters

router = APIRouter(prefix="/api/v1", tags=["search"])


@router.get("/search", responses={422: {"model": ProblemModel}, 503: {"model": ProblemModel}})
def search(engine: Engine, parameters: Annotated[SearchParameters, Query()]) -> SearchResponse:
    """Search the archive. Totals and facet counts are exact."""
    return answer(engine, parameters.request())
