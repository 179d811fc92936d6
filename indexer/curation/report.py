"""Candidates as the archivist and the developer read them."""

from collections.abc import Iterator
from typing import Any

import click

from corpus.authority.concept import ConceptKind
from indexer.curation.candidates import Candidate, CandidateList, CandidatePassage

_PLURALS: dict[ConceptKind, str] = {
    "person": "persons",
    "topic": "topics",
    "place": "places",
    "organisation": "organisations",
}


def candidate_lines(found: CandidateList) -> Iterator[str]:
    """What a terminal shows."""
    shown = f"; the first {len(found.candidates)}" if len(found.candidates) < found.total else ""
    yield f"{_counted(found.total, found.kind, _PLURALS[found.kind])} in no authority{shown}"
    for candidate in found.candidates:
        yield ""
        yield from _lines(candidate)


def _lines(candidate: Candidate) -> Iterator[str]:
    counts = _counted(candidate.articles, "article")
    mentions = f", {_counted(candidate.mentions, 'mention')}" if candidate.mentions else ", named by the source"
    yield f"{click.style(_plain(candidate.name), bold=True)} · {counts}{mentions} · {_period(candidate)}"
    for variant in candidate.variants:
        yield f"  also: {_plain(variant.name)} ({_counted(variant.articles, 'article')}): {_plain(variant.why)}"
    if candidate.perhaps:
        yield f"  perhaps {_plain(str(candidate.perhaps))}"
    for passage in candidate.passages:
        yield f"  {passage.published or 'undated'} · {_plain(passage.id)} · {_marked(passage)}"


def _counted(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or f'{one}s'}"


def _period(candidate: Candidate) -> str:
    if candidate.first is None:
        return "undated"
    return candidate.first if candidate.first == candidate.last else f"{candidate.first} to {candidate.last}"


def _marked(passage: CandidatePassage) -> str:
    if passage.mark is None:
        return _plain(passage.text)
    start, end = passage.mark
    before, name, after = passage.text[:start], passage.text[start:end], passage.text[end:]
    return _plain(before) + click.style(_plain(name), underline=True) + _plain(after)


def _plain(text: str) -> str:
    """What a terminal shows as it stands: a character that turns the direction of writing would be obeyed."""
    return "".join(character if character.isprintable() else " " for character in text)


def candidate_document(found: CandidateList) -> dict[str, Any]:
    """The document of `--json`."""
    return {
        "kind": found.kind,
        "total": found.total,
        "known_by_now": found.known_by_now,
        "candidates": [_document(candidate) for candidate in found.candidates],
    }


def _document(candidate: Candidate) -> dict[str, Any]:
    perhaps = candidate.perhaps
    return {
        "name": candidate.name,
        "articles": candidate.articles,
        "mentions": candidate.mentions,
        "first": candidate.first,
        "last": candidate.last,
        "variants": [{"name": each.name, "articles": each.articles, "why": each.why} for each in candidate.variants],
        "perhaps": {"kind": perhaps.kind, "id": perhaps.id, "label": perhaps.label, "why": perhaps.why} if perhaps else None,
        "passages": [
            {
                "id": each.id,
                "published": each.published,
                "title": each.title,
                "field": each.field,
                "text": each.text,
                "mark": each.mark,
            }
            for each in candidate.passages
        ],
    }
