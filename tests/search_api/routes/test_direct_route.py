"""A query string is read and refused as FastAPI itself does it."""

from typing import Annotated

import pytest
from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams
from starlette.responses import JSONResponse

from search_api.routes.direct_route import read_query
from search_api.routes.parameters import SearchParameters


@pytest.fixture(scope="module")
def by_fastapi() -> TestClient:
    app = FastAPI()

    @app.get("/")
    def answer(parameters: Annotated[SearchParameters, Query()]) -> dict:
        return parameters.model_dump()

    @app.exception_handler(RequestValidationError)
    def refused(_request: Request, error: RequestValidationError) -> JSONResponse:
        return JSONResponse(plain(error), 422)

    return TestClient(app)


def plain(error: RequestValidationError) -> list:
    return [[*each["loc"], each["type"], each["msg"], str(each["input"])] for each in error.errors()]


names = st.sampled_from([*SearchParameters.model_fields, "from", "to", "Q", "", "q[]"])
values = st.sampled_from(
    ["", "x", "0", "1", " 7 ", "1962", "1963-02-30", "newest", "person,date", "month", "é", "a" * 501, "a" * 2001]
)


@given(st.lists(st.tuples(names, values), max_size=5))
def test_as_fastapi_reads_it(by_fastapi: TestClient, pairs: list[tuple[str, str]]) -> None:
    expected = by_fastapi.get("/", params=pairs).json()
    try:
        read: object = read_query(SearchParameters, QueryParams(pairs)).model_dump()
    except RequestValidationError as error:
        read = plain(error)
    assert read == expected


def test_the_last_of_a_repeated_parameter_counts_and_all_of_a_list() -> None:
    read = read_query(SearchParameters, QueryParams("q=a&q=b&person=x&person=y&from=1962"))
    assert (read.q, read.person, read.first) == ("b", ["x", "y"], "1962")
