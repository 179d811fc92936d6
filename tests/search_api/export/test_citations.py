"""`GET /api/v1/articles/{id}/citation`, and identifiers that look like it."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
import rispy
from fastapi.testclient import TestClient

from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import article, build_archive

AWKWARD = ("accord", "accord/citation", "accord/citation/citation", "sans/date é", "citation", "a?b#c", "/citation")


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    articles = (article(id, title=f"Titre de {id}") for id in AWKWARD)
    with TestClient(create_app(Settings(index=build_archive(tmp_path_factory.mktemp("awkward") / "index", articles)))) as client:
        yield client


@pytest.mark.parametrize(
    ("format", "media_type", "beginning"),
    [
        ("bibtex", "application/x-bibtex; charset=utf-8", "@article{schuman,\n"),
        ("ris", "application/x-research-info-systems; charset=utf-8", "TY  - NEWS\r\n"),
        ("csl-json", "application/vnd.citationstyles.csl+json; charset=utf-8", "[\n"),
    ],
)
def test_each_format_says_what_it_is(client: TestClient, format: str, media_type: str, beginning: str) -> None:
    answer = client.get("/api/v1/articles/schuman/citation", params={"format": format})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type
    assert answer.text.startswith(beginning)
    assert "Déclaration de l’Horloge" in answer.text
    assert "http://testserver/?article=schuman" in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_bibtex_unless_another_format_is_asked_for(client: TestClient) -> None:
    assert client.get("/api/v1/articles/evian/citation").text.startswith("@misc{evian,\n")


@pytest.mark.parametrize("id", AWKWARD)
def test_any_identifier_can_be_read_and_cited_percent_encoded(awkward: TestClient, id: str) -> None:
    address = f"/api/v1/articles/{quote(id, safe='')}"
    assert awkward.get(address).json()["id"] == id
    [item] = awkward.get(f"{address}/citation", params={"format": "csl-json"}).json()
    assert item["id"] == id
    assert item["URL"] == f"http://testserver/?article={quote(id, safe='')}"


def test_a_slash_in_an_identifier_may_stand_as_it_is(awkward: TestClient) -> None:
    assert awkward.get("/api/v1/articles/sans/date é").json()["id"] == "sans/date é"
    [record] = rispy.loads(awkward.get("/api/v1/articles/sans/date é/citation", params={"format": "ris"}).text)
    assert record["id"] == "sans/date é"


def test_citation_as_a_word_of_the_address_is_never_part_of_an_identifier(awkward: TestClient) -> None:
    assert awkward.get("/api/v1/articles/accord/citation").text.startswith("@misc{accord,\n")


def test_the_host_that_a_client_names_can_break_no_format(client: TestClient) -> None:
    answer = client.get("/api/v1/articles/evian/citation", headers={"Host": 'a}b"c'})
    assert "}b" not in answer.text
    assert answer.text.count("{") == answer.text.count("}")


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        ("nowhere/citation", 404, "Aucun article n’a l’identifiant « nowhere » dans cette archive."),
        ("schuman/citation?format=docx", 422, "« format » : valeurs admises : 'bibtex', 'ris' ou 'csl-json'."),
    ],
)
def test_what_can_not_be_cited_is_a_problem_document(client: TestClient, address: str, status: int, detail: str) -> None:
    answer = client.get(f"/api/v1/articles/{address}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert json.loads(answer.text)["detail"] == detail


def test_the_openapi_document_describes_it(client: TestClient) -> None:
    described = client.get("/openapi.json").json()["paths"]["/api/v1/articles/{id}/citation"]["get"]
    assert [parameter["name"] for parameter in described["parameters"]] == ["id", "format"]
    assert set(described["responses"]["200"]["content"]) == {
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json",
    }
