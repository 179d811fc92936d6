"""Is each identifier a readable slug that names one concept, described in one place?"""

from collections.abc import Iterator, Sequence

from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.vocabulary import SLUG


def check_identifiers(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Slugs, one description a concept, and no slug under two kinds: an address or a note that names it would be ambiguous."""
    first: dict[str, Entry] = {}
    kinds: dict[str, Entry] = {}
    for entry in entries:
        if not SLUG.fullmatch(entry.id):
            yield entry.problem(
                f"{entry.id!r} is no identifier; write lower-case letters without accents, digits and single hyphens"
            )
        yield from _described_twice(entry, first.setdefault(entry.iri, entry))
        other = kinds.setdefault(entry.id, entry)
        if other.kind != entry.kind:
            yield entry.problem(f"the same identifier names a concept of another kind: {other.name} ({other.path}:{other.line})")


def _described_twice(entry: Entry, first: Entry) -> Iterator[AuthorityProblem]:
    if first is not entry:
        yield entry.problem(f"described already in {first.path}:{first.line}; keep one description")
    for span in entry.lines.spans.get(entry.iri, ())[1:]:
        yield AuthorityProblem(
            entry.path, span.first, f"{entry.name}: described already on line {entry.line}; keep one description"
        )
