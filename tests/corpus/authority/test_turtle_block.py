from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority import read_authorities
from corpus.authority.concept import Authorities, Concept, DatedLabel, Tenure
from corpus.authority.turtle_block import STANDARD_PREFIXES, namespaces_of, prefix_lines, quoted, turtle_block

BUNDLED = Path(__file__).parents[3] / "corpus" / "sample" / "authorities"

PERSON = Concept(
    "person",
    "jeanne-untel",
    "Jeanne Untel",
    alt_labels=("J. Untel", 'la \\ « belle » "Jo"'),
    hidden_labels=("Untel, Jeanne",),
    display_only=frozenset({"Jeanne"}),
    family_name="Untel",
    scope_note="Diplomate.\nNée en 1950.",
    exact_match=("http://www.wikidata.org/entity/Q1",),
    tenures=(
        Tenure("ambassadrice", "maroc", None, "1998-01-15", "2004", "JO"),
        Tenure("secrétaire générale", None, "onu", "2005-03", None, ""),
    ),
)


def concepts_in(turtle: str, path: Path) -> dict[str, Concept]:
    path.write_text(turtle, encoding="utf-8")
    read = read_authorities([path])
    return {id: concept for concepts in read.concepts.values() for id, concept in concepts.items()}


def test_a_person_is_laid_out_as_in_the_bundled_files() -> None:
    assert turtle_block(PERSON, STANDARD_PREFIXES) == (
        "person:jeanne-untel a skos:Concept ;\n"
        '    skos:prefLabel "Jeanne Untel"@fr ;\n'
        '    skos:altLabel "J. Untel"@fr, "la \\\\ « belle » \\"Jo\\""@fr ;\n'
        '    skos:hiddenLabel "Untel, Jeanne"@fr ;\n'
        '    dep:displayOnly "Jeanne"@fr ;\n'
        '    dep:familyName "Untel"@fr ;\n'
        '    skos:scopeNote "Diplomate.\\nNée en 1950."@fr ;\n'
        "    skos:exactMatch <http://www.wikidata.org/entity/Q1> ;\n"
        "    dep:tenure [\n"
        '        dep:function "ambassadrice"@fr ;\n'
        "        dep:country place:maroc ;\n"
        '        dep:from "1998-01-15"^^xsd:date ;\n'
        '        dep:to "2004"^^xsd:gYear ;\n'
        '        dct:source "JO"\n'
        "    ] ;\n"
        "    dep:tenure [\n"
        '        dep:function "secrétaire générale"@fr ;\n'
        "        dep:organisation organisation:onu ;\n"
        '        dep:from "2005-03"^^xsd:gYearMonth\n'
        "    ] .\n"
    )


def test_long_lists_go_on_on_further_lines() -> None:
    labels = tuple(f"une forme assez longue {number}" for number in range(9))
    lines = turtle_block(Concept("topic", "x", "X", alt_labels=labels), STANDARD_PREFIXES).splitlines()
    assert [len(line) <= 121 for line in lines] == [True] * len(lines)
    assert [line[:8].isspace() for line in lines] == [False, False, False, True, True]


def test_every_bundled_concept_comes_back_as_it_was(tmp_path: Path) -> None:
    bundled = read_authorities([BUNDLED])
    blocks = [turtle_block(each, STANDARD_PREFIXES) for concepts in bundled.concepts.values() for each in concepts.values()]
    path = tmp_path / "all.ttl"
    path.write_text(prefix_lines(STANDARD_PREFIXES) + "\n".join(blocks), encoding="utf-8")
    assert len(blocks) > 1000
    assert read_authorities([path]) == bundled


@pytest.mark.parametrize(
    "concept",
    [
        PERSON,
        Concept("topic", "paix", "Paix", broader=("diplomatie",)),
        Concept("place", "rabat", "Rabat", capital="maroc", valid_from="1956-03-02", demonyms=("rbati",)),
        Concept("place", "maroc", "Maroc", combining_forms=("maroco",)),
        Concept("organisation", "parlement", "Parlement", country="maroc"),
        Concept(
            "organisation", "onu", "ONU", acronyms=("ONU",), valid_to="2000", dated_labels=(DatedLabel("ONU", "1945", "1999-01"),)
        ),
        Concept("organisation", "x", "X", dated_labels=(DatedLabel("X", None, "1999-01"),)),
    ],
)
def test_the_namespaces_named_are_those_that_a_block_needs(concept: Concept, tmp_path: Path) -> None:
    needed = {namespace: STANDARD_PREFIXES[namespace] for namespace in namespaces_of(concept)}
    assert concepts_in(prefix_lines(needed) + turtle_block(concept, needed), tmp_path / "a.ttl") == {concept.id: concept}
    # None of them is for nothing.
    for namespace, prefix in needed.items():
        assert f"{prefix}:" in turtle_block(concept, needed), namespace


def test_without_prefixes_everything_is_written_out(tmp_path: Path) -> None:
    assert concepts_in(turtle_block(PERSON, {}), tmp_path / "a.ttl") == {PERSON.id: PERSON}


def test_what_can_t_be_seen_is_written_as_a_number() -> None:
    assert quoted("a\0\x85\x9f\u2028\x7f") == r'"a\u0000\u0085\u009F\u2028\u007F"'


def test_a_date_of_another_shape_is_no_date() -> None:
    with pytest.raises(ValueError, match="is no date"):
        turtle_block(Concept("place", "x", "X", valid_from="mars 1956"), STANDARD_PREFIXES)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4, unique=True))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    concept = Concept("person", "x", "X", alt_labels=tuple(texts), scope_note=texts[0] or None)
    path = tmp_path_factory.getbasetemp() / "any.ttl"
    path.write_bytes((prefix_lines(STANDARD_PREFIXES) + turtle_block(concept, STANDARD_PREFIXES)).encode())
    assert read_authorities([path]) == Authorities({"person": {"x": concept}, "topic": {}, "place": {}, "organisation": {}})
