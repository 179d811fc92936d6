"""A small archive behind the API."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from corpus.authority.concept import Concept
from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import article, authorities, build_archive

CONCEPTS = authorities(
    Concept("person", "robert-schuman", "Robert Schuman", alt_labels=("R. Schuman",), family_name="Schuman"),
    Concept("person", "konrad-adenauer", "Konrad Adenauer", family_name="Adenauer"),
    Concept("topic", "migrations", "Migrations"),
    Concept("topic", "readmission", "Réadmission", broader=("migrations",)),
    Concept("place", "maroc", "Maroc"),
)

ARTICLES = (
    article(
        "schuman",
        "L’avocat d’une Europe unie, Robert Schuman, propose une Haute Autorité.\nLa France agit.",
        title="Déclaration de l’Horloge",
        standfirst="Le charbon et l’acier.",
        published="1950-05-09T18:00",
        persons=["robert-schuman", "konrad-adenauer"],
        source="Journal",
        authors=["La rédaction"],
    ),
    article("evian", "Un accord de réadmission.", title="Accord", published="1962-03", topics=["readmission"], places=["maroc"]),
    article("annee", "Les réadmissions de l'année.", title="Bilan", published="1962", persons=["konrad-adenauer"]),
    article("sans/date é", "Sans date, sans lieu : 𝒜 réadmission.", title="Inconnu", persons=["Jeanne Untel"]),
)


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(tmp_path_factory.mktemp("small") / "index", ARTICLES, CONCEPTS)


@pytest.fixture(scope="session")
def client(small_index: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(index=small_index)), raise_server_exceptions=True) as client:
        yield client
