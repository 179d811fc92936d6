"""Authority files -> plain records.

The reader takes what it can use and is silent about the rest: what is wrong in a file that parses is told by
`corpus.authority.check`, so that one slip of the pen never keeps the archive from being indexed.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from corpus.authority import vocabulary as v
from corpus.authority.concept import (
    CONCEPT_KINDS,
    Authorities,
    Concept,
    ConceptKind,
    DatedLabel,
    Evocation,
    LabelInContext,
    Tenure,
)
from corpus.authority.turtle import Description, Value, read_turtle
from corpus.errors import AuthorityError


def authority_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and every `*.ttl` of the folders named, each once, a folder's files by name.

    Raises:
        AuthorityError: there is nothing at a path, or a folder holds no Turtle file.
    """
    files: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        try:
            found = sorted(path.glob("*.ttl"))
        except OSError as error:
            raise AuthorityError(path, None, f"can't be read: {error.strerror or error}") from error
        if not found:
            raise AuthorityError(path, None, "holds no authority file; one is a Turtle file whose name ends in .ttl")
        files.update(dict.fromkeys(found))
    return list(files)


def read_authorities(paths: Sequence[Path]) -> Authorities:
    """Read files, and folders of files, into records; concepts come in the order of their identifiers.

    A concept described in several files is one concept. A label in another language than French is left out; a concept
    without a French preferred label is called by its identifier; a tenure without a function or a beginning, and
    a dated label without a label, are left out, and so are a label in context
    that lacks either and an evocation without a name.

    Raises:
        AuthorityError: a file is missing, unreadable or no Turtle; says which line.
    """
    described: dict[str, list[Description]] = {}
    for path in authority_files(paths):
        for iri, description in read_turtle(path).descriptions.items():
            described.setdefault(iri, []).append(description)
    concepts: dict[ConceptKind, dict[str, Concept]] = {kind: {} for kind in CONCEPT_KINDS}
    for iri in sorted(described):
        if name := v.parse_concept_iri(iri):
            concepts[name.kind][name.id] = _concept(name, _merged(described[iri]))
    return Authorities(concepts)


def _merged(descriptions: list[Description]) -> Description:
    if len(descriptions) == 1:
        return descriptions[0]
    properties: dict[str, tuple[Value, ...]] = {}
    for description in descriptions:
        for property, values in description.properties.items():
            properties[property] = properties.get(property, ()) + values
    return Description(properties)


def _concept(name: v.ConceptName, description: Description) -> Concept:
    return Concept(
        kind=name.kind,
        id=name.id,
        pref_label=description.text(v.PREF_LABEL) or name.id,
        alt_labels=description.texts(v.ALT_LABEL),
        hidden_labels=description.texts(v.HIDDEN_LABEL),
        display_only=frozenset(description.texts(v.DISPLAY_ONLY)),
        acronyms=description.texts(v.ACRONYM),
        demonyms=description.texts(v.DEMONYM),
        combining_forms=description.texts(v.COMBINING_FORM),
        family_name=description.text(v.FAMILY_NAME),
        scope_note=description.text(v.SCOPE_NOTE),
        broader=tuple(_identifiers(description.iris(v.BROADER), name.kind)),
        exact_match=description.iris(v.EXACT_MATCH),
        capital=next(_identifiers(description.iris(v.CAPITAL), "place"), None),
        country=next(_identifiers(description.iris(v.COUNTRY), "place"), None),
        valid_from=description.text(v.FROM),
        valid_to=description.text(v.TO),
        dated_labels=tuple(dated for part in description.parts(v.DATED_LABEL) if (dated := _dated_label(part))),
        false_friends=description.texts(v.FALSE_FRIEND),
        labels_in_context=tuple(label for part in description.parts(v.LABEL_IN_CONTEXT) if (label := _label_in_context(part))),
        evoked_by=tuple(evocation for part in description.parts(v.EVOKED_BY) if (evocation := _evocation(part))),
        evoked_among=tuple(_identifiers(description.iris(v.EVOKED_AMONG), "topic")),
        tenures=tuple(tenure for part in description.parts(v.TENURE) if (tenure := _tenure(part))),
    )


def _dated_label(part: Description) -> DatedLabel | None:
    label = part.text(v.LABEL)
    return DatedLabel(label, part.text(v.FROM), part.text(v.TO)) if label else None


def _label_in_context(part: Description) -> LabelInContext | None:
    label, context = part.text(v.LABEL), part.texts(v.CONTEXT)
    return LabelInContext(label, context) if label and context else None


def _evocation(part: Description) -> Evocation | None:
    names = tuple((name.kind, name.id) for iri in part.iris(v.NAME) if (name := v.parse_concept_iri(iri)))
    return Evocation(names, part.text(v.FROM), part.text(v.TO)) if names else None


def _tenure(part: Description) -> Tenure | None:
    function, start = part.text(v.FUNCTION), part.text(v.FROM)
    if function is None or start is None:
        return None
    return Tenure(
        function=function,
        country=next(_identifiers(part.iris(v.COUNTRY), "place"), None),
        organisation=next(_identifiers(part.iris(v.ORGANISATION), "organisation"), None),
        start=start,
        end=part.text(v.TO),
        source=part.text(v.SOURCE) or next(iter(part.iris(v.SOURCE)), ""),
    )


def _identifiers(iris: Iterable[str], kind: ConceptKind) -> Iterator[str]:
    for iri in iris:
        name = v.parse_concept_iri(iri)
        if name and name.kind == kind:
            yield name.id
