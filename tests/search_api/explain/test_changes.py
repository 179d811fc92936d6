"""The smallest change that would find an article; asked again, it does."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search_api.explain.archive import ARTICLES, explain


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
