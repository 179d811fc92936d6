"""Do broader concepts, capitals, countries and organisations exist, and do hierarchies end?"""

from collections.abc import Container, Iterator, Mapping, Sequence

from corpus.authority import vocabulary as v
from corpus.authority.checks.entry import AuthorityProblem, Entry, by_name
from corpus.authority.concept import ConceptKind

MAX_TOPIC_LEVELS = 3

Names = Mapping[ConceptKind, Mapping[str, Entry]]


def check_links(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Whether a place exists can only be told where any place is described: a file of persons may be checked alone."""
    names = by_name(entries)
    for entry in entries:
        for iri in entry.description.iris(v.BROADER):
            if reason := _broken(iri, entry.kind, names):
                yield entry.problem(f"skos:broader {v.short_name(iri)}: {reason}")
        for property in (v.CAPITAL, v.COUNTRY):
            for iri in entry.description.iris(property):
                if reason := _broken(iri, "place", names):
                    yield entry.problem(f"{v.short_name(property)} {v.short_name(iri)}: {reason}")
        for index, tenure in enumerate(entry.description.parts(v.TENURE)):
            for iri in tenure.iris(v.COUNTRY):
                if reason := _broken(iri, "place", names):
                    yield entry.problem_with_part(index, f"dep:country {v.short_name(iri)}: {reason}")
            for iri in tenure.iris(v.ORGANISATION):
                if reason := _broken(iri, "organisation", names):
                    yield entry.problem_with_part(index, f"dep:organisation {v.short_name(iri)}: {reason}")
        yield from _evocations(entry, names)
    yield from _hierarchies(names)


def _evocations(entry: Entry, names: Names) -> Iterator[AuthorityProblem]:
    for iri in entry.description.iris(v.EVOKED_AMONG):
        if reason := _broken(iri, "topic", names):
            yield entry.problem(f"dep:evokedAmong {v.short_name(iri)}: {reason}")
    for index, evocation in enumerate(entry.description.parts(v.EVOKED_BY)):
        for iri in evocation.iris(v.NAME):
            if reason := _evokes_nothing(iri, names):
                yield entry.problem_with_part(index, f"dep:name {v.short_name(iri)}: {reason}", v.EVOKED_BY)


def _evokes_nothing(iri: str, names: Names) -> str | None:
    name = v.parse_concept_iri(iri)
    if name is None or name.kind not in {"place", "organisation"}:
        return "no place and no organisation"
    return _broken(iri, name.kind, names)


def _broken(iri: str, wanted: ConceptKind, names: Names) -> str | None:
    name = v.parse_concept_iri(iri)
    if name is None or name.kind != wanted:
        return f"no concept of the kind {wanted}"
    if wanted in names and name.id not in names[wanted]:
        return "described nowhere; is it misspelled?"
    return None


def _hierarchies(names: Names) -> Iterator[AuthorityProblem]:
    for kind, entries in names.items():
        parents = {id: _parents(entry) for id, entry in entries.items()}
        circular = {id for id in entries if id in _above(id, parents)}
        for id, entry in entries.items():
            if id in circular:
                yield entry.problem("skos:broader leads back to the concept itself")
            elif kind == "topic" and (level := _level(id, parents, circular)) > MAX_TOPIC_LEVELS:
                yield entry.problem(f"stands on level {level} of the hierarchy; topics have at most {MAX_TOPIC_LEVELS}")


def _parents(entry: Entry) -> tuple[str, ...]:
    broader = (v.parse_concept_iri(iri) for iri in entry.description.iris(v.BROADER))
    return tuple(name.id for name in broader if name and name.kind == entry.kind)


def _above(id: str, parents: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Every concept that a way up reaches, the concept itself only if one leads back to it."""
    reached: set[str] = set()
    pending = list(parents[id])
    while pending:
        parent = pending.pop()
        if parent not in reached:
            reached.add(parent)
            pending.extend(parents.get(parent, ()))
    return reached


def _level(id: str, parents: Mapping[str, tuple[str, ...]], circular: Container[str]) -> int:
    """On which level the concept stands by its longest way up, a top concept on the first; a circle ends the way."""
    level = 1
    current = {id}
    while current := {parent for child in current if child not in circular for parent in parents.get(child, ())}:
        level += 1
    return level
