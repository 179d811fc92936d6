"""Does each false friend hold one of the topic's labels, is each label in context one of them, and is an evocation whole?"""

from collections.abc import Iterator, Sequence

from corpus.authority import vocabulary as v
from corpus.authority.checks.dates import date_faults
from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.label_key import label_key
from corpus.authority.turtle import Description


def check_contexts(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """A false friend without a label of its topic hides nothing; a context says when a label counts, not that there is one."""
    for entry in entries:
        labels = [label for property in v.LABELS for label in entry.description.texts(property)]
        for phrase in entry.description.texts(v.FALSE_FRIEND):
            if fault := _hides_nothing(phrase, labels):
                yield entry.problem_with_text(phrase, fault)
        for index, part in enumerate(entry.description.parts(v.LABEL_IN_CONTEXT)):
            for message in _faults(part, labels):
                yield entry.problem_with_part(index, message, v.LABEL_IN_CONTEXT)
        for index, part in enumerate(entry.description.parts(v.EVOKED_BY)):
            if not part.iris(v.NAME):
                yield entry.problem_with_part(index, "an evocation without dep:name", v.EVOKED_BY)
            for message in date_faults(part):
                yield entry.problem_with_part(index, message, v.EVOKED_BY)


def _hides_nothing(phrase: str, labels: Sequence[str]) -> str | None:
    key = f" {label_key(phrase)} "
    keys = [f" {label_key(label)}{several} " for label in labels for several in ("", "s")]
    if key in keys:
        return f"the false friend « {phrase} » is one of its labels; it can't be both"
    if not any(label in key for label in keys):
        return f"the false friend « {phrase} » holds none of its labels; write the whole phrase, its label within"
    return None


def _faults(part: Description, labels: Sequence[str]) -> Iterator[str]:
    label = part.text(v.LABEL)
    if label is None:
        yield "a label in context without dep:label"
    elif label not in labels:
        yield f"the label in context « {label} » is none of its labels; write it as skos:altLabel too"
    if len(part.texts(v.LABEL)) > 1:
        yield "a label in context with more than one dep:label; write a label in context for each"
    if not any(label_key(context) for context in part.texts(v.CONTEXT)):
        yield "a label in context without dep:context"
