"""`GET /api/v1/suggest`, as the contract says."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

SUGGEST = "/api/v1/suggest"


def test_the_whole_shape_of_an_answer(client: TestClient) -> None:
    answer = client.get(SUGGEST, params={"q": "accord r. schu"}).json()
    assert answer.pop("took_ms") > 0
    schuman = {"value": "robert-schuman", "label": "Robert Schuman", "count": 1, "matched": None}
    assert answer == {"q": "accord r. schu", "groups": [{"kind": "person", "start": 7, "suggestions": [schuman]}]}
    answer = client.get(SUGGEST, params={"q": "acc", "limit": "1"}).json()
    accord = {"value": "accord", "label": "accord", "count": 1, "matched": None}
    title = {"value": "evian", "label": "Accord", "count": 1, "matched": None}
    assert answer["groups"] == [
        {"kind": "term", "start": 0, "suggestions": [accord]},
        {"kind": "title", "start": 0, "suggestions": [title]},
    ]


def test_nothing_is_suggested_for_nothing(client: TestClient) -> None:
    for address in (SUGGEST, f"{SUGGEST}?q=", f"{SUGGEST}?q=zorglub"):
        assert client.get(address).json()["groups"] == []


@pytest.mark.parametrize(
    ("parameters", "parameter", "message"),
    [
        ({"q": "a" * 201}, "q", "au plus 200 caractères"),
        ({"limit": "0"}, "limit", "la valeur doit être au moins 1"),
        ({"limit": "21"}, "limit", "la valeur doit être au plus 20"),
        ({"person": "x"}, "person", "ce paramètre n’existe pas"),
    ],
)
def test_a_wrong_parameter_gets_a_problem_document_in_french(client: TestClient, parameters, parameter, message) -> None:
    response = client.get(SUGGEST, params=parameters)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["errors"] == [{"parameter": parameter, "message": message}]


def test_openapi_describes_it(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    operation = described["paths"][SUGGEST]["get"]
    assert {each["name"]: each["schema"].get("maxLength") for each in operation["parameters"]} == {"q": 200, "limit": None}
    assert operation["tags"] == ["search"]
    assert described["components"]["schemas"]["SuggestResponse"]["examples"][0]["q"] == "visite de macr"


@given(st.text(max_size=60) | st.text("abé'’-*?~^\"«»()[]:=+ETOUSAUF 0.", max_size=60))
def test_any_query_gets_an_answer(client: TestClient, q: str) -> None:
    response = client.get(SUGGEST, params={"q": q.encode("utf-8", "replace").decode()})
    assert response.status_code == 200, response.text
