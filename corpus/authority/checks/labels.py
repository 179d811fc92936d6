"""Does a label, in any of the forms in which it is looked for, name one concept of its kind only?"""

from collections.abc import Iterator, Sequence

from corpus.authority import vocabulary as v
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.concept import ConceptKind
from corpus.authority.label_key import label_key

_LOOKED_FOR = (*v.LABELS, v.ACRONYM, v.DEMONYM, v.COMBINING_FORM, v.FALSE_FRIEND)


def check_labels(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Two labels that fold to the same key would leave a mention of either undecided.

    A label that is only displayed is not looked for and may be shared, and so may one of concepts that the context of a mention
    can tell apart; but two concepts of a kind must not be displayed under the same preferred label.
    """
    owners: dict[tuple[ConceptKind, str], tuple[Entry, str, str]] = {}
    for entry in entries:
        display_only = set(entry.description.texts(v.DISPLAY_ONLY))
        for property in _LOOKED_FOR:
            for label in entry.description.texts(property):
                if label in display_only and property != v.PREF_LABEL:
                    continue
                owner, owned, owned_as = owners.setdefault((entry.kind, label_key(label)), (entry, label, property))
                is_shown = v.PREF_LABEL in (property, owned_as)
                if owner.id != entry.id and (is_shown or not _told_apart(entry, owner)):
                    yield entry.problem_with_text(label, f"« {label} » is a label of {owner.name} too ({_where(owner, owned)})")
        yield from _empty(entry)


def _told_apart(one: Entry, other: Entry) -> bool:
    """Whether two concepts state what tells them apart: an organisation's country, a person's offices, a country's capital."""
    if one.kind == "organisation":
        countries = one.description.iris(v.COUNTRY), other.description.iris(v.COUNTRY)
        return all(countries) and countries[0] != countries[1]
    tells = {"person": v.TENURE, "place": v.CAPITAL}.get(one.kind)
    return tells is not None and all(tells in entry.description.properties for entry in (one, other))


def _empty(entry: Entry) -> Iterator[AuthorityProblem]:
    for property in _LOOKED_FOR:
        for label in entry.description.texts(property):
            if not label_key(label):
                yield entry.problem_with_text(label, f"{v.short_name(property)} « {label} » holds no letter and no digit")


def _where(entry: Entry, label: str) -> str:
    return f"{entry.path}:{entry.lines.text(entry.iri, label)}"
