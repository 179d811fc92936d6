r"""A concept as a block of Turtle, laid out as the bundled authority files are.

>>> from corpus.authority.concept import Concept
>>> print(turtle_block(Concept("person", "jeanne-untel", 'Jeanne "Jo" Untel', family_name="Untel"), STANDARD_PREFIXES), end="")
person:jeanne-untel a skos:Concept ;
    skos:prefLabel "Jeanne \"Jo\" Untel"@fr ;
    dep:familyName "Untel"@fr .
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from corpus.authority import vocabulary as v
from corpus.authority.concept import Concept, DatedLabel, Evocation, LabelInContext, Tenure
from corpus.authority.stated_day import StatedDay

# Prefix by namespace, in the order in which files declare them.
STANDARD_PREFIXES: Mapping[str, str] = {
    v.SKOS: "skos",
    v.DCT: "dct",
    v.XSD: "xsd",
    v.DEP: "dep",
    **{f"urn:depeches:{kind}:": kind for kind in ("person", "place", "organisation", "topic")},
}

_INDENT = "    "
_WIDTH = 120

# What ends or breaks a text in quotation marks; the other control characters are written as numbers so that they can be seen.
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_TO_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029]')

# What may stand between < and >, and what may stand after a prefix without being escaped.
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_LOCAL_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")


def quoted(text: str) -> str:
    r"""A text as a Turtle string.

    >>> print(quoted('l\'« été »\n"\\'))
    "l'« été »\n\"\\"
    """
    return f'"{_TO_ESCAPE.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04X}"


def is_iri(text: str) -> bool:
    """Whether a text can be written as an absolute address between angle brackets."""
    return _IRI.fullmatch(text) is not None


def prefix_lines(prefixes: Mapping[str, str]) -> str:
    """The declarations of prefixes (by namespace), a line each."""
    return "".join(f"@prefix {prefix}: <{namespace}> .\n" for namespace, prefix in prefixes.items())


def namespaces_of(concept: Concept) -> tuple[str, ...]:
    """The namespaces that the block of a concept uses, in the order of `STANDARD_PREFIXES`."""
    needed = {v.SKOS, f"urn:depeches:{concept.kind}:"}
    if concept.family_name or concept.tenures or concept.display_only or concept.acronyms or concept.demonyms:
        needed.add(v.DEP)
    if concept.combining_forms or concept.country or concept.capital or concept.dated_labels:
        needed.add(v.DEP)
    if concept.valid_from or concept.valid_to or concept.false_friends or concept.labels_in_context:
        needed.add(v.DEP)
    if concept.evoked_by or concept.evoked_among:
        needed.add(v.DEP)
    if concept.valid_from or concept.valid_to or concept.dated_labels or concept.tenures or concept.evoked_by:
        needed.add(v.XSD)
    needed.update(f"urn:depeches:{kind}:" for evocation in concept.evoked_by for kind, _ in evocation.names)
    if concept.tenures:
        needed.add(v.DCT)
    if concept.capital or concept.country or any(tenure.country for tenure in concept.tenures):
        needed.add("urn:depeches:place:")
    if any(tenure.organisation for tenure in concept.tenures):
        needed.add("urn:depeches:organisation:")
    return tuple(namespace for namespace in STANDARD_PREFIXES if namespace in needed)


def turtle_block(concept: Concept, prefixes: Mapping[str, str]) -> str:
    """The lines that describe a concept; `prefixes` are those declared, by namespace. A namespace without one is written out.

    Raises:
        ValueError: one of its dates has no shape that an authority file knows.
    """
    writer = _Writer(prefixes)
    lines = list(writer.statements(concept))
    head = f"{writer.name(f'urn:depeches:{concept.kind}:', concept.id)} a {writer.name(v.SKOS, 'Concept')}"
    return " ;\n".join((head, *lines)) + " .\n"


class _Writer:
    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes

    def name(self, namespace: str, local: str) -> str:
        prefix = self._prefixes.get(namespace)
        return f"{prefix}:{local}" if prefix is not None and _LOCAL_NAME.fullmatch(local) else f"<{namespace}{local}>"

    def property(self, iri: str) -> str:
        namespace = next(each for each in STANDARD_PREFIXES if iri.startswith(each))
        return self.name(namespace, iri.removeprefix(namespace))

    def concept(self, kind: str, id: str) -> str:
        return self.name(f"urn:depeches:{kind}:", id)

    def statements(self, concept: Concept) -> Iterator[str]:
        """What is said of the concept, a statement an item, in the order in which the bundled files say it."""
        for property, texts in (
            (v.PREF_LABEL, (concept.pref_label,)),
            (v.ACRONYM, concept.acronyms),
            (v.ALT_LABEL, concept.alt_labels),
            (v.HIDDEN_LABEL, concept.hidden_labels),
            (v.DISPLAY_ONLY, tuple(sorted(concept.display_only))),
            (v.FALSE_FRIEND, concept.false_friends),
            (v.DEMONYM, concept.demonyms),
            (v.COMBINING_FORM, concept.combining_forms),
            (v.FAMILY_NAME, (concept.family_name,) if concept.family_name else ()),
            (v.SCOPE_NOTE, (concept.scope_note,) if concept.scope_note else ()),
        ):
            if texts:
                yield self._listed(property, (f"{quoted(text)}@fr" for text in texts))
        if concept.broader:
            yield self._listed(v.BROADER, (self.concept(concept.kind, id) for id in concept.broader))
        if concept.exact_match:
            yield self._listed(v.EXACT_MATCH, (f"<{iri}>" for iri in concept.exact_match))
        if concept.evoked_among:
            yield self._listed(v.EVOKED_AMONG, (self.concept("topic", id) for id in concept.evoked_among))
        for property, place in ((v.CAPITAL, concept.capital), (v.COUNTRY, concept.country)):
            if place:
                yield self._listed(property, (self.concept("place", place),))
        for property, date in ((v.FROM, concept.valid_from), (v.TO, concept.valid_to)):
            if date:
                yield self._listed(property, (self._dated(date),))
        yield from self._parts(concept)

    def _parts(self, concept: Concept) -> Iterator[str]:
        """What is said in brackets."""
        for label in concept.dated_labels:
            yield f"{_INDENT}{self.property(v.DATED_LABEL)} [ {' ; '.join(self._dated_label(label))} ]"
        for in_context in concept.labels_in_context:
            yield f"{_INDENT}{self.property(v.LABEL_IN_CONTEXT)} [ {' ; '.join(self._label_in_context(in_context))} ]"
        for evocation in concept.evoked_by:
            yield f"{_INDENT}{self.property(v.EVOKED_BY)} [ {' ; '.join(self._evocation(evocation))} ]"
        for tenure in concept.tenures:
            lines = f" ;\n{_INDENT * 2}".join(self._tenure(tenure))
            yield f"{_INDENT}{self.property(v.TENURE)} [\n{_INDENT * 2}{lines}\n{_INDENT}]"

    def _dated_label(self, label: DatedLabel) -> Iterator[str]:
        yield f"{self.property(v.LABEL)} {quoted(label.label)}@fr"
        yield from self._days(label.start, label.end)

    def _label_in_context(self, in_context: LabelInContext) -> Iterator[str]:
        yield f"{self.property(v.LABEL)} {quoted(in_context.label)}@fr"
        yield f"{self.property(v.CONTEXT)} {', '.join(f'{quoted(context)}@fr' for context in in_context.context)}"

    def _evocation(self, evocation: Evocation) -> Iterator[str]:
        yield f"{self.property(v.NAME)} {', '.join(self.concept(*name) for name in evocation.names)}"
        yield from self._days(evocation.start, evocation.end)

    def _days(self, first: str | None, last: str | None) -> Iterator[str]:
        for property, date in ((v.FROM, first), (v.TO, last)):
            if date:
                yield f"{self.property(property)} {self._dated(date)}"

    def _tenure(self, tenure: Tenure) -> Iterator[str]:
        yield f"{self.property(v.FUNCTION)} {quoted(tenure.function)}@fr"
        if tenure.country:
            yield f"{self.property(v.COUNTRY)} {self.concept('place', tenure.country)}"
        if tenure.organisation:
            yield f"{self.property(v.ORGANISATION)} {self.concept('organisation', tenure.organisation)}"
        yield f"{self.property(v.FROM)} {self._dated(tenure.start)}"
        if tenure.end:
            yield f"{self.property(v.TO)} {self._dated(tenure.end)}"
        if tenure.source:
            yield f"{self.property(v.SOURCE)} {quoted(tenure.source)}"

    def _dated(self, date: str) -> str:
        return f"{quoted(date)}^^{self.name(v.XSD, StatedDay.parse(date).datatype)}"

    def _listed(self, property: str, values: Iterable[str]) -> str:
        """The property and its values, on further lines where one would be too long."""
        first, *others = values
        lines = [f"{_INDENT}{self.property(property)} {first}"]
        for value in others:
            if len(lines[-1]) + len(value) + 3 > _WIDTH:
                lines[-1] += ","
                lines.append(f"{_INDENT * 2}{value}")
            else:
                lines[-1] += f", {value}"
        return "\n".join(lines)
