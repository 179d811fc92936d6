"""Authority files written for one test: the prefixes are there, the test writes the rest."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.authority import check_authorities

PREFIXES = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dep: <urn:depeches:vocabulary:> .
@prefix person: <urn:depeches:person:> .
@prefix place: <urn:depeches:place:> .
@prefix organisation: <urn:depeches:organisation:> .
@prefix topic: <urn:depeches:topic:> .
"""

# The line on which what a test writes begins.
FIRST_LINE = PREFIXES.count("\n") + 1


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write `name` with the prefixes and the given Turtle."""

    def write_file(turtle: str, name: str = "authorities.ttl") -> Path:
        path = tmp_path / name
        path.write_text(PREFIXES + turtle, encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def problems(write: Callable[..., Path]) -> Callable[[str], list[tuple[int | None, str]]]:
    """The problems of a file: (line, message), the first line of the given Turtle counted as 1."""

    def check(turtle: str) -> list[tuple[int | None, str]]:
        path = write(turtle)
        found = []
        for problem in check_authorities([path]):
            assert problem.path == path
            line = problem.line and problem.line - FIRST_LINE + 1
            found.append((line, problem.message.replace(str(path), "FILE")))
        return found

    return check
