"""A route that reads its request itself; FastAPI describes it, by the signature of its function, and no more.

What FastAPI does for any route (solving dependencies, looking at each of thirty parameters, a thread for the dependency and
another for the function) takes half as long as answering a search.
"""

from collections.abc import Callable, Coroutine, Mapping
from functools import cache
from typing import Any, TypeVar, get_origin, get_type_hints

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.datastructures import QueryParams

from search_api.engine import SearchEngine
from search_api.routes.dependencies import current_engine

_Model = TypeVar("_Model", bound=BaseModel)


# A search is arithmetic that holds the interpreter's lock most of the time: sixteen at once took twice the time of one after the
# other, since threads kept handing the lock to each other. Another core is another worker process.
_SEARCHES_AT_ONCE = 1

# One for each event loop: a limiter must not be shared between loops.
_limiters: RunVar[CapacityLimiter] = RunVar("searches")


class DirectRoute(APIRoute):
    """A route of `(engine, parameters) -> Response`, which runs in one of the server's threads, one request after the other.

    The annotation of `parameters` is the model that reads the query string. In the event loop it would answer a tenth more
    requests, and a slow query would keep everything else waiting too.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """See `APIRoute`; what this gives is called for each request."""
        endpoint: Callable[[SearchEngine, BaseModel], Response] = self.endpoint
        model: type[BaseModel] = get_type_hints(endpoint)["parameters"]

        def respond(request: Request, parameters: BaseModel) -> Response:
            return endpoint(current_engine(request), parameters)

        async def handle(request: Request) -> Response:
            parameters = read_query(model, request.query_params)
            return await to_thread.run_sync(respond, request, parameters, limiter=_limiter())

        return handle


def _limiter() -> CapacityLimiter:
    """The limiter of the running event loop."""
    limiter = _limiters.get(None)
    if limiter is None:
        limiter = CapacityLimiter(_SEARCHES_AT_ONCE)
        _limiters.set(limiter)
    return limiter


def read_query(model: type[_Model], query: QueryParams) -> _Model:
    """The parameters of a query string, read and refused as FastAPI does it for a model of query parameters.

    Raises:
        RequestValidationError: a parameter is wrong, or none of the model's.
    """
    given: dict[str, list[str]] = {}
    for name, value in query.multi_items():
        given.setdefault(name, []).append(value)
    lists = _takes_list(model)
    try:
        return model.model_validate({name: _value(values, lists.get(name)) for name, values in given.items()})
    except ValidationError as error:
        errors = error.errors(include_url=False)
        raise RequestValidationError([{**each, "loc": ("query", *each["loc"])} for each in errors]) from error


def _value(values: list[str], takes_list: bool | None) -> str | list[str]:  # noqa: FBT001 - the entry of a table
    """All values of a list, the last one of any other parameter; of one that nobody knows, what was given."""
    if takes_list is None:
        return values if len(values) > 1 else values[0]
    return values if takes_list else values[-1]


@cache
def _takes_list(model: type[BaseModel]) -> Mapping[str, bool]:
    return {field.alias or name: get_origin(field.annotation) is list for name, field in model.model_fields.items()}
