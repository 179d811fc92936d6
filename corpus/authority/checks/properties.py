"""Does each concept say what it must, and nothing that no one reads?"""

from collections.abc import Iterator, Sequence

from pyoxigraph import Literal

from corpus.authority import vocabulary as v
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.label_key import label_key
from corpus.authority.turtle import Description


def check_properties(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Unknown properties and types, preferred labels, family names, display-only labels."""
    for entry in entries:
        yield from _unknown(entry)
        yield from _pref_label(entry)
        yield from _family_name(entry)
        yield from _display_only(entry)


def _unknown(entry: Entry) -> Iterator[AuthorityProblem]:
    known = v.GENERAL_PROPERTIES | v.PROPERTIES_OF_KIND[entry.kind]
    for property in entry.description.properties:
        if property not in known:
            yield entry.problem(f"{v.short_name(property)} is no property of a concept of this kind; is it misspelled?")
    for type in entry.description.iris(v.TYPE):
        if type != v.CONCEPT:
            yield entry.problem(f"{v.short_name(type)} is no type that is known; write `a skos:Concept`")
    for part, known, what in (
        (v.TENURE, v.PROPERTIES_OF_TENURE, "a tenure"),
        (v.DATED_LABEL, v.PROPERTIES_OF_DATED_LABEL, "a dated label"),
        (v.LABEL_IN_CONTEXT, v.PROPERTIES_OF_LABEL_IN_CONTEXT, "a label in context"),
        (v.EVOKED_BY, v.PROPERTIES_OF_EVOCATION, "an evocation"),
    ):
        for index, described in enumerate(entry.description.parts(part)):
            for property in described.properties:
                if property not in known:
                    message = f"{v.short_name(property)} is no property of {what}; is it misspelled?"
                    yield entry.problem_with_part(index, message, part)


def _pref_label(entry: Entry) -> Iterator[AuthorityProblem]:
    labels = _french(entry.description, v.PREF_LABEL)
    if not labels:
        yield entry.problem('no French preferred label; write skos:prefLabel "…"@fr')
    if len(labels) > 1:
        stated = ", ".join(f"« {label} »" for label in labels)
        yield entry.problem_with_text(
            labels[1], f"{len(labels)} French preferred labels ({stated}); keep one, make the others skos:altLabel"
        )


def _french(description: Description, property: str) -> list[str]:
    """Texts tagged @fr; the reader is milder and takes one without a language for French."""
    return [v.value for v in description.properties.get(property, ()) if isinstance(v, Literal) and v.language == "fr"]


def _family_name(entry: Entry) -> Iterator[AuthorityProblem]:
    family_names = entry.description.texts(v.FAMILY_NAME)
    labels = [f" {label_key(label)} " for property in v.LABELS for label in entry.description.texts(property)]
    for family_name in family_names:
        if not any(f" {label_key(family_name)} " in label for label in labels):
            yield entry.problem_with_text(family_name, f"the family name « {family_name} » stands in none of its labels")
    if len(family_names) > 1:
        yield entry.problem_with_text(family_names[1], f"{len(family_names)} family names; keep one, make the others labels")


def _display_only(entry: Entry) -> Iterator[AuthorityProblem]:
    """A display-only label takes a label out of the search; spelt otherwise than that label, it would take out nothing."""
    labels = {label for property in (*v.LABELS, v.ACRONYM) for label in entry.description.texts(property)}
    for label in entry.description.texts(v.DISPLAY_ONLY):
        if label not in labels:
            yield entry.problem_with_text(label, f"the display-only label « {label} » is none of its labels")
