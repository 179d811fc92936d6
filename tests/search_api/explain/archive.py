"""A small archive whose articles are asked about."""

from fastapi.testclient import TestClient

from corpus.authority.concept import Concept, Tenure
from tests.archives import article, authorities

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


def explain(client: TestClient, q: str, id: str = "plan", **parameters) -> dict:
    parameters = {name.rstrip("_"): value for name, value in parameters.items()}
    response = client.get("/api/v1/explain", params={"q": q, "id": id, **parameters})
    assert response.status_code == 200, response.text
    return response.json()
