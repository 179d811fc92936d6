"""`GET /api/v1/search.atom`."""

import xml.etree.ElementTree as ET

import pytest
from fastapi.testclient import TestClient

FEED = "/api/v1/search.atom"
NAMES = {"": "http://www.w3.org/2005/Atom"}


def entries(text: str) -> list[str]:
    return [str(id.text).removeprefix("urn:depeches:article:") for id in ET.fromstring(text).findall("entry/id", NAMES)]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, ["evian", "annee", "schuman", "sans%2Fdate%20%C3%A9"]),
        ({"q": "réadmission"}, ["evian", "annee", "sans%2Fdate%20%C3%A9"]),
        ({"sort": "oldest"}, ["schuman", "annee", "evian", "sans%2Fdate%20%C3%A9"]),
        ({"per_page": "2", "page": "2"}, ["schuman", "sans%2Fdate%20%C3%A9"]),
        ({"person": "konrad-adenauer", "facets": "person", "date_interval": "day"}, ["annee", "schuman"]),
    ],
)
def test_a_search_the_newest_first(client: TestClient, parameters: dict, expected: list[str]) -> None:
    answer = client.get(FEED, params=parameters)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert entries(answer.text) == expected


def test_a_feed_knows_its_own_address_and_the_state_of_the_archive(client: TestClient) -> None:
    root = ET.fromstring(client.get(FEED, params={"q": "l’été & <x>", "from": "1950"}).text)
    address = "http://testserver/api/v1/search.atom?q=l%E2%80%99%C3%A9t%C3%A9+%26+%3Cx%3E&from=1950"
    assert root.findtext("id", None, NAMES) == address
    assert [link.get("href") for link in root.findall("link", NAMES)] == [address]
    assert root.findtext("updated", None, NAMES) == "2026-01-01T00:00:00+00:00"


def test_twenty_entries_unless_more_are_asked_for(sample_client: TestClient) -> None:
    assert len(entries(sample_client.get(FEED).text)) == 20
    assert len(entries(sample_client.get(FEED, params={"per_page": "50"}).text)) == 50


@pytest.mark.parametrize("parameters", [{"per_page": "101"}, {"sort": "best"}, {"person_": "x"}, {"from": "hier"}])
def test_a_wrong_parameter_gets_a_problem_document(client: TestClient, parameters: dict) -> None:
    answer = client.get(FEED, params=parameters)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["parameter"] for error in answer.json()["errors"]] == list(parameters)


def test_the_openapi_document_describes_it(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    names = [{parameter["name"] for parameter in paths[path]["get"]["parameters"]} for path in (FEED, "/api/v1/search")]
    assert names[0] == names[1]
    assert list(paths[FEED]["get"]["responses"]["200"]["content"]) == ["application/atom+xml"]
    sort = next(each for each in paths[FEED]["get"]["parameters"] if each["name"] == "sort")
    assert sort["schema"]["default"] == "newest"
