"""What a search says that finds nothing: what stands nowhere, and what may have been meant."""

from typing import Any

import pytest
from fastapi.testclient import TestClient


def ask(client: TestClient, q: str, **parameters: str) -> dict[str, Any]:
    answer = client.get("/api/v1/search", params={"q": q, "facets": "", **parameters})
    assert answer.status_code == 200
    document: dict[str, Any] = answer.json()
    return document


@pytest.mark.parametrize(
    ("q", "message", "place"),
    [
        ("zorglub", "« zorglub » n’est dans aucun article.", (0, 7)),
        ("réadmission zorglub", "« zorglub » n’est dans aucun article.", (12, 19)),
        ("=readmission", "« readmission » n’est dans aucun article sous cette forme exacte.", (1, 12)),
        ("titre:avocat", "« avocat » n’est dans aucun article (champ « titre »).", (6, 12)),
        ('"unie Europe"', "« unie Europe » ne se trouve nulle part, mot pour mot et dans cet ordre.", (1, 12)),
        ("zorg*", "Aucun mot de l’archive n’a la forme « zorg* ».", (0, 5)),
        ("zorglub~2", "Aucun mot de l’archive ne s’écrit à peu près « zorglub ».", (0, 7)),
        ("personne:zorglub", "Aucun article n’est classé sous « zorglub » (personne).", (9, 16)),
        ("réadmission date:1815", "Aucun article n’est publié en 1815.", (17, 21)),
        ("avant:1815", "Aucun article n’est publié jusqu’à fin 1814.", (6, 10)),
        ("cite:1815-06", "Aucun article ne parle d’une date de cette période (juin 1815).", (5, 12)),
        ("réadmission cite:..1815", "Aucun article ne parle d’une date de cette période (jusqu’à fin 1815).", (17, 23)),
    ],
)
def test_what_stands_nowhere_is_told_with_its_place(client: TestClient, q: str, message: str, place: tuple[int, int]) -> None:
    answer = ask(client, q)
    assert answer["total"] == 0
    assert answer["query"]["notices"] == [{"message": message, "start": place[0], "end": place[1]}]


@pytest.mark.parametrize(
    ("q", "corrections"),
    [
        ("readmision", ["réadmission"]),
        ("l’avoact", ["l’avocat"]),
        ("avocta Europe", ["avocat Europe"]),
        ("avocta Eurpoe", ["avocat Europe"]),
        ("titre:bilna", ["titre:bilan"]),
        ("=readmission", ["=réadmission", "=réadmissions"]),
        ("AVOCTA", ["AVOCAT"]),
        ("avocat zorglub", []),
        # Nothing holds both: no correction is offered that finds nothing.
        ("charbon readmision", []),
        ("titre:readmision", []),
        ('"Europe unei"', []),
        ("Europe SAUF zorglub", []),
    ],
)
def test_corrections_find_something(client: TestClient, q: str, corrections: list[str]) -> None:
    assert ask(client, q)["query"]["corrections"] == corrections
    assert all(ask(client, correction)["total"] for correction in corrections)


def test_words_of_a_relaxed_query_that_stand_nowhere_are_told_too(client: TestClient) -> None:
    query = ask(client, "accord réadmision zorglub")["query"]
    assert [notice["message"] for notice in query["notices"]] == [
        "« réadmision » n’est dans aucun article.",
        "« zorglub » n’est dans aucun article.",
    ]
    assert query["corrections"] == ["accord réadmission zorglub"]
    assert ask(client, "accord réadmission année")["query"]["notices"] == []


def test_parts_that_stand_apart(client: TestClient) -> None:
    answer = ask(client, "charbon réadmission")
    message = "Chaque partie de la requête se trouve dans l’archive, mais aucun article ne répond à l’ensemble."
    assert answer["query"]["notices"] == [{"message": message, "start": 0, "end": 19}]
    assert answer["query"]["corrections"] == []


def test_filters_that_keep_nothing(client: TestClient) -> None:
    one, several = ask(client, "charbon", **{"from": "1999"}), ask(client, "réadmission", person="robert-schuman")
    assert [notice["message"] for notice in one["query"]["notices"]] == [
        "Sans les filtres choisis, 1 article répond à la requête."
    ]
    assert [notice["message"] for notice in several["query"]["notices"]] == [
        "Sans les filtres choisis, 3 articles répondent à la requête."
    ]


def test_nothing_is_said_where_something_was_found(client: TestClient) -> None:
    for q in ("réadmission", "", "réadmission OU zorglub", "réadmission SAUF zorglub"):
        query = ask(client, q)["query"]
        assert (query["notices"], query["corrections"]) == ([], [])
