from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.authority import check_authorities

Problems = Callable[[str], list[tuple[int, str]]]


@pytest.mark.parametrize("id", ["Robert-Schuman", "robert_schuman", "robert--schuman", "évian"])
def test_an_identifier_is_a_slug(problems: Problems, id: str) -> None:
    assert problems(f'\ntopic:{id} skos:prefLabel "X"@fr .') == [
        (2, f"topic:{id}: {id!r} is no identifier; write lower-case letters without accents, digits and single hyphens")
    ]


def test_a_concept_is_described_once_in_a_file(problems: Problems) -> None:
    assert problems('topic:x skos:prefLabel "X"@fr .\n\ntopic:x skos:altLabel "Y"@fr .') == [
        (3, "topic:x: described already on line 9; keep one description")
    ]


def test_a_concept_is_described_in_one_file(write: Callable[..., Path]) -> None:
    first = write('topic:x skos:prefLabel "X"@fr .', "a.ttl")
    second = write('topic:x skos:prefLabel "X"@fr .', "b.ttl")
    assert [str(problem) for problem in check_authorities([first, second])] == [
        f"{second}:9: topic:x: described already in {first}:9; keep one description"
    ]


def test_an_identifier_has_one_kind(problems: Problems) -> None:
    assert problems('place:malte skos:prefLabel "Malte"@fr .\norganisation:malte skos:prefLabel "Ordre de Malte"@fr .') == [
        (2, "organisation:malte: the same identifier names a concept of another kind: place:malte (FILE:9)")
    ]
