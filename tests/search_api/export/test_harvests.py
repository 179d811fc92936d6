"""`GET /api/v1/export.jsonl`, and the archive that is built from it."""

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import corpus.sample
from indexer.pipeline import Run, run
from search_api.app import create_app
from search_api.settings import Settings

EXPORT = "/api/v1/export.jsonl"


def lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.split("\n") if line]


def test_each_line_is_an_article_in_the_order_asked_for(client: TestClient) -> None:
    answer = client.get(EXPORT, params={"q": "réadmission", "sort": "newest"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/x-ndjson; charset=utf-8"
    assert answer.headers["x-total-count"] == "3"
    assert answer.headers["link"] == '<http://testserver/api/v1/search?q=r%C3%A9admission&sort=newest>; rel="related"'
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert [line["id"] for line in lines(answer.text)] == ["evian", "annee", "sans/date é"]
    assert answer.text.endswith("}\n")


def test_the_link_leads_to_the_search(client: TestClient) -> None:
    parameters = {"q": "l’été > <x>", "person": ["konrad-adenauer", "robert-schuman"], "from": "1950"}
    link = client.get(EXPORT, params=parameters).headers["link"]
    address = link.removeprefix("<").removesuffix('>; rel="related"')
    assert client.get(address).json()["query"]["q"] == "l’été > <x>"
    assert client.get(address).json() | {"took_ms": 0} == client.get("/api/v1/search", params=parameters).json() | {"took_ms": 0}


def test_nothing_found_is_no_line(client: TestClient) -> None:
    answer = client.get(EXPORT, params={"q": "introuvable"})
    assert (answer.status_code, answer.headers["x-total-count"], answer.text) == (200, "0", "")


@pytest.mark.parametrize("parameters", [{"page": "1"}, {"per_page": "20"}, {"sort": "best"}, {"person_": "x"}])
def test_a_wrong_parameter_gets_a_problem_document(client: TestClient, parameters: dict) -> None:
    answer = client.get(EXPORT, params=parameters)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["parameter"] for error in answer.json()["errors"]] == list(parameters)


def test_the_openapi_document_describes_it(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    search, export = ({each["name"] for each in paths[path]["get"]["parameters"]} for path in ("/api/v1/search", EXPORT))
    assert search - export == {"page", "per_page"}
    assert not export - search
    assert set(paths[EXPORT]["get"]["responses"]["200"]["headers"]) == {"X-Total-Count", "Link"}


def test_an_archive_built_from_an_export_answers_alike(sample_client: TestClient, tmp_path: Path) -> None:
    exported = tmp_path / "depeches.jsonl"
    exported.write_bytes(sample_client.get(EXPORT, params={"sort": "oldest"}).content)
    index = tmp_path / "index"
    report = run(Run(index, (exported,), corpus.sample.AUTHORITIES), lambda problem: pytest.fail(str(problem)), iter)
    assert report.articles >= 80
    with TestClient(create_app(Settings(index=index))) as rebuilt:
        assert rebuilt.get(EXPORT, params={"sort": "oldest"}).content == exported.read_bytes()
        for parameters in ({}, {"q": "accord frontière"}, {"person": "charles-de-gaulle", "from": "1958"}):
            before, after = (each.get("/api/v1/search", params=parameters).json() for each in (sample_client, rebuilt))
            assert before["total"] > 0
            # Not the topics: subheadings weigh more in them, and come back from the contract's plain text as paragraphs.
            del before["facets"]["topic"], after["facets"]["topic"]
            assert after["facets"] == before["facets"]
            assert [(hit["id"], hit["score"]) for hit in after["hits"]] == [(hit["id"], hit["score"]) for hit in before["hits"]]
