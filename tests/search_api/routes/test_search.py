"""`GET /api/v1/search`, as the contract says."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import article, build_archive

SEARCH = "/api/v1/search"
FACETS = ("person", "topic", "place", "organisation", "source", "author", "date")


def search(client: TestClient, **parameters) -> dict:
    parameters = {name.rstrip("_"): value for name, value in parameters.items()}
    response = client.get(SEARCH, params=parameters)
    assert response.status_code == 200, response.text
    return response.json()


def ids(answer: dict) -> list[str]:
    return [hit["id"] for hit in answer["hits"]]


def bucket(value: str, label: str, count: int = 1, **others) -> dict:
    plain = {"selected": False, "excluded": False, "broader": [], "known": True}
    return {"value": value, "label": label, "count": count, **plain, **others}


def test_the_whole_shape_of_an_answer(client: TestClient) -> None:
    answer = search(client, q="avocat", person="robert-schuman")
    assert answer.pop("took_ms") > 0
    [hit] = answer.pop("hits")
    assert hit.pop("score") > 0
    assert hit == {
        "id": "schuman",
        "title": "Déclaration de l’Horloge",
        "standfirst": "Le charbon et l’acier.",
        "published": "1950-05-09T18:00:00+01:00",
        "source": "Journal",
        "url": None,
        "snippets": [
            {
                "field": "body",
                "text": "L’avocat d’une Europe unie, Robert Schuman, propose une Haute Autorité.",
                "marks": [[2, 8]],
            }
        ],
        "persons": [
            {"value": "robert-schuman", "label": "Robert Schuman", "known": True, "function": None},
            {"value": "konrad-adenauer", "label": "Konrad Adenauer", "known": True, "function": None},
        ],
        "topics": [],
    }
    nothing = {"buckets": [], "truncated": False, "ancestors": []}
    assert answer == {
        "query": {"q": "avocat", "understood": "avocat", "notices": [], "relaxed": None, "corrections": [], "expansions": []},
        "total": 1,
        "page": 1,
        "per_page": 20,
        "facets": {
            "person": {
                "buckets": [
                    bucket("konrad-adenauer", "Konrad Adenauer"),
                    bucket("robert-schuman", "Robert Schuman", selected=True),
                ],
                "truncated": False,
                "ancestors": [],
            },
            "topic": nothing,
            "place": nothing,
            "organisation": nothing,
            "source": {
                "buckets": [bucket("Journal", "Journal", known=None)],
                "truncated": False,
                "ancestors": [],
            },
            "author": {
                "buckets": [bucket("La rédaction", "La rédaction", known=None)],
                "truncated": False,
                "ancestors": [],
            },
            "date": {"interval": "year", "buckets": [{"value": "1950", "count": 1, "selected": False}]},
        },
    }


def test_an_empty_query_is_every_article_the_newest_first_and_the_undated_last(client: TestClient) -> None:
    assert ids(search(client)) == ["evian", "annee", "schuman", "sans/date é"]
    assert ids(search(client, sort="oldest")) == ["schuman", "annee", "evian", "sans/date é"]
    assert search(client, q="  ")["total"] == 4


def test_accents_are_optional(client: TestClient) -> None:
    assert (
        sorted(ids(search(client, q="readmission")))
        == sorted(ids(search(client, q="réadmission")))
        == ["annee", "evian", "sans/date é"]
    )


def test_function_words_are_not_required_beside_others_and_the_answer_says_so(client: TestClient) -> None:
    answer = search(client, q="accord de l'acier réadmission", match="all")
    assert answer["query"]["understood"] == "accord ET l'acier ET réadmission"
    assert ids(search(client, q="un accord de la réadmission")) == ["evian"]
    assert sorted(ids(search(client, q="de"))) == ["annee", "evian", "schuman"]
    assert search(client, q="de")["query"]["understood"] == "de"


def test_a_longer_query_of_words_alone_is_relaxed_and_says_so(client: TestClient) -> None:
    q = "accord de l'acier réadmission"
    answer = search(client, q=q)
    assert answer["query"]["understood"] == "accord l'acier réadmission"
    assert answer["query"]["relaxed"].startswith("Tous les mots ne sont pas exigés")
    assert answer["total"] == len(answer["hits"]) > 1
    strict = search(client, q=q, match="all")
    assert (strict["query"]["relaxed"], strict["total"]) == (None, 0)
    assert search(client, q="accord ET l'acier ET réadmission")["total"] == 0
    # Export and feed hold what was found.
    for match in ("auto", "all"):
        exported = client.get("/api/v1/export.jsonl", params={"q": q, "match": match}).text.splitlines()
        assert len(exported) == search(client, q=q, match=match)["total"]


@pytest.mark.parametrize(
    "q", ["l’avoc*", "europ* unie", "propsoe~2", 'personne:"R. Schuman"', "personne:schuman haute-autorite", "titre:horloge"]
)
def test_the_query_language_reaches_the_index(client: TestClient, q: str) -> None:
    assert ids(search(client, q=q)) == ["schuman"]


def test_marks_count_code_points(client: TestClient) -> None:
    [snippet] = search(client, q="réadmission", undated="only")["hits"][0]["snippets"]
    [[start, end]] = snippet["marks"]
    assert snippet["text"][start:end] == "réadmission"
    assert snippet["text"].index("𝒜") < start


def test_published_keeps_its_precision(client: TestClient) -> None:
    published = {hit["id"]: hit["published"] for hit in search(client)["hits"]}
    assert published == {
        "schuman": "1950-05-09T18:00:00+01:00",
        "evian": "1962-03",
        "annee": "1962",
        "sans/date é": None,
    }


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"person": "konrad-adenauer"}, ["annee", "schuman"]),
        ({"person": ["robert-schuman", "Jeanne Untel"]}, ["schuman", "sans/date é"]),
        ({"all_person": ["robert-schuman", "konrad-adenauer"]}, ["schuman"]),
        ({"not_person": "konrad-adenauer"}, ["evian", "sans/date é"]),
        ({"person": "konrad-adenauer", "not_person": "robert-schuman"}, ["annee"]),
        ({"topic": "migrations"}, ["evian"]),
        ({"place": "maroc"}, ["evian"]),
        ({"source": "Journal"}, ["schuman"]),
        ({"not_source": "Journal"}, ["evian", "annee", "sans/date é"]),
        ({"author": "La rédaction"}, ["schuman"]),
        ({"from": "1962"}, ["evian", "annee"]),
        ({"from": "1962-02"}, ["evian"]),
        ({"to": "1950-05-09"}, ["schuman"]),
        ({"to": "1950-05-08"}, []),
        ({"from": "1950", "to": "1962"}, ["evian", "annee", "schuman"]),
        ({"from": "1962", "undated": "include"}, ["evian", "annee", "sans/date é"]),
        ({"undated": "only"}, ["sans/date é"]),
        ({"undated": "exclude"}, ["evian", "annee", "schuman"]),
        ({"person": "nobody"}, []),
        ({"per_page": 2, "page": 2}, ["schuman", "sans/date é"]),
        ({"page": 99}, []),
        ({"person": "", "not_topic": "", "from": "", "to": "", "facets": ""}, ["evian", "annee", "schuman", "sans/date é"]),
    ],
)
def test_filters(client: TestClient, parameters: dict, expected: list[str]) -> None:
    assert ids(search(client, **parameters)) == expected


def test_only_the_facets_asked_for(client: TestClient) -> None:
    assert tuple(search(client)["facets"]) == FACETS
    assert tuple(search(client, facets="date,person")["facets"]) == ("person", "date")
    assert search(client, facets="")["facets"] == {}


def test_a_broader_topic_counts_its_narrower_ones(client: TestClient) -> None:
    buckets = search(client)["facets"]["topic"]["buckets"]
    assert buckets == [bucket("migrations", "Migrations"), bucket("readmission", "Réadmission", broader=["migrations"])]
    topics = search(client, topic="migrations")["hits"][0]["topics"]
    assert topics == [{"value": "readmission", "label": "Réadmission", "known": True}]


def test_a_name_in_no_authority_is_told_from_those_that_are(client: TestClient) -> None:
    answer = search(client, q="Inconnu")
    [hit] = answer["hits"]
    assert hit["persons"] == [{"value": "Jeanne Untel", "label": "Jeanne Untel", "known": False, "function": None}]
    assert answer["facets"]["person"]["buckets"] == [bucket("Jeanne Untel", "Jeanne Untel", known=False)]


def test_an_excluded_value_stays_listed(client: TestClient) -> None:
    buckets = search(client, not_person="konrad-adenauer")["facets"]["person"]["buckets"]
    assert bucket("konrad-adenauer", "Konrad Adenauer", 0, excluded=True) in buckets


def test_dates_by_month_leave_out_the_date_range(client: TestClient) -> None:
    date = search(client, date_interval="month", from_="1962-03", to="1962-03")["facets"]["date"]
    assert date == {
        "interval": "month",
        "buckets": [
            {"value": "1950-05", "count": 1, "selected": False},
            {"value": "1962-01", "count": 1, "selected": False},
            {"value": "1962-03", "count": 1, "selected": True},
            {"value": "undated", "count": 1, "selected": False},
        ],
    }


@pytest.mark.parametrize(
    ("parameters", "parameter", "message"),
    [
        ({"person_": "x"}, "person_", "ce paramètre n’existe pas"),
        ({"sort": "best"}, "sort", "valeurs admises : 'relevance', 'newest' ou 'oldest'"),
        ({"page": "0"}, "page", "la valeur doit être au moins 1"),
        ({"page": "x"}, "page", "un nombre entier est attendu"),
        ({"per_page": "101"}, "per_page", "la valeur doit être au plus 100"),
        ({"from": "1962-02-30"}, "from", "« 1962-02-30 » n’est pas une date du calendrier"),
        (
            {"to": "hier"},
            "to",
            "« hier » n’est pas une date ; une année, un mois ou un jour est attendu (1962, 1962-03, 1962-03-18)",
        ),
        ({"facets": "persons"}, "facets", "« persons » n’est pas une facette ; valeurs admises : " + ", ".join(FACETS)),
        ({"q": "a" * 2001}, "q", "au plus 2000 caractères"),
        ({"person": ["x"] * 101}, "person", "au plus 100 valeurs"),
        ({"from": "1963", "to": "1962"}, "", "« from » (1963) est après « to » (1962)"),
    ],
)
def test_a_wrong_parameter_gets_a_problem_document_in_french(client: TestClient, parameters, parameter, message) -> None:
    response = client.get(SEARCH, params=parameters)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    document = response.json()
    assert document["title"] == "Paramètre incorrect"
    assert document["status"] == 422
    assert document["errors"] == [{"parameter": parameter, "message": message}]
    assert message in document["detail"]


def test_dates_that_articles_speak_of(tmp_path: Path) -> None:
    index = build_archive(
        tmp_path / "index",
        (
            article("day", "Signé le 18 mars 1962.", published="2012"),
            article("month", "Signé.", standfirst="La paix de mars 1962.", published="2011"),
            article("year", title="Les accords conclus en 1962", published="2010"),
            article("none", "Signé.", published="1962-03-18"),
        ),
        recognition=True,
    )
    with TestClient(create_app(Settings(index=index))) as client:
        found = {q: ids(search(client, q=q)) for q in ("cite:1962", "cite:1962-03", "cite:1962-03-18", "cite:1960..1961")}
        assert found == {
            "cite:1962": ["day", "month", "year"],
            "cite:1962-03": ["day", "month"],
            "cite:1962-03-18": ["day"],
            "cite:1960..1961": [],
        }
        assert ids(search(client, q="signé SAUF cited:1962-03-18")) == ["month", "none"]
        assert ids(search(client, q="cite:1962", to="2010")) == ["year"]
        query = search(client, q="cite:1960..1961")["query"]
    assert query["understood"] == "date citée : de 1960 à 1961"
    message = "Aucun article ne parle d’une date de cette période (de 1960 à 1961)."
    assert query["notices"] == [{"message": message, "start": 5, "end": 15}]
