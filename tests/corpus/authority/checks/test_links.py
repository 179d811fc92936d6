from collections.abc import Callable

Problems = Callable[[str], list[tuple[int, str]]]

UNKNOWN = "described nowhere; is it misspelled?"


def topic(id: str, *broader: str) -> str:
    links = "".join(f" ; skos:broader {link}" for link in broader)
    return f'topic:{id} skos:prefLabel "{id}"@fr{links} .\n'


def test_a_broader_concept_exists_and_is_of_the_same_kind(problems: Problems) -> None:
    assert problems(topic("a", "topic:b") + topic("c", "topic:a", "place:x", "<urn:elsewhere>")) == [
        (1, f"topic:a: skos:broader topic:b: {UNKNOWN}"),
        (2, "topic:c: skos:broader <urn:elsewhere>: no concept of the kind topic"),
        (2, "topic:c: skos:broader place:x: no concept of the kind topic"),
    ]


def test_a_hierarchy_ends(problems: Problems) -> None:
    back = "skos:broader leads back to the concept itself"
    assert problems(topic("a", "topic:b") + topic("b", "topic:a") + topic("c", "topic:a")) == [
        (1, f"topic:a: {back}"),
        (2, f"topic:b: {back}"),
    ]
    assert problems(topic("a", "topic:a")) == [(1, f"topic:a: {back}")]


def test_topics_have_three_levels(problems: Problems) -> None:
    levels = topic("a") + topic("b", "topic:a") + topic("c", "topic:b", "topic:a")
    assert problems(levels) == []
    assert problems(levels + topic("d", "topic:a", "topic:c")) == [
        (4, "topic:d: stands on level 4 of the hierarchy; topics have at most 3")
    ]


def test_places_may_be_deeper(problems: Problems) -> None:
    chain = "abcde"
    assert (
        problems(
            "".join(
                f'place:{id} skos:prefLabel "{id}"@fr' + (f" ; skos:broader place:{chain[index - 1]} .\n" if index else " .\n")
                for index, id in enumerate(chain)
            )
        )
        == []
    )


def test_capitals_countries_and_organisations_exist(problems: Problems) -> None:
    assert problems("""place:a skos:prefLabel "A"@fr ; dep:capital place:z .
organisation:o skos:prefLabel "O"@fr .
person:p skos:prefLabel "P"@fr ;
    dep:tenure [ dep:function "roi"@fr ; dep:country place:y ; dep:from "1950"^^xsd:gYear ; dct:source "S" ] ;
    dep:tenure [ dep:function "juge"@fr ; dep:organisation organisation:n ; dep:from "1950"^^xsd:gYear ; dct:source "S" ] ;
    dep:tenure [ dep:function "juge"@fr ; dep:organisation place:a ; dep:from "1960"^^xsd:gYear ; dct:source "S" ] .""") == [
        (1, f"place:a: dep:capital place:z: {UNKNOWN}"),
        (4, f"person:p: dep:country place:y: {UNKNOWN}"),
        (5, f"person:p: dep:organisation organisation:n: {UNKNOWN}"),
        (6, "person:p: dep:organisation place:a: no concept of the kind organisation"),
    ]


def test_a_file_of_persons_may_be_checked_alone(problems: Problems) -> None:
    assert (
        problems("""person:p skos:prefLabel "P"@fr ;
    dep:tenure [ dep:function "roi"@fr ; dep:country place:y ; dep:from "1950"^^xsd:gYear ; dct:source "S" ] .""")
        == []
    )
