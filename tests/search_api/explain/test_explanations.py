"""`GET /api/v1/explain`: why an article is found, or not."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.authority.concept import Concept, Tenure
from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import article, authorities, build_archive

CONCEPTS = authorities(
    Concept("person", "robert-schuman", "Robert Schuman", tenures=(Tenure("ministre", "france", None, "1948-07", "1953", ""),)),
    Concept("person", "jean-monnet", "Jean Monnet"),
    Concept("place", "france", "France"),
    Concept("organisation", "otan", "Alliance atlantique", acronyms=("OTAN",)),
    Concept("topic", "migrations", "Migrations"),
)
ARTICLES = (
    article(
        "plan",
        "Le porte-parole a parlé, et la pêche aussi.\nLes traités de la Haute Autorité : un général, des traités.\n"
        "L’élection viendra.",
        title="Le charbon et l’acier",
        published="1950-05-09",
        persons=["robert-schuman"],
    ),
    article(
        "annee", "Le porteur de parole péchait.", title="L’OTAN", published="1962", persons=["robert-schuman", "jean-monnet"]
    ),
    article("sans", "Acier sans date, et une Autorité moins haute.", topics=["migrations"]),
    article("autre", "Rien de tout cela, en 1962 ni le 3 mai 1963.", published="2010-06", persons=["Jeanne Untel"]),
)


OTHER_WORD = "y est, mais ce n’est pas le même mot"
ONLY_A_YEAR = "est publié en 1962, sans plus de précision : il compte pour le 1er janvier 1962"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    index = build_archive(tmp_path_factory.mktemp("explain") / "index", ARTICLES, CONCEPTS, recognition=True)
    with TestClient(create_app(Settings(index=index))) as client:
        yield client


def explain(client: TestClient, q: str, id: str = "plan", **parameters) -> dict:
    parameters = {name.rstrip("_"): value for name, value in parameters.items()}
    response = client.get("/api/v1/explain", params={"q": q, "id": id, **parameters})
    assert response.status_code == 200, response.text
    return response.json()


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
    near = [each for each in parts if each["kind"] == "proximity"]
    assert [each["clause"] for each in near] == ["traités … haute", "haute … autorité"]
    assert whole["score"] == pytest.approx(sum(each["score"] or 0 for each in words), abs=1e-4)
    assert answer["score"] == pytest.approx(whole["score"] + sum(each["score"] for each in near), abs=1e-4)


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


@pytest.mark.parametrize(
    ("q", "id", "changed", "message"),
    [
        ("acier zorglub", "plan", "acier", "L’article serait trouvé sans « zorglub »."),
        ("titre:traités", "plan", "traités", "L’article serait trouvé avec « traités » où que ce soit dans l’article."),
        ("titre:=traité", "plan", "traité", "L’article serait trouvé avec toutes les formes de « traité », où que ce soit."),
        ("chabon", "plan", "charbon", "L’article serait trouvé avec « charbon » au lieu de « chabon »."),
        ("électoral", "plan", "elect*", "L’article serait trouvé avec « elect* » au lieu de « électoral »."),
        ('"traités autorité"', "plan", "« traités autorité »~3", "L’article serait trouvé avec « traités autorité »~3."),
        ('"général traité"', "plan", "« général traité »~1", None),
        (
            '"général haute"',
            "plan",
            "général ET haute",
            "L’article serait trouvé avec les mots de « général haute », séparément dans le texte.",
        ),
        (
            "parole-porte",
            "plan",
            "parole ET porte",
            "L’article serait trouvé avec les mots de « parole-porte », séparément dans le texte.",
        ),
        ("charbonx~ ", "plan", None, None),
        ("chxrbxn~", "plan", "chxrbxn~2", "L’article serait trouvé avec deux lettres de différence pour « chxrbxn »."),
        (
            "zut OU =traité OU zorglub",
            "plan",
            "zut OU traité OU zorglub",
            "L’article serait trouvé avec toutes les formes de « traité ».",
        ),
        ("charbon SAUF (acier OU zut)", "plan", "charbon", "L’article serait trouvé sans exclure « acier OU zut »."),
        ("SAUF acier", "plan", "", "L’article serait trouvé sans exclure « acier »."),
        ("charbon date:1951", "plan", "charbon", "L’article serait trouvé sans « publié en 1951 »."),
        ("zorglub zut date:1950..", "plan", "date:1950-01-01..", "L’article serait trouvé sans « zorglub », sans « zut »."),
        (
            "personne:autorité",
            "plan",
            "autorité",
            "L’article serait trouvé avec les mots de « autorité », séparément dans le texte.",
        ),
        ("cite:1962-03-18", "autre", "cite:1962-01-01..1962-12-31", "L’article serait trouvé avec « date citée : 1962 »."),
        ("cite:1970 rien", "autre", "rien", "L’article serait trouvé sans « date citée : 1970 »."),
        ("cite:1970.. rien", "autre", "rien", None),
        ("zorglub", "plan", None, None),
        ("zorglub zut zest", "plan", None, None),
        ("zorglub zut zest", "annee", None, None),
    ],
)
def test_the_smallest_change(client: TestClient, q: str, id: str, changed: str | None, message: str | None) -> None:
    answer = explain(client, q, id)
    change = answer["change"]
    if changed is None:
        assert change is None
        return
    if message is not None:
        assert (change["q"], change["message"]) == (changed, message)
    assert explain(client, change["q"], id)["found"]


def test_a_longer_question_keeps_the_words_that_are_there(client: TestClient) -> None:
    answer = explain(client, "charbon général élection porteur aciers rien", "autre")
    assert not answer["found"]
    assert answer["clauses"][0]["reason"] == "Les mots qui y sont pèsent 17 % de la requête ; 25 % suffisent."
    assert (answer["change"]["q"], answer["change"]["message"]) == ("rien", "L’article serait trouvé en ne gardant que « rien ».")


def test_an_undated_article_is_let_in(client: TestClient) -> None:
    change = explain(client, "acier", "sans", from_="1950")["change"]
    assert change == {
        "q": "acier",
        "without": [],
        "undated": "include",
        "message": "L’article serait trouvé en admettant les articles sans date.",
    }
    assert explain(client, "acier", "sans", from_="1950", undated="include")["found"]


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


PIECES = [
    *(
        "acier",
        "traités",
        "=traité",
        "pêche",
        "=péchait",
        "porte-parole",
        "zorglub",
        "haute",
        "autorité",
        "de",
        "l’",
        "OTAN",
        "tout",
        "date",
    ),
    *(
        '"haute autorité"',
        '"traités autorité"~2',
        '"la date"',
        "trait*",
        "ac?er",
        "charbom~",
        "titre:acier",
        "titre:",
        "personne:schuman",
    ),
    *(
        "fonction:ministre",
        "date:1950",
        "date:..1961",
        "cite:1962",
        "cite:1963-05-04",
        "ET",
        "OU",
        "SAUF",
        "-",
        "(",
        ")",
        '"',
        "^2",
        "?",
        ",",
    ),
]
VALUES = st.lists(st.sampled_from(["robert-schuman", "jean-monnet", "Jeanne Untel", "personne"]), max_size=2, unique=True)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join),
    st.fixed_dictionaries({"person": VALUES, "all_person": VALUES, "not_person": VALUES}),
    st.fixed_dictionaries({}, optional={"from": st.sampled_from(["1950", "1960"]), "to": st.sampled_from(["1962-01", "2010"])}),
    st.fixed_dictionaries({}, optional={"undated": st.sampled_from(["include", "exclude", "only"])}),
    st.fixed_dictionaries({}, optional={"match": st.just("all"), "expand": st.just("none")}),
)
def test_explanations_say_what_searches_find_and_changes_find_the_article(
    client: TestClient, q, choices, dates, undated, modes
) -> None:
    parameters = {"q": q, **choices, **dates, **undated, **modes}
    answer = client.get("/api/v1/search", params=parameters).json()
    scores = {hit["id"]: hit["score"] for hit in answer["hits"]}
    for each in ARTICLES:
        told = client.get("/api/v1/explain", params={**parameters, "id": each.id}).json()
        assert told["found"] == (each.id in scores)
        if told["found"]:
            assert told["score"] == pytest.approx(scores[each.id], abs=1e-4)
            assert told["change"] is None
        assert (told["score"] is not None) == told["clauses"][0]["matches"]
        for clause in told["clauses"]:
            assert clause["start"] is None or q[clause["start"] : clause["end"]]
        if change := told["change"]:
            changed = {name: value for name, value in parameters.items() if name != "q"}
            for removed in change["without"]:
                name = removed["parameter"]
                if isinstance(changed[name], list):
                    changed[name] = [value for value in changed[name] if value != removed["value"]]
                else:
                    del changed[name]
            if change["undated"]:
                changed["undated"] = change["undated"]
            assert client.get("/api/v1/explain", params={**changed, "q": change["q"], "id": each.id}).json()["found"], change
