"""`GET /api/v1/export.jsonl`: everything that a search finds, without a ceiling."""

from typing import Annotated, ClassVar

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from search_api.export.addresses import search_address
from search_api.export.harvest import PAGE_SIZE, harvest
from search_api.export.json_lines import MEDIA_TYPE, json_line
from search_api.models import ProblemModel
from search_api.routes.dependencies import Engine
from search_api.routes.parameters import SearchParameters

router = APIRouter(prefix="/api/v1", tags=["search"])


class HarvestParameters(SearchParameters):
    """The parameters of a search without those of paging, which are errors here."""

    page: ClassVar[int] = 1  # type: ignore[misc]  # this is how Pydantic drops a field that a model inherits
    per_page: ClassVar[int] = PAGE_SIZE  # type: ignore[misc]


@router.get(
    "/export.jsonl",
    response_class=StreamingResponse,
    responses={
        200: {
            "content": {MEDIA_TYPE: {"schema": {"type": "string"}}},
            "headers": {
                "X-Total-Count": {"description": "How many articles follow.", "schema": {"type": "integer"}},
                "Link": {"description": "The search that found them.", "schema": {"type": "string"}},
            },
        },
        422: {"model": ProblemModel},
        503: {"model": ProblemModel},
    },
)
def export(request: Request, engine: Engine, parameters: Annotated[HarvestParameters, Query()]) -> StreamingResponse:
    """All that was found, as JSON Lines that can be indexed again: an article a line, all of one state of the archive."""
    found = harvest(engine, parameters.request())
    search = search_address(str(request.base_url), "api/v1/search", request.query_params.multi_items())
    return StreamingResponse(
        (b"".join(map(json_line, page)) for page in found.pages),
        headers={
            "Content-Type": f"{MEDIA_TYPE}; charset=utf-8",
            "Content-Disposition": 'attachment; filename="depeches.jsonl"',
            "X-Total-Count": str(found.total),
            "Link": f'<{search}>; rel="related"',
        },
    )
