"""`GET /api/v1/articles/{id}/similar`, and identifiers that look like it."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import article, build_archive

AWKWARD = (
    "accord",
    "accord/similar",
    "accord/citation",
    "accord/similar/citation",
    "similar",
    "/similar",
    "sans/date é",
    "a?b#c",
)


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    alike = (article(id, "Un visa.", title="Réadmission") for id in AWKWARD)
    others = (article(f"o{number}", f"Rien de {number}.") for number in range(40))
    index = build_archive(tmp_path_factory.mktemp("awkward") / "index", (*alike, *others))
    with TestClient(create_app(Settings(index=index))) as client:
        yield client


@pytest.mark.parametrize("id", AWKWARD)
def test_any_identifier_can_be_asked_about_percent_encoded(awkward: TestClient, id: str) -> None:
    address = f"/api/v1/articles/{quote(id, safe='')}"
    assert awkward.get(address).json()["id"] == id
    answer = awkward.get(f"{address}/similar").json()
    assert (answer["id"], answer["words"]) == (id, ["Réadmission", "visa"])
    assert [hit["id"] for hit in answer["hits"]] == sorted(set(AWKWARD) - {id})


def test_a_slash_in_an_identifier_may_stand_as_it_is(awkward: TestClient) -> None:
    assert awkward.get("/api/v1/articles/sans/date é/similar").json()["id"] == "sans/date é"
    # The word that ends the address is never part of an identifier.
    assert awkward.get("/api/v1/articles/accord/similar").json()["id"] == "accord"


def test_a_hit_is_as_in_a_search_and_says_what_it_shares(awkward: TestClient) -> None:
    [hit] = awkward.get("/api/v1/articles/accord/similar", params={"limit": 1}).json()["hits"]
    [found] = awkward.get("/api/v1/search", params={"q": "", "sort": "relevance", "per_page": 1, "facets": ""}).json()["hits"]
    assert set(hit) == {*found, "shared"}
    assert hit["shared"] == {"words": ["Réadmission", "visa"], "persons": [], "topics": [], "places": [], "organisations": []}


def test_ten_unless_more_are_wanted(client: TestClient, awkward: TestClient) -> None:
    assert len(awkward.get("/api/v1/articles/accord/similar?limit=2").json()["hits"]) == 2
    described = awkward.get("/openapi.json").json()["paths"]["/api/v1/articles/{id}/similar"]["get"]
    assert {each["name"]: each["schema"].get("default") for each in described["parameters"]} == {"id": None, "limit": 10}
    # In an archive of four articles, nothing says anything.
    assert client.get("/api/v1/articles/schuman/similar").json()["hits"] == []


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        ("nowhere/similar", 404, "Aucun article n’a l’identifiant « nowhere » dans cette archive."),
        ("accord/similar?limit=0", 422, "« limit » : la valeur doit être au moins 1."),
        ("accord/similar?limit=51", 422, "« limit » : la valeur doit être au plus 50."),
    ],
)
def test_what_can_not_be_answered_is_a_problem_document(awkward: TestClient, address: str, status: int, detail: str) -> None:
    answer = awkward.get(f"/api/v1/articles/{address}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == detail
