import pytest

from corpus.authority.vocabulary import SLUG, parse_concept_iri, short_name


def test_an_iri_names_kind_and_identifier() -> None:
    assert parse_concept_iri("urn:depeches:organisation:otan") == ("organisation", "otan")
    assert parse_concept_iri("urn:depeches:organisation:pas un slug") == ("organisation", "pas un slug")
    assert parse_concept_iri("urn:depeches:organisations:otan") is None


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        ("urn:depeches:vocabulary:tenure", "dep:tenure"),
        ("http://purl.org/dc/terms/source", "dct:source"),
        ("http://www.w3.org/2001/XMLSchema#date", "xsd:date"),
        ("urn:elsewhere", "<urn:elsewhere>"),
    ],
)
def test_names_as_an_archivist_writes_them(iri: str, short: str) -> None:
    assert short_name(iri) == short


@pytest.mark.parametrize("id", ["Otan", "o.t.a.n", "a--b", "-a", "a-", "été", "", "a_b", "a\n"])
def test_no_slug(id: str) -> None:
    assert not SLUG.fullmatch(id)
