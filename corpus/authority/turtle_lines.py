"""On which line of a Turtle file a concept stands: the parser keeps no line numbers, so the text is looked at once more.

>>> lines = TurtleLines.of('@prefix p: <urn:p:> .\\np:a p:x "[ no ]" ;\\n  p:x [\\n    p:function "roi" ] .\\np:b p:y 1 .')
>>> lines.subject("urn:p:a"), lines.part("urn:p:a", 0), lines.subject("urn:p:b"), lines.subject("urn:p:z")
(2, 4, 5, None)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

_PREFIX = re.compile(r"\s*@?prefix\s+([\w-]*):\s*<([^>]*)>", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:<([^>]*)>|([\w-]*):([^\s;,\[\]()]+))(?=\s|$)")

# What may hold a bracket or a hash that means nothing: texts over several lines, texts, IRIs, comments.
_OPAQUE = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|<[^>\s]*>|#[^\n]*', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """The lines of one description: its first, that after its last, and one for each of its parts in brackets."""

    first: int
    end: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TurtleLines:
    """The lines of a file, counted from 1, and where each subject is described (a subject must begin its line)."""

    lines: tuple[str, ...]
    spans: Mapping[str, tuple[Span, ...]]

    @classmethod
    def of(cls, text: str) -> Self:
        lines = text.split("\n")
        plain = _OPAQUE.sub(_blank, text).split("\n")
        prefixes: dict[str, str] = {}
        starts: list[tuple[int, str]] = []
        for number, line in enumerate(lines, 1):
            if prefix := _PREFIX.match(line):
                prefixes[prefix[1]] = prefix[2]
            elif (subject := _SUBJECT.match(line)) and (line.startswith("<") or not plain[number - 1].startswith(" ")):
                # `<>`, the document itself, is a subject too.
                iri = subject[1] if subject[1] is not None else prefixes.get(subject[2], f"{subject[2]}:") + subject[3]
                starts.append((number, iri))
        spans: dict[str, tuple[Span, ...]] = {}
        for (first, iri), (end, _) in pairwise([*starts, (len(lines) + 1, "")]):
            spans[iri] = (*spans.get(iri, ()), Span(first, end, _part_lines(plain, first, end)))
        return cls(tuple(lines), spans)

    def subject(self, iri: str) -> int | None:
        """The first line of the subject's (first) description."""
        return next((span.first for span in self.spans.get(iri, ())), None)

    def part(self, iri: str, index: int) -> int | None:
        """The line of the subject's `[ … ]` of that index: of its function where it has one, else of its bracket."""
        parts = [line for span in self.spans.get(iri, ()) for line in span.parts]
        return parts[index] if index < len(parts) else self.subject(iri)

    def text(self, iri: str, text: str) -> int | None:
        """The line of the subject's description that holds the text in quotation marks; else the subject's own line."""
        quoted = f'"{text}"'
        for span in self.spans.get(iri, ()):
            for number in range(span.first, span.end):
                if quoted in self.lines[number - 1]:
                    return number
        return self.subject(iri)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _part_lines(plain: list[str], first: int, end: int) -> tuple[int, ...]:
    """A line for each outermost bracket between two subjects."""
    found: list[int] = []
    depth = 0
    named = False
    for number in range(first, end):
        for mark in re.findall(r"\[|\]|:function\b", plain[number - 1]):
            if mark == "[":
                depth += 1
                if depth == 1:
                    found.append(number)
                    named = False
            elif mark == "]":
                depth -= 1
            elif depth == 1 and not named:
                found[-1] = number
                named = True
    return tuple(found)
