from collections.abc import Callable

import pytest

from corpus.authority import Authorities, Concept, Tenure
from corpus.publication_date import PublicationDate
from indexer.recognition import Recogniser


def _bearer(id: str, function: str, country: str, start: str, end: str) -> Concept:
    return Concept("person", id, "Jean Martin", tenures=(Tenure(function, country, None, start, end, "S"),))


CONCEPTS = (
    Concept("place", "france", "France", demonyms=("français",)),
    Concept("place", "etats-unis", "États-Unis", demonyms=("américain",)),
    Concept("place", "brazzaville", "Brazzaville", broader=("congo",)),
    Concept("place", "congo", "Congo-Brazzaville", ("Congo",), demonyms=("congolais",)),
    Concept("place", "rdc", "Congo-Kinshasa", ("Congo",), demonyms=("congolais",)),
    Concept("place", "senegal", "Sénégal", demonyms=("sénégalais",)),
    Concept("organisation", "senat-france", "Sénat français", ("Sénat",), country="france"),
    Concept("organisation", "senat-us", "Sénat des États-Unis", ("Sénat",), country="etats-unis"),
    Concept("organisation", "assemblee", "Assemblée nationale", country="france"),
    Concept("organisation", "front", "Front national", country="france"),
    Concept("organisation", "quai", "Ministère", ("Quai d'Orsay",), country="france"),
    _bearer("martin-1", "ministre", "france", "1950", "1960"),
    _bearer("martin-2", "ministre", "etats-unis", "1980", "1990"),
    _bearer("martin-3", "ambassadeur", "senegal", "1980", "1990"),
)


@pytest.fixture(scope="module")
def known() -> Callable[[str, str | None], list[str]]:
    by_kind: dict = {}
    for concept in CONCEPTS:
        by_kind.setdefault(concept.kind, {})[concept.id] = concept
    recogniser = Recogniser(Authorities(by_kind))

    def see(text: str, date: str | None) -> list[str]:
        published = PublicationDate.parse(date) if date else None
        return [each.value for each in recogniser.annotate_text(text, published) if each.kind in {"person", "organisation"}]

    return see


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La France : le Sénat", ["senat-france"]),
        ("Le Sénat, aux États-Unis", ["senat-us"]),
        ("La France, les États-Unis et le Sénat", []),
        ("La France, les Français, les États-Unis et le Sénat", ["senat-france"]),
        ("Le Sénat", []),
        # one that the authorities know, of a name that others bear
        ("La France et l'Assemblée nationale", ["assemblee"]),
        ("L'Assemblée nationale", ["assemblee"]),
        ("Le Sénégal et l'Assemblée nationale", []),
        ("Le Sénégal, les Sénégalais, la France, l'Assemblée nationale", ["assemblee"]),
        ("Le Sénégal, les Sénégalais, le Sénégal, la France, l'Assemblée nationale", []),
        ("Le Front national, le Front national de libération", ["front"]),
        # one that says which it is
        ("Le Sénégal et le Quai d'Orsay", ["quai"]),
    ],
)
def test_institutions(known: Callable[[str, str | None], list[str]], text: str, expected: list[str]) -> None:
    assert known(text, "1998") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Brazzaville. Le Congo et les Congolais", ["Brazzaville", "Congo", "Congolais"]),
        ("Le Congo-Kinshasa. Le Congo", ["Congo-Kinshasa", "Congo"]),
        ("Le Congo", []),
        ("À Brazzaville et au Congo-Kinshasa. Le Congo", ["Brazzaville", "Congo-Kinshasa"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    recogniser = Recogniser(Authorities({"place": {each.id: each for each in CONCEPTS if each.kind == "place"}}))
    assert [text[each.passage.start : each.passage.end] for each in recogniser.annotate_text(text) if each.passage] == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Jean Martin", "1955", ["martin-1"]),
        ("Jean Martin", "1961-06", ["martin-1"]),
        ("Jean Martin", "1965", ["Jean Martin"]),
        ("Jean Martin", "1985", ["Jean Martin"]),
        ("Les Sénégalais et Jean Martin", "1985", ["martin-3"]),
        ("Les Sénégalais, les États-Unis et Jean Martin", "1985", ["Jean Martin"]),
        ("Jean Martin", None, ["Jean Martin"]),
    ],
)
def test_persons(known: Callable[[str, str | None], list[str]], text: str, date: str | None, expected: list[str]) -> None:
    assert known(text, date) == expected


def test_who_is_left_open_is_said() -> None:
    authorities = Authorities({"person": {each.id: each for each in CONCEPTS if each.kind == "person"}})
    (left_open,) = Recogniser(authorities).annotate_text("Jean MARTIN", PublicationDate.parse("1985"))
    assert (left_open.value, left_open.known) == ("Jean MARTIN", False)
    assert str(left_open.reason) == "full_name: nom de plusieurs personnes : Jean Martin"
