"""What each person was on the day of publication: in hits, in articles, on the command line, in suggestions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from corpus.authority.concept import Concept, DatedLabel, Tenure
from search_api.app import create_app
from search_api.cli import main
from search_api.settings import Settings
from tests.archives import article, authorities, build_archive

MINISTER = "ministre des Affaires étrangères"


def held(function: str, start: str, end: str | None, country: str | None = None, organisation: str | None = None) -> Tenure:
    return Tenure(function, country, organisation, start, end, "")


CONCEPTS = authorities(
    Concept("place", "france", "France", demonyms=("français", "française")),
    Concept("place", "belgique", "Belgique", demonyms=("belge", "belges")),
    Concept(
        "place",
        "burkina-faso",
        "Burkina Faso",
        alt_labels=("Haute-Volta",),
        dated_labels=(DatedLabel("Haute-Volta", None, "1984-08-04"), DatedLabel("Burkina Faso", "1984-08-04", None)),
    ),
    Concept("organisation", "onu", "Organisation des Nations unies"),
    Concept("organisation", "gatt", "Accord général", acronyms=("GATT",)),
    Concept(
        "person",
        "vedrine",
        "Hubert Védrine",
        tenures=(held("secrétaire général", "1991", "1995", "france"), held(MINISTER, "1997-06-04", "2002-05", "france")),
    ),
    Concept(
        "person",
        "bidault",
        "Georges Bidault",
        tenures=(
            held(MINISTER, "1944-09-10", "1946-12-16", "france"),
            held("président du Gouvernement provisoire", "1946-06-24", "1946-12-16", "france"),
            held("président de l'Assemblée générale", "1946-06-01", "1946-07-01", organisation="onu"),
        ),
    ),
    Concept("person", "cazeneuve", "Bernard Cazeneuve", tenures=(
        held("ministre de l'Intérieur", "2014-04-02", "2016-12-06", "france"),
        held("Premier ministre", "2016-12-06", "2017-05-15", "france"),
    )),
    Concept("person", "borne", "Élisabeth Borne", tenures=(held("Première ministre", "2022-05-16", "2024-01-09", "france"),)),
    Concept("person", "philippe", "Philippe", tenures=(held("roi des Belges", "2013-07-21", None, "belgique"),)),
    Concept(
        "person",
        "peter",
        "Peter Sutherland",
        tenures=(held("directeur général du GATT", "1993-07-01", "1995-04-30", organisation="gatt"),),
    ),
    Concept("person", "sankara", "Thomas Sankara", tenures=(held("président", "1983-08-04", "1987-10-15", "burkina-faso"),)),
    Concept("person", "unfiled", "Jeanne Personne", tenures=(held("ministre de la Mer", "1990-01-01", None, "france"),)),
)  # fmt: skip

# Identifier, date of publication, persons; what the answer says of each.
CASES: list[tuple[str, str | None, dict[str, str | None]]] = [
    ("day", "1998-03-18T17:06", {"vedrine": f"{MINISTER} (France)"}),
    ("month", "1998-03", {"vedrine": f"{MINISTER} (France)"}),
    ("year", "1998", {"vedrine": f"{MINISTER} (France)"}),
    # He was not, on some days of that month and year; and in May 2002 he may have been or not.
    ("month of change", "1997-06", {"vedrine": None}),
    ("year of change", "1997", {"vedrine": None}),
    ("month of the end", "2002-05-20", {"vedrine": None}),
    # A tenure whose years alone are known says nothing of a day in the first or the last of them.
    ("vague beginning", "1991-02-01", {"vedrine": None}),
    ("surely between", "1993-02-01", {"vedrine": "secrétaire général (France)"}),
    ("none", "2010-01-01", {"vedrine": None}),
    ("undated", None, {"vedrine": None, "philippe": None}),
    ("two of one country", "1946-08-01", {"bidault": f"{MINISTER} et président du Gouvernement provisoire (France)"}),
    (
        "three",
        "1946-06-28",
        {
            "bidault": f"{MINISTER} et président du Gouvernement provisoire (France)"
            " et président de l'Assemblée générale (Organisation des Nations unies)"
        },
    ),
    ("left for another", "2016-12-06", {"cazeneuve": "Premier ministre (France)"}),
    ("said by the function", "2020-01-01", {"philippe": "roi des Belges"}),
    ("said by an acronym", "1994-01-01", {"peter": "directeur général du GATT"}),
    ("name of then", "1984-01-01", {"sankara": "président (Haute-Volta)"}),
    ("name of later", "1985-01-01", {"sankara": "président (Burkina Faso)"}),
    ("no one name", "1984", {"sankara": "président (Burkina Faso)"}),
    ("she", "2023", {"borne": "Première ministre (France)"}),
    ("not curated", "2020-01-01", {"Jeanne Untel": None, "philippe": "roi des Belges"}),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    articles = [article(id, f"Numéro {id}.", published=date, persons=list(persons)) for id, date, persons in CASES]
    return build_archive(tmp_path_factory.mktemp("functions") / "index", articles, CONCEPTS)


@pytest.fixture(scope="module")
def client(index: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(index=index))) as client:
        yield client


def functions(article: dict) -> dict[str, str | None]:
    return {person["value"]: person["function"] for person in article["persons"]}


def test_each_hit_says_what_its_persons_were_then(client: TestClient) -> None:
    hits = client.get("/api/v1/search", params={"per_page": 100}).json()["hits"]
    assert {hit["id"]: functions(hit) for hit in hits} == {id: persons for id, _, persons in CASES}


@pytest.mark.parametrize(("id", "persons"), [(id, persons) for id, _, persons in CASES])
def test_an_article_and_its_annotations_say_so_too(client: TestClient, id: str, persons: dict[str, str | None]) -> None:
    found = client.get(f"/api/v1/articles/{id}").json()
    assert functions(found) == persons
    assert {each["value"]: each["function"] for each in found["annotations"] if each["kind"] == "person"} == persons


def found(client: TestClient, q: str) -> dict[str, dict[str, str | None]]:
    hits = client.get("/api/v1/search", params={"q": q, "per_page": 100}).json()["hits"]
    return {hit["id"]: functions(hit) for hit in hits}


@pytest.mark.parametrize(
    ("q", "function"),
    [
        (f'fonction:"{MINISTER}"', f"{MINISTER} (France)"),
        ('fonction:"président de l’Assemblée générale"', "président de l'Assemblée générale (Organisation des Nations unies)"),
        (f'fonction:"{MINISTER}" fonction:"Assemblée générale"',
         f"{MINISTER} (France) et président de l'Assemblée générale (Organisation des Nations unies)"),
        # What is excluded, or stands in no `fonction:`, is not asked for.
        ('three SAUF fonction:"ministre de la Mer"', dict(CASES[11][2])["bidault"]),
        ("three", dict(CASES[11][2])["bidault"]),
    ],
)  # fmt: skip
def test_of_several_functions_those_that_are_asked_for(client: TestClient, q: str, function: str) -> None:
    assert found(client, q)["three"] == {"bidault": function}


def test_who_was_what_was_asked_for_comes_first(tmp_path: Path) -> None:
    both = article("both", "Rencontre.", published="1998-03-18", persons=["Jeanne Untel", "philippe", "vedrine"])
    index = build_archive(tmp_path / "index", [both], CONCEPTS)
    with TestClient(create_app(Settings(index=index))) as client:
        asked = [[*persons] for persons in found(client, 'fonction:"ministre des Affaires étrangères"').values()]
        assert asked == [["vedrine", "Jeanne Untel", "philippe"]]
        assert [[*persons] for persons in found(client, "rencontre").values()] == [["Jeanne Untel", "philippe", "vedrine"]]
        one = client.get("/api/v1/articles/both", params={"q": "fonction:ministre"}).json()
        assert [*functions(one)] == ["vedrine", "Jeanne Untel", "philippe"]


def test_an_article_that_may_be_meant_is_found_and_says_nothing_that_is_not_sure(client: TestClient) -> None:
    articles = found(client, 'fonction:"ministre français des Affaires étrangères" date:2002')
    assert articles == {"month of the end": {"vedrine": None}}


def test_the_command_line_says_it(index: Path) -> None:
    shown = CliRunner().invoke(main, ["search", f'fonction:"{MINISTER}" date:1998-03-18', "--index", str(index)]).output
    assert f"  Hubert Védrine, alors {MINISTER} (France)\n" in shown
    others = CliRunner().invoke(main, ["search", "curated", "--index", str(index)]).output
    assert "  Jeanne Untel (non vérifié) · Philippe, alors roi des Belges\n" in others


def suggested(client: TestClient, q: str) -> list[tuple[str, int, list[tuple[str, int]]]]:
    groups = client.get("/api/v1/suggest", params={"q": q}).json()["groups"]
    return [(each["kind"], each["start"], [(one["value"], one["count"]) for one in each["suggestions"]]) for each in groups]


@pytest.mark.parametrize(
    ("q", "start", "functions"),
    [
        # Those that begin so come first, then those that were held most often; the count is that of `fonction:` and the function.
        # News calls the head of the provisional government a prime minister too.
        ("fonction:minis", 0, [("ministre des Affaires étrangères", 6), ("ministre de l'Intérieur", 1), ("Premier ministre", 4)]),
        ("sommet function:affai", 7, [("ministre des Affaires étrangères", 6)]),
        ('Fonction:"ministre des aff', 0, [("ministre des Affaires étrangères", 6)]),
        ("fonction:gatt", 0, [("directeur général du GATT", 1)]),
    ],
)
def test_functions_are_suggested_after_their_field(
    client: TestClient, q: str, start: int, functions: list[tuple[str, int]]
) -> None:
    assert suggested(client, q) == [("function", start, functions)]
    for function, count in functions:
        assert client.get("/api/v1/search", params={"q": f'fonction:"{function}"'}).json()["total"] == count


@pytest.mark.parametrize(
    "q", ["fonction:mer", "fonction:zorglub", "fonction:", "minis", "personne:minis", "visas OU fonction:minis"]
)
def test_no_functions_elsewhere_and_none_that_no_article_finds(client: TestClient, q: str) -> None:
    assert [kind for kind, _, _ in suggested(client, q) if kind == "function"] == []
