"""`GET /health`: 200 when ready to answer."""

from fastapi import APIRouter, Response

from search_api.models import HealthResponse, ProblemModel
from search_api.routes.dependencies import Engine
from search_api.routes.json_response import json_response

router = APIRouter(tags=["health"])


@router.get("/health", response_model=HealthResponse, responses={503: {"model": ProblemModel}})
def health(engine: Engine) -> Response:
    """Ready, and from which state of the archive answers come."""
    state = engine.state
    return json_response(HealthResponse(snapshot=state.snapshot, built=state.built, articles=state.articles))
