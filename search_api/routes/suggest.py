"""`GET /api/v1/suggest`: what may be meant, as one types."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from search_api.models import ProblemModel, SuggestResponse
from search_api.routes.dependencies import Engine
from search_api.routes.direct_route import DirectRoute
from search_api.routes.json_response import json_response
from search_api.suggestions import suggest

router = APIRouter(prefix="/api/v1", tags=["search"], route_class=DirectRoute)


class SuggestParameters(BaseModel):
    """The query string; a parameter that does not exist is an error, not ignored."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[str, Field(max_length=200, description="A query as far as it is typed.", examples=["visite de macr"])] = ""
    limit: Annotated[int, Field(ge=1, le=20, description="So many suggestions of each kind.")] = 6


@router.get("/suggest", response_model=SuggestResponse, responses={422: {"model": ProblemModel}, 503: {"model": ProblemModel}})
def suggestions(engine: Engine, parameters: Annotated[SuggestParameters, Query()]) -> Response:
    """Suggest words, persons, topics, places, organisations and articles. Counts are exact."""
    return json_response(suggest(engine, parameters.q, parameters.limit))
