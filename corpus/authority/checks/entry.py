"""A concept as a file describes it, with the means to say on which line something is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from corpus.authority.concept import ConceptKind
from corpus.authority.turtle import Description, TurtleFile
from corpus.authority.turtle_lines import TurtleLines
from corpus.authority.vocabulary import parse_concept_iri, short_name


@dataclass(frozen=True, slots=True, order=True)
class AuthorityProblem:
    """What the archivist should mend: `line` counts from 1 and is None where a file can't be read at all."""

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One description of one concept in one file."""

    kind: ConceptKind
    id: str
    iri: str
    path: Path
    lines: TurtleLines
    description: Description

    @property
    def name(self) -> str:
        """The concept as an archivist writes it: `person:robert-schuman`."""
        return short_name(self.iri)

    @property
    def line(self) -> int | None:
        return self.lines.subject(self.iri)

    def problem(self, message: str) -> AuthorityProblem:
        """Something is wrong with the concept as a whole."""
        return AuthorityProblem(self.path, self.line, f"{self.name}: {message}")

    def problem_with_text(self, text: str, message: str) -> AuthorityProblem:
        """Something is wrong with one of its texts."""
        return AuthorityProblem(self.path, self.lines.text(self.iri, text), f"{self.name}: {message}")

    def problem_with_part(self, index: int, message: str, property: str | None = None) -> AuthorityProblem:
        """Something is wrong with its part of that index, counted among the parts of `property` where it has several kinds."""
        before = self._parts_before(property) if property else 0
        return AuthorityProblem(self.path, self.lines.part(self.iri, before + index), f"{self.name}: {message}")

    def _parts_before(self, property: str) -> int:
        properties = self.description.properties
        return sum(len(self.description.parts(other)) for other in takewhile(lambda other: other != property, properties))


def entries_of(file: TurtleFile) -> tuple[list[Entry], list[AuthorityProblem]]:
    """The concepts that a file describes, and a problem for each subject that is no concept."""
    lines = TurtleLines.of(file.text)
    entries = []
    problems = []
    for iri, description in file.descriptions.items():
        if name := parse_concept_iri(iri):
            entries.append(Entry(name.kind, name.id, iri, file.path, lines, description))
        else:
            message = f"{short_name(iri)} is no concept; concepts are person:…, topic:…, place:… and organisation:…"
            problems.append(AuthorityProblem(file.path, lines.subject(iri), message))
    return entries, problems


def by_name(entries: Iterable[Entry]) -> dict[ConceptKind, dict[str, Entry]]:
    """The entries by kind and identifier, the first one where a concept is described twice."""
    found: dict[ConceptKind, dict[str, Entry]] = {}
    for entry in entries:
        found.setdefault(entry.kind, {}).setdefault(entry.id, entry)
    return found
