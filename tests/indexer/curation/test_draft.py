from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority.concept import Concept, Tenure
from corpus.authority.vocabulary import SLUG
from indexer.curation.draft import Draft, DraftError, StatedTenure, slug_of, stripped
from indexer.errors import PromotionRefused
from tests.archives import authorities

KNOWN = authorities(
    Concept("place", "france", "France"),
    Concept("place", "congo", "Congo"),
    Concept("place", "rdc", "RDC", alt_labels=("Congo",)),
    Concept("organisation", "onu", "Organisation des Nations unies", acronyms=("ONU",)),
    Concept("topic", "diplomatie", "Diplomatie"),
)


def concept(kind: str = "person", label: str = "Jeanne Untel", **said: Any) -> Concept:
    return Draft(kind, label, **said).concept(KNOWN)


def test_a_label_alone_makes_a_concept() -> None:
    assert concept() == Concept("person", "jeanne-untel", "Jeanne Untel")


def test_the_variants_of_a_person_become_labels() -> None:
    variants = ["Jeanne Untel", "JEANNE UNTEL", "Jeanne-Untel", "Mme Jeanne Untel", "Untel, Jeanne", "J. Untel", "Mme J. Untel"]
    made = concept(variants=[*variants, "Mme UNTEL", "Untel", "Jeanne Marie Untel"], alt_labels=["Jo Untel", "Jeanne Untel"])
    assert made.alt_labels == ("Jo Untel", "J. Untel", "Jeanne Marie Untel")
    assert made.hidden_labels == ("Untel, Jeanne",)
    assert made.family_name == "Untel"
    assert concept(variants=["Untel"], family_name="Le Untel").family_name == "Le Untel"


def test_the_variants_of_another_concept_are_its_labels() -> None:
    made = concept("organisation", "Comité zéro", variants=["Comité zéro", "COMITE ZERO", "Comite Zéro"], acronyms=["CZ", "CZ"])
    assert (made.alt_labels, made.hidden_labels, made.acronyms) == (("COMITE ZERO", "Comite Zéro"), (), ("CZ",))


def test_tenures_find_their_country_and_organisation_by_name() -> None:
    made = concept(
        tenures=[
            StatedTenure("ambassadrice", country="france", start="1998-01-15", end="2004", source="JO"),
            StatedTenure("secrétaire", organisation="O.N.U.", start="2005", source="ONU"),
        ]
    )
    assert made.tenures == (
        Tenure("ambassadrice", "france", None, "1998-01-15", "2004", "JO"),
        Tenure("secrétaire", None, "onu", "2005", None, "ONU"),
    )
    assert concept("topic", "Paix", broader=["Diplomatie"]).broader == ("diplomatie",)


def test_addresses() -> None:
    made = concept(exact_match=["Q42", "https://viaf.org/viaf/1?a=b#c"])
    assert made.exact_match == ("http://www.wikidata.org/entity/Q42", "https://viaf.org/viaf/1?a=b#c")


@pytest.mark.parametrize(
    ("said", "error", "message"),
    [
        ({"id": "Jeanne"}, DraftError, "'Jeanne' is no identifier; give one with --id"),
        ({"label": "…"}, DraftError, "« … » gives no identifier; give one with --id"),
        ({"exact_match": ["wikidata Q42"]}, DraftError, "--exact-match 'wikidata Q42' is no address"),
        ({"exact_match": ["https://x.org/>"]}, DraftError, "is no address"),
        ({"tenures": [StatedTenure("roi")]}, DraftError, "--function « roi » has no --from"),
        ({"tenures": [StatedTenure("roi", start="1950")]}, DraftError, "--function « roi » has no --source"),
        ({"tenures": [StatedTenure("roi", start="1950", source="S")]}, DraftError, "has neither --country nor --organisation"),
        ({"tenures": [StatedTenure("roi", "france", None, "mars", None, "S")]}, DraftError, "--from: 'mars' is no date"),
        (
            {"tenures": [StatedTenure("roi", "france", None, "1950", "1950-02-30", "S")]},
            DraftError,
            "--to: '1950-02-30' is no day",
        ),
        (
            {"tenures": [StatedTenure("roi", "Congo", None, "1950", None, "S")]},
            PromotionRefused,
            "--country « Congo » is no place",
        ),
        ({"tenures": [StatedTenure("roi", "onu", None, "1950", None, "S")]}, PromotionRefused, "--country « onu » is no place"),
        ({"kind": "topic", "broader": ["france"]}, PromotionRefused, "--broader « france » is no topic"),
        ({"kind": "place", "family_name": "X"}, DraftError, "--family-name is of the kind person, not of a place"),
        ({"acronyms": ["X"]}, DraftError, "--acronym is of the kind organisation, not of a person"),
        ({"valid_from": "1950"}, DraftError, "--from and --to without --function is of the kind organisation or place"),
        ({"broader": ["x"]}, DraftError, "--broader is of the kind organisation or place or topic, not of a person"),
    ],
)
def test_what_makes_no_concept_is_told(said: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        concept(**said)


@given(st.text())
def test_a_slug_is_an_identifier_or_nothing(label: str) -> None:
    slug = slug_of(label)
    assert not slug or SLUG.fullmatch(slug)


def test_slugs_are_those_of_the_bundled_files() -> None:
    assert slug_of("Jean-Yves Le Drian") == "jean-yves-le-drian"
    assert slug_of("Œuvre d’Été") == "oeuvre-d-ete"
    assert concept("organisation", "Comité zéro", acronyms=["C.Z."]).id == "cz"


def test_labels_are_stripped() -> None:
    assert stripped([" a  b ", "a b", " ", ""]) == ("a b",)
