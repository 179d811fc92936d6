"""`GET /health`: 200 when ready to answer."""

from fastapi import APIRouter

from search_api.models import HealthResponse, ProblemModel
from search_api.routes.dependencies import Engine

router = APIRouter(tags=["health"])


@router.get("/health", responses={503: {"model": ProblemModel}})
def health(engine: Engine) -> HealthResponse:
    """Ready, and from which state of the archive answers come."""
    state = engine.state
    return HealthResponse(snapshot=state.snapshot, built=state.built, articles=state.articles)
