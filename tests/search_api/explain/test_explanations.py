"""`GET /api/v1/explain`: why an article is found, or not."""

import pytest
from fastapi.testclient import TestClient

from tests.search_api.explain.archive import explain

OTHER_WORD = "y est, mais ce n’est pas le même mot"
ONLY_A_YEAR = "est publié en 1962, sans plus de précision : il compte pour le 1er janvier 1962"


@pytest.mark.parametrize(
    ("q", "id", "reason"),
    [
        # Found: where, and in which forms.
        ("aciers", "plan", "Dans le titre : « acier »."),
        ("traité", "plan", "Dans le texte : « traités » (2 fois)."),
        ("porte-parole", "plan", "Dans le texte : « porte-parole »."),
        ('"la Haute Autorité"', "plan", "Dans le texte : « la Haute Autorité »."),
        ("charb*", "plan", "Dans le titre : « charbon »."),
        ("charbom~", "plan", "Dans le titre : « charbon »."),
        ("alliance atlantique OTAN", "annee", None),
        ("personne:schuman", "plan", "Classé sous « Robert Schuman »."),
        (
            "fonction:ministre",
            "plan",
            "Fonction exercée par Robert Schuman de juillet 1948 à décembre 1953 ; l’article est publié le 9 mai 1950.",
        ),
        ("date:1950", "plan", "L’article est publié le 9 mai 1950."),
        ("", "plan", "La requête est vide : tous les articles y répondent."),
        # Not found: the step that decided.
        ("titre:traité", "plan", "Dans le texte : « traités » (2 fois) ; pas dans le titre."),
        ("=péchait", "plan", "Sous cette forme exacte, le mot n’y est pas. Dans le texte : « pêche »."),
        ("=traité", "plan", "Sous cette forme exacte, le mot n’y est pas. Dans le texte : « traités » (2 fois)."),
        (
            "électoral",
            "plan",
            f"Aucune forme de « électoral » n’y est ; « élection » {OTHER_WORD} (racines : electoral, elect).",
        ),
        ("chabon", "plan", "Aucune forme de « chabon » n’y est ; « charbon » s’écrit presque ainsi."),
        ("zorglub", "plan", "Aucune forme de « zorglub » n’y est (racine : zorglub)."),
        (
            "porte-parole",
            "annee",
            "Aucune forme de « porte » n’y est ; « porteur » y est, mais ce n’est pas le même mot (racines : port, porteur).",
        ),
        ("parole-porte", "plan", "Ces mots n’y sont pas l’un à côté de l’autre."),
        ('"haute autorités"', "plan", "« autorités » n’y est pas sous cette forme ; on y trouve « Autorité »."),
        ('"traités autorité"', "plan", "Les mots y sont dans cet ordre, avec jusqu’à 3 autres mots entre deux d’entre eux."),
        ('"viendra traités"', "plan", "Les mots y sont, mais pas dans cet ordre, ou trop loin les uns des autres."),
        ("visa*", "plan", "Aucun mot de l’article n’a la forme « visa* »."),
        ("zorglub~", "plan", "Aucun mot de l’article ne s’écrit, à une lettre près, « zorglub »."),
        ("zorglub~2", "plan", "Aucun mot de l’article ne s’écrit, à deux lettres près, « zorglub »."),
        ("OTAN", "autre", "Aucune forme de « otan » n’y est (racine : otan). Aucun autre nom n’y est non plus."),
        ("personne:monnet", "plan", "L’article n’est pas classé sous « monnet » (personne)."),
        ("personne:zorglub", "plan", "« zorglub » ne désigne rien dans l’archive (personne)."),
        ("fonction:zorglub", "plan", "Personne, dans les articles de l’archive, n’a exercé la fonction « zorglub »."),
        ("fonction:ministre", "autre", "L’article n’est classé sous aucune personne qui ait exercé cette fonction."),
        (
            "fonction:ministre",
            "annee",
            f"Fonction exercée par Robert Schuman de juillet 1948 à décembre 1953 ; l’article {ONLY_A_YEAR}.",
        ),
        ("date:1951", "plan", "L’article est publié le 9 mai 1950 ; il aurait fallu qu’il soit publié en 1951."),
        (
            "date:1962-03",
            "annee",
            f"L’article {ONLY_A_YEAR} ; il aurait fallu qu’il soit publié en mars 1962.",
        ),
        ("cite:1962", "autre", "L’article parle de : 1962."),
        (
            "cite:1962-03",
            "autre",
            "L’article parle de : 1962, 3 mai 1963 ; aucune de ces dates ne tient tout entière dans la période.",
        ),
        ("cite:1962", "plan", "L’article ne parle d’aucune date qui ait été reconnue."),
        ("date:1951", "sans", "L’article n’a pas de date ; il aurait fallu qu’il soit publié en 1951."),
    ],
)
def test_the_reason_of_a_clause(client: TestClient, q: str, id: str, reason: str | None) -> None:
    [clause, *others] = explain(client, q, id)["clauses"]
    if reason is None:
        assert any(each["matches"] for each in others)
    else:
        assert (clause["reason"], others) == (reason, [])


@pytest.mark.parametrize(
    ("q", "reasons"),
    [
        ("acier zorglub", ["Une partie ne convient pas : tout est exigé.", "Dans le titre : « acier »."]),
        ("acier charbon", ["Tout y est.", "Dans le titre : « acier »."]),
        ("acier OU zorglub", ["Une des possibilités suffit.", "Dans le titre : « acier »."]),
        ("zorglub OU zut", ["Aucune des possibilités n’y est.", "Aucune forme de « zorglub » n’y est (racine : zorglub)."]),
        ("SAUF acier", ["Ce qui est exclu y est.", "Dans le titre : « acier »."]),
        ("SAUF zut", ["Ce qui est exclu n’y est pas.", "Aucune forme de « zut » n’y est (racine : zut)."]),
        (
            "Où trouver donc l’acier et le charbon zut ?",
            ["Les mots qui y sont pèsent 100 % de la requête ; 25 % suffisent.", None],
        ),
    ],
)
def test_the_reason_of_a_group(client: TestClient, q: str, reasons: list[str | None]) -> None:
    clauses = explain(client, q)["clauses"]
    assert [clauses[0]["depth"], clauses[1]["depth"]] == [0, 1]
    for clause, reason in zip(clauses, reasons, strict=False):
        assert reason in (None, clause["reason"])


def test_the_whole_shape(client: TestClient) -> None:
    answer = explain(client, "acier =traité", person="jean-monnet")
    assert answer.pop("query")["understood"] == "acier ET =traité"
    group, found, missing = answer.pop("clauses")
    assert (group["kind"], group["start"], group["end"], group["matches"], group["score"]) == ("all", None, None, False, None)
    assert found.pop("score") > 0
    assert found == {
        "depth": 1,
        "kind": "word",
        "clause": "acier",
        "start": 0,
        "end": 5,
        "matches": True,
        "reason": "Dans le titre : « acier ».",
        "occurrences": [{"field": "title", "form": "acier", "count": 1}],
    }
    assert (missing["clause"], missing["start"], missing["end"], missing["score"]) == ("=traité", 7, 13, None)
    assert answer == {
        "id": "plan",
        "title": "Le charbon et l’acier",
        "published": "1950-05-09",
        "found": False,
        "score": None,
        "filters": [
            {"parameter": "person", "passes": False, "reason": "L’article n’est pas classé sous « Jean Monnet » (personne)."}
        ],
        "change": {
            "q": "acier ET traité",
            "without": [{"parameter": "person", "value": "jean-monnet"}],
            "undated": None,
            "message": "L’article serait trouvé avec toutes les formes de « traité », sans le filtre « Jean Monnet ».",
        },
    }


def test_scores_of_clauses_add_up_and_so_does_what_stands_near(client: TestClient) -> None:
    answer = explain(client, "Que disent les traités de la Haute Autorité ?")
    assert answer["found"]
    whole, *parts = answer["clauses"]
    words = [each for each in parts if each["kind"] == "word"]
    [near] = [each for each in parts if each["kind"] == "proximity"]
    assert near["clause"] == "disent traités haute autorité"
    assert whole["score"] == pytest.approx(sum(each["score"] or 0 for each in words), abs=1e-4)
    assert answer["score"] == pytest.approx(whole["score"] + near["score"], abs=1e-4)


@pytest.mark.parametrize(
    ("id", "parameters", "filters"),
    [
        (
            "plan",
            {"person": ["robert-schuman", "jean-monnet"]},
            [("person", True, "L’article est classé sous « Robert Schuman » (personne).")],
        ),
        (
            "plan",
            {"all_person": ["robert-schuman", "jean-monnet"]},
            [("all_person", False, "L’article n’est pas classé sous « Jean Monnet » (personne).")],
        ),
        (
            "plan",
            {"not_person": ["robert-schuman", "jean-monnet"]},
            [("not_person", False, "L’article est exclu, car classé sous « Robert Schuman » (personne).")],
        ),
        ("plan", {"not_topic": "migrations"}, [("not_topic", True, "L’article n’est pas classé sous « Migrations » (thème).")]),
        (
            "plan",
            {"from_": "1950", "to": "1950-05-08"},
            [
                (
                    "from",
                    True,
                    "L’article est publié le 9 mai 1950 ; la recherche est limitée aux articles publiés à partir de 1950.",
                ),
                (
                    "to",
                    False,
                    "L’article est publié le 9 mai 1950 ; la recherche est limitée aux articles publiés jusqu’au 8 mai 1950.",
                ),
            ],
        ),
        (
            "plan",
            {"undated": "only"},
            [("undated", False, "L’article est publié le 9 mai 1950, et seuls les articles sans date sont admis.")],
        ),
        ("sans", {"from_": "1950"}, [("undated", False, "L’article n’a pas de date, et les articles sans date sont écartés.")]),
        ("sans", {"undated": "include"}, [("undated", True, "L’article n’a pas de date, et les articles sans date sont admis.")]),
        ("sans", {}, []),
    ],
)
def test_filters(client: TestClient, id: str, parameters: dict, filters: list[tuple[str, bool, str]]) -> None:
    answer = explain(client, "", id, **parameters)
    assert [(each["parameter"], each["passes"], each["reason"]) for each in answer["filters"]] == filters
    assert answer["found"] == all(passes for _, passes, _ in filters)


def test_what_is_asked_wrongly(client: TestClient) -> None:
    missing = client.get("/api/v1/explain", params={"q": "acier", "id": "nope"})
    assert (missing.status_code, missing.json()["detail"]) == (
        404,
        "Aucun article n’a l’identifiant « nope » dans cette archive.",
    )
    for parameters in ({"q": "acier"}, {"q": "acier", "id": ""}, {"q": "acier", "id": "x" * 2001}, {"id": "plan", "zut": "1"}):
        response = client.get("/api/v1/explain", params=parameters)
        assert response.status_code == 422
        assert response.headers["Content-Type"] == "application/problem+json"
    assert client.get("/api/v1/explain", params={"q": "acier"}).json()["detail"] == "« id » : ce paramètre est nécessaire."
