"""The names that authority files use: SKOS, two terms of others, and what SKOS has no word for.

>>> parse_concept_iri("urn:depeches:person:robert-schuman")
ConceptName(kind='person', id='robert-schuman')
>>> parse_concept_iri("urn:depeches:vocabulary:tenure") is None
True
"""

import re
from typing import NamedTuple, cast

from corpus.authority.concept import ConceptKind

SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
DEP = "urn:depeches:vocabulary:"
XSD = "http://www.w3.org/2001/XMLSchema#"

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CONCEPT = f"{SKOS}Concept"

PREF_LABEL = f"{SKOS}prefLabel"
ALT_LABEL = f"{SKOS}altLabel"
HIDDEN_LABEL = f"{SKOS}hiddenLabel"
SCOPE_NOTE = f"{SKOS}scopeNote"
BROADER = f"{SKOS}broader"
EXACT_MATCH = f"{SKOS}exactMatch"

SOURCE = f"{DCT}source"

FAMILY_NAME = f"{DEP}familyName"
DISPLAY_ONLY = f"{DEP}displayOnly"
DEMONYM = f"{DEP}demonym"
COMBINING_FORM = f"{DEP}combiningForm"
CAPITAL = f"{DEP}capital"
ACRONYM = f"{DEP}acronym"
FROM = f"{DEP}from"
TO = f"{DEP}to"
TENURE = f"{DEP}tenure"
DATED_LABEL = f"{DEP}datedLabel"
FALSE_FRIEND = f"{DEP}falseFriend"
LABEL_IN_CONTEXT = f"{DEP}labelInContext"
CONTEXT = f"{DEP}context"
EVOKED_BY = f"{DEP}evokedBy"
EVOKED_AMONG = f"{DEP}evokedAmong"
NAME = f"{DEP}name"
LABEL = f"{DEP}label"
FUNCTION = f"{DEP}function"
COUNTRY = f"{DEP}country"
ORGANISATION = f"{DEP}organisation"

LABELS = (PREF_LABEL, ALT_LABEL, HIDDEN_LABEL)

# What may be said of a concept of any kind, and of one kind only.
GENERAL_PROPERTIES = frozenset({TYPE, *LABELS, SCOPE_NOTE, BROADER, EXACT_MATCH, DISPLAY_ONLY, SOURCE})
PROPERTIES_OF_KIND: dict[ConceptKind, frozenset[str]] = {
    "person": frozenset({FAMILY_NAME, TENURE}),
    "topic": frozenset({FALSE_FRIEND, LABEL_IN_CONTEXT, EVOKED_BY, EVOKED_AMONG}),
    "place": frozenset({DEMONYM, COMBINING_FORM, CAPITAL, DATED_LABEL, FROM, TO}),
    "organisation": frozenset({ACRONYM, COUNTRY, DATED_LABEL, FALSE_FRIEND, LABEL_IN_CONTEXT, FROM, TO}),
}
PROPERTIES_OF_TENURE = frozenset({FUNCTION, COUNTRY, ORGANISATION, FROM, TO, SOURCE})
PROPERTIES_OF_DATED_LABEL = frozenset({LABEL, FROM, TO})
PROPERTIES_OF_LABEL_IN_CONTEXT = frozenset({LABEL, CONTEXT})
PROPERTIES_OF_EVOCATION = frozenset({NAME, FROM, TO})

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_CONCEPT_IRI = re.compile(r"urn:depeches:(person|topic|place|organisation):(.*)", re.DOTALL)


class ConceptName(NamedTuple):
    """What the IRI of a concept says: its kind, and its identifier within that kind."""

    kind: ConceptKind
    id: str


def parse_concept_iri(iri: str) -> ConceptName | None:
    """The kind and identifier in a concept's IRI, or None for any other IRI; the identifier may be no slug."""
    match = _CONCEPT_IRI.fullmatch(iri)
    return ConceptName(cast("ConceptKind", match[1]), match[2]) if match else None


def short_name(iri: str) -> str:
    """An IRI as an archivist writes it.

    >>> short_name("http://www.w3.org/2004/02/skos/core#broader"), short_name("urn:depeches:place:rabat")
    ('skos:broader', 'place:rabat')
    """
    for namespace, prefix in ((SKOS, "skos:"), (DCT, "dct:"), (DEP, "dep:"), (XSD, "xsd:")):
        if iri.startswith(namespace):
            return prefix + iri.removeprefix(namespace)
    name = parse_concept_iri(iri)
    return f"{name.kind}:{name.id}" if name else f"<{iri}>"
