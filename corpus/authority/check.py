"""What is wrong in the authority files, with file and line: what `depeches authorities check` prints."""

from collections.abc import Sequence
from pathlib import Path

from corpus.authority.checks.contexts import check_contexts
from corpus.authority.checks.dated_labels import check_dated_labels
from corpus.authority.checks.entry import AuthorityProblem, Entry, entries_of
from corpus.authority.checks.existence import check_existence
from corpus.authority.checks.identifiers import check_identifiers
from corpus.authority.checks.labels import check_labels
from corpus.authority.checks.links import check_links
from corpus.authority.checks.offices import check_offices
from corpus.authority.checks.properties import check_properties
from corpus.authority.checks.tenures import check_tenures
from corpus.authority.reader import authority_files
from corpus.authority.turtle import read_turtle
from corpus.errors import AuthorityError

_CHECKS = (
    check_identifiers,
    check_properties,
    check_labels,
    check_dated_labels,
    check_contexts,
    check_links,
    check_tenures,
    check_offices,
    check_existence,
)


def check_authorities(files: Sequence[Path]) -> list[AuthorityProblem]:
    """Check files, and folders of files, together; problems come by file and line.

    A file that can't be read or parsed is one problem, and the others are checked without it.
    """
    problems: list[AuthorityProblem] = []
    entries: list[Entry] = []
    for path in _expanded(files, problems):
        try:
            found, wrong = entries_of(read_turtle(path))
        except AuthorityError as error:
            problems.append(AuthorityProblem(error.path, error.line, error.reason))
        else:
            entries.extend(found)
            problems.extend(wrong)
    for check in _CHECKS:
        problems.extend(check(entries))
    return sorted(set(problems), key=lambda problem: (str(problem.path), problem.line or 0, problem.message))


def _expanded(files: Sequence[Path], problems: list[AuthorityProblem]) -> list[Path]:
    found: dict[Path, None] = {}
    for path in files:
        try:
            found.update(dict.fromkeys(authority_files([path])))
        except AuthorityError as error:
            problems.append(AuthorityProblem(error.path, error.line, error.reason))
    return list(found)
