"""`GET /api/v1/search.atom`: a search to be followed in a feed reader."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from search_api.export.addresses import search_address
from search_api.export.atom import MEDIA_TYPE, Feed, atom
from search_api.export.harvest import found_page
from search_api.models import ProblemModel
from search_api.request import Sort
from search_api.routes.dependencies import Engine
from search_api.routes.parameters import SearchParameters

router = APIRouter(prefix="/api/v1", tags=["search"])


class FeedParameters(SearchParameters):
    """The parameters of a search; `facets` and `date_interval` change nothing, so that any search's address will do."""

    sort: Annotated[Sort, Field(description="The newest first, unless another order is asked for.")] = "newest"


@router.get(
    "/search.atom",
    response_class=Response,
    responses={
        200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}},
        422: {"model": ProblemModel},
        503: {"model": ProblemModel},
    },
)
def feed(request: Request, engine: Engine, parameters: Annotated[FeedParameters, Query()]) -> Response:
    """A search as an Atom feed. An entry without `published` is of an article whose source states no time."""
    base = str(request.base_url)
    address = search_address(base, "api/v1/search.atom", request.query_params.multi_items())
    about = Feed(q=parameters.q, address=address, base=base, updated=engine.state.built)
    articles = found_page(engine, parameters.request())
    return Response(atom(about, articles), headers={"Content-Type": f"{MEDIA_TYPE}; charset=utf-8"})
