"""What a query names is found under its other names too, and under the functions that were held then."""

import datetime
import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from corpus.authority.concept import Concept, DatedLabel, Tenure
from indexer.index import ConceptLabel
from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import article, authorities, build_archive

CONCEPTS = authorities(
    Concept("organisation", "otan", "Organisation du traité de l'Atlantique Nord", acronyms=("OTAN", "NATO")),
    Concept(
        "place",
        "burkina-faso",
        "Burkina Faso",
        alt_labels=("Haute-Volta",),
        dated_labels=(DatedLabel("Burkina Faso", "1984-08-04", None), DatedLabel("Haute-Volta", None, "1984-08-03")),
    ),
    Concept("place", "france", "France", demonyms=("français",)),
    Concept(
        "person",
        "hubert-vedrine",
        "Hubert Védrine",
        tenures=(
            Tenure("ministre des Affaires étrangères", "france", None, "1997-06-04", "2002-05", ""),
            Tenure("secrétaire général de la présidence", "france", None, "1991", "1995", ""),
            Tenure("écrivain", None, None, "jadis", None, ""),
        ),
    ),
)
ARTICLES = (
    article("sigle", "L’OTAN se réunit.", published="1999"),
    article("long", "L’Organisation du traité de l’Atlantique nord se réunit longuement, et le dit.", published="1998"),
    article("avant", "La Haute-Volta vote.", published="1960"),
    article("tard", "L’ancienne Haute-Volta vote.", published="1990"),
    article("jamais", "La Haute-Volta vote.", title="Sans date"),
    article("apres", "Le Burkina Faso vote.", published="1991"),
    article("faso", "Faso, sans Burkina devant, et le vote du Burkina.", published="1992"),
    article("ministre", "M. Védrine parle.", published="1998-03-18", persons=["hubert-vedrine"]),
    article("retraite", "M. Védrine écrit.", published="2010", persons=["hubert-vedrine"]),
    article("sans", "M. Védrine, sans date.", persons=["hubert-vedrine"]),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    index = build_archive(tmp_path_factory.mktemp("names") / "index", ARTICLES, CONCEPTS)
    with TestClient(create_app(Settings(index=index))) as client:
        yield client


def search(client: TestClient, q: str, **parameters: str) -> dict:
    response = client.get("/api/v1/search", params={"q": q, **parameters})
    assert response.status_code == 200, response.text
    return response.json()


def ids(answer: dict) -> list[str]:
    return [hit["id"] for hit in answer["hits"]]


def messages(answer: dict) -> list[str]:
    return [notice["message"] for notice in answer["query"]["notices"]]


def test_an_acronym_finds_the_name_in_full_and_the_answer_says_so(client: TestClient) -> None:
    answer = search(client, "l’OTAN")
    assert ids(answer) == ["sigle", "long"]
    assert answer["query"]["expansions"] == [
        {
            "start": 2,
            "end": 6,
            "text": "OTAN",
            "kind": "organisation",
            "value": "otan",
            "label": "Organisation du traité de l'Atlantique Nord",
            "names": [
                {"name": "Organisation du traité de l'Atlantique Nord", "from": None, "to": None},
                {"name": "NATO", "from": None, "to": None},
            ],
        }
    ]
    assert answer["query"]["understood"] == "l’OTAN"


def test_what_is_found_by_another_name_is_marked(client: TestClient) -> None:
    [hit] = [hit for hit in search(client, "OTAN")["hits"] if hit["id"] == "long"]
    [snippet] = hit["snippets"]
    marked = [snippet["text"][start:end] for start, end in snippet["marks"]]
    assert marked == ["Organisation du traité de l’Atlantique nord"]
    article = client.get("/api/v1/articles/long", params={"q": "OTAN"}).json()
    assert len(article["marks"]["body"]) == 1
    for without in ({"expand": "none"}, {"match": "all"}):
        assert client.get("/api/v1/articles/long", params={"q": "OTAN", **without}).json()["marks"]["body"] == []


def test_a_name_of_some_years_stands_for_the_place_in_these_years(client: TestClient) -> None:
    answer = search(client, "Burkina Faso")
    assert sorted(ids(answer)) == ["apres", "avant", "faso"]
    assert answer["query"]["expansions"][0]["names"] == [{"name": "Haute-Volta", "from": None, "to": "1984-08-03"}]
    assert sorted(ids(search(client, "Haute-Volta"))) == ["apres", "avant", "jamais", "tard"]


@pytest.mark.parametrize("parameters", [{"expand": "none"}, {"match": "all"}])
def test_names_stand_for_themselves_alone_where_that_is_asked_for(client: TestClient, parameters: dict[str, str]) -> None:
    answer = search(client, "OTAN", **parameters)
    assert ids(answer) == ["sigle"]
    assert answer["query"]["expansions"] == []


@pytest.mark.parametrize("parameters", [{}, {"expand": "none"}, {"match": "all"}])
def test_an_export_and_a_feed_have_what_the_search_finds(client: TestClient, parameters: dict[str, str]) -> None:
    found = ids(search(client, "OTAN", **parameters))
    export = client.get("/api/v1/export.jsonl", params={"q": "OTAN", **parameters})
    assert [json.loads(line)["id"] for line in export.text.splitlines()] == found
    feed = client.get("/api/v1/search.atom", params={"q": "OTAN", **parameters})
    assert feed.text.count("<entry") == len(found)


@pytest.mark.parametrize("q", ["=OTAN", '"OTAN"'])
def test_one_name_stands_for_itself(client: TestClient, q: str) -> None:
    assert ids(search(client, q)) == ["sigle"]


def test_a_question_counts_another_name_as_the_word(client: TestClient) -> None:
    answer = search(client, "Où se réunit donc l’OTAN ?")
    assert answer["query"]["relaxed"]
    assert sorted(ids(answer)) == ["long", "sigle"]


def test_a_name_that_only_others_find_is_not_called_missing(client: TestClient) -> None:
    answer = search(client, "NATO visas")
    assert answer["total"] == 0
    assert messages(answer) == ["« visas » n’est dans aucun article."]


def test_a_function_finds_whoever_held_it_on_the_day(client: TestClient) -> None:
    assert ids(search(client, 'fonction:"ministre des Affaires étrangères"')) == ["ministre"]
    assert ids(search(client, 'fonction:"ministre français des Affaires étrangères" date:1998')) == ["ministre"]
    answer = search(client, 'fonction:"ministre des Affaires étrangères" date:2010')
    assert answer["total"] == 0
    assert messages(answer) == [
        "Chaque partie de la requête se trouve dans l’archive, mais aucun article ne répond à l’ensemble."
    ]


@pytest.mark.parametrize("function", ["président", "écrivain", "secrétaire"])
def test_a_function_that_nobody_held_then_is_told(client: TestClient, function: str) -> None:
    answer = search(client, f"fonction:{function}")
    assert answer["total"] == 0
    assert messages(answer) == [f"Aucun article n’est classé sous une personne qui exerçait alors la fonction « {function} »."]


def test_dates_of_tenures_are_as_wide_as_they_are_stated() -> None:
    [minister, secretary] = ConceptLabel.of(CONCEPTS.of_kind("person")["hubert-vedrine"]).offices
    assert (minister.first, minister.last) == (datetime.date(1997, 6, 4), datetime.date(2002, 5, 31))
    assert (secretary.first, secretary.last) == (datetime.date(1991, 1, 1), datetime.date(1995, 12, 31))
    assert minister.surely_held == (datetime.date(1997, 6, 4), datetime.date(2002, 5, 1))
    assert secretary.surely_held == (datetime.date(1991, 12, 31), datetime.date(1995, 1, 1))


def test_an_unreadable_beginning_is_no_office_and_a_lasting_one_is_open() -> None:
    tenures = (Tenure("roi", "maroc", None, "vers 1961", None, "x"), Tenure("roi", "maroc", None, "1961-03-03", None, "x"))
    [king] = ConceptLabel.of(Concept("person", "hassan-ii", "Hassan II", tenures=tenures)).offices
    assert king.surely_held == (datetime.date(1961, 3, 3), datetime.date.max)
