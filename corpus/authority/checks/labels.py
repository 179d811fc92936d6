"""Does a label, in any of the forms in which it is looked for, name one concept of its kind only?"""

from collections.abc import Iterator, Sequence

from corpus.authority import vocabulary as v
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.concept import ConceptKind
from corpus.authority.label_key import label_key

_LOOKED_FOR = (*v.LABELS, v.ACRONYM, v.DEMONYM, v.FALSE_FRIEND)


def check_labels(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Two labels that fold to the same key would leave a mention of either undecided.

    A label that is only displayed is not looked for and may be shared, but two concepts of a kind must not be
    displayed under the same preferred label.
    """
    owners: dict[tuple[ConceptKind, str], tuple[Entry, str]] = {}
    for entry in entries:
        display_only = set(entry.description.texts(v.DISPLAY_ONLY))
        for property in _LOOKED_FOR:
            for label in entry.description.texts(property):
                if label in display_only and property != v.PREF_LABEL:
                    continue
                owner, owned = owners.setdefault((entry.kind, label_key(label)), (entry, label))
                if owner.id != entry.id:
                    yield entry.problem_with_text(label, f"« {label} » is a label of {owner.name} too ({_where(owner, owned)})")
        yield from _empty(entry)


def _empty(entry: Entry) -> Iterator[AuthorityProblem]:
    for property in _LOOKED_FOR:
        for label in entry.description.texts(property):
            if not label_key(label):
                yield entry.problem_with_text(label, f"{v.short_name(property)} « {label} » holds no letter and no digit")


def _where(entry: Entry, label: str) -> str:
    return f"{entry.path}:{entry.lines.text(entry.iri, label)}"
