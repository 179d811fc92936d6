"""Is each dated label one of the concept's labels, with a date from which or to which it was its name?"""

from collections.abc import Iterator, Sequence

from corpus.authority import vocabulary as v
from corpus.authority.checks.dates import date_faults
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.turtle import Description

_LABELS = (*v.LABELS, v.ACRONYM)


def check_dated_labels(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """A date says when a name held; that the name exists is said by the labels."""
    for entry in entries:
        labels = {label for property in _LABELS for label in entry.description.texts(property)}
        for index, dated in enumerate(entry.description.parts(v.DATED_LABEL)):
            for message in _faults(dated, labels):
                yield entry.problem_with_part(index, message)


def _faults(dated: Description, labels: set[str]) -> Iterator[str]:
    label = dated.text(v.LABEL)
    if label is None:
        yield "a dated label without dep:label"
    elif label not in labels:
        yield f"the dated label « {label} » is none of its labels; write it as skos:altLabel too"
    for property in (v.LABEL, v.FROM, v.TO):
        if len(dated.properties.get(property, ())) > 1:
            yield f"a dated label with more than one {v.short_name(property)}; write a dated label for each"
    if not dated.text(v.FROM) and not dated.text(v.TO):
        yield "a dated label without dep:from and dep:to"
    yield from date_faults(dated)
