"""`GET /api/v1/articles/{id}`, `/health`, and what every answer carries."""

from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient


def test_an_article_whole_with_its_annotations_and_marks(client: TestClient) -> None:
    article = client.get("/api/v1/articles/schuman", params={"q": "avocat horloge"}).json()
    assert article["title"] == "Déclaration de l’Horloge"
    assert article["published"] == "1950-05-09T18:00:00+01:00"
    assert article["authors"] == ["La rédaction"]
    first, second = article["body"]
    assert (first["kind"], first["start"]) == ("paragraph", 0)
    assert second == {"kind": "paragraph", "text": "La France agit.", "start": len(first["text"]) + 2}
    assert article["marks"] == {"title": [[17, 24]], "standfirst": [], "body": [[2, 8]]}
    assert article["annotations"][0] == {
        "field": None,
        "start": None,
        "end": None,
        "kind": "person",
        "value": "robert-schuman",
        "label": "Robert Schuman",
        "known": True,
        "from": None,
        "to": None,
        "reason": article["annotations"][0]["reason"],
        "function": None,
    }
    assert article["annotations"][0]["reason"].startswith("given: ")


@pytest.mark.parametrize("address", ["sans/date é", quote("sans/date é", safe="")])
def test_any_string_is_an_identifier(client: TestClient, address: str) -> None:
    assert client.get(f"/api/v1/articles/{address}").json()["id"] == "sans/date é"


def test_an_unknown_article_is_a_problem_document(client: TestClient) -> None:
    response = client.get("/api/v1/articles/nowhere")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"] == "Aucun article n’a l’identifiant « nowhere » dans cette archive."


def test_an_unknown_address_and_a_method_that_writes_are_problem_documents(client: TestClient) -> None:
    assert client.get("/nowhere").json()["title"] == "Adresse inconnue"
    assert client.post("/api/v1/search").json()["title"] == "Méthode non admise"


def test_health_tells_the_state_of_the_archive(client: TestClient, small_index) -> None:
    state = client.get("/health").json()
    assert state["status"] == "ok"
    assert state["articles"] == 4
    assert state["snapshot"] == (small_index / "CURRENT").read_text().strip()


@pytest.mark.parametrize("address", ["/", "/docs", "/api/v1/search", "/health", "/nowhere", "/openapi.json"])
def test_every_answer_keeps_the_browser_to_our_own_address(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_the_openapi_document_describes_the_contract(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    names = {parameter["name"] for parameter in document["paths"]["/api/v1/search"]["get"]["parameters"]}
    assert {
        "q",
        "match",
        "person",
        "not_person",
        "all_person",
        "from",
        "to",
        "undated",
        "sort",
        "facets",
        "date_interval",
    } <= names
    assert "/api/v1/articles/{id}" in document["paths"]
