"""`depeches correct`: the archivist puts right what recognition or a source got wrong, and takes it back.

Every command appends one line to the ledger; builds and updates apply it.
"""

import functools
import getpass
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import click

from corpus.annotation import FIELD_NAMES, AnnotationKind, FieldName
from corpus.authority import read_authorities
from corpus.authority.concept import CONCEPT_KINDS, ConceptKind
from corpus.errors import CorrectionRefused
from corpus.ledger import (
    UNDATED,
    Add,
    Correction,
    Entry,
    Ledger,
    Merge,
    QuotedPassage,
    Redate,
    Reject,
    Replay,
    Split,
    Undo,
    append,
    exclusively,
    in_effect,
    overriders,
    replay,
    signed,
    standing,
)
from corpus.publication_date import PublicationDate
from indexer.correctable import Correctable, require, require_absence
from indexer.correction_history import entry_named, history_lines
from indexer.index import StoredArticle
from indexer.options import authorities_option, index_option, ledger_option, ledger_path

_LONGEST_REASON = 2_000

_kind = click.argument("kind", type=click.Choice(get_args(AnnotationKind)), metavar="KIND")
_concept_kind = click.argument("kind", type=click.Choice(CONCEPT_KINDS), metavar="KIND")


@dataclass(frozen=True, slots=True)
class Recording:
    """One command's view: the ledger as it is while the command holds it, what it comes to, and what can be corrected."""

    ledger: Ledger
    replayed: Replay
    correctable: Correctable


@click.group()
def correct() -> None:
    """Put right what recognition or a source got wrong: one line in the ledger each, applied by build and update.

    KIND is person, topic, place or organisation (for reject and add, date too); VALUE an identifier, a label or a name.
    """


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name
        return "unknown"


def _recording(command: Callable[..., Correction]) -> Callable[..., None]:
    """Make a command of a function that says which correction to record."""

    @functools.wraps(command)
    def recorded(*, why: str, by: str, index: Path, ledger: Path | None, authorities: Path, **arguments: Any) -> None:
        path = ledger_path(ledger, index)
        if len(why) > _LONGEST_REASON or not by.strip():
            raise click.UsageError(f"--why takes at most {_LONGEST_REASON} characters, --by at least one")
        with Correctable.open(index, read_authorities([authorities])) as correctable, exclusively(path):
            before = Ledger.read(path)
            recording = Recording(before, replay(before.entries, correctable.authorities), correctable)
            correction = command(recording, **arguments)
            entry = _entry(correction, by=by.strip(), why=why.strip())
            new = _new_conflicts(recording, entry)
            append(path, entry)
        click.echo(entry.id)
        click.echo(f"recorded in {path}; `depeches update` applies it", err=True)
        for problem in (*before.problems, *new):
            click.echo(f"skipped: {problem}", err=True)
        if before.problems or new:
            raise SystemExit(1)

    options = (
        click.option("--why", default="", metavar="TEXT", help="Why: kept with the entry, shown with the article."),
        click.option("--by", default=_user, metavar="NAME", show_default="your login", help="Who corrects."),
        index_option,
        ledger_option,
        authorities_option,
    )
    for option in reversed(options):
        recorded = option(recorded)
    return recorded


def _entry(correction: Correction, *, by: str, why: str) -> Entry:
    try:
        return signed(correction, by=by, why=why)
    except ValueError as error:
        raise CorrectionRefused(f"can't be written as UTF-8 ({error}); nothing was recorded") from error


def _new_conflicts(recording: Recording, entry: Entry) -> list[str]:
    """What else is in conflict when an entry is added.

    Raises:
        CorrectionRefused: it is the entry itself, or the same is recorded already.
    """
    effective, _ = in_effect(recording.ledger.entries)
    for other in effective:
        if other.correction == entry.correction:
            raise CorrectionRefused(f"entry {other.id} says so already; nothing was recorded")
    after = replay((*recording.ledger.entries, entry), recording.correctable.authorities)
    new = [each for each in after.conflicts if each not in recording.replayed.conflicts]
    for conflict in new:
        if conflict.entry == entry.id:
            raise CorrectionRefused(f"{conflict.reason}; nothing was recorded")
    return [f"entry {conflict.entry}: {conflict.reason}" for conflict in new]


def _passage_options(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option("--start", type=click.IntRange(min=0), default=None, metavar="N", help="Where the passage begins."),
        click.option("--end", type=click.IntRange(min=1), default=None, metavar="N", help="Where it ends."),
        click.option("--field", type=click.Choice(FIELD_NAMES), default=None, help="Where it stands.  [default: body]"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _passage(
    recording: Recording, stored: StoredArticle | None, start: int | None, end: int | None, field: FieldName | None
) -> QuotedPassage | None:
    if start is None and end is None and field is None:
        return None
    if start is None or end is None:
        raise click.UsageError("a passage has a --start and an --end, in code points of its --field")
    return recording.correctable.passage(stored, field or "body", start, end)


def _looked_up(recording: Recording, article: str) -> StoredArticle | None:
    stored = recording.correctable.article(article)
    if stored is None:
        click.echo(f"article {article} was not looked up: there is no index yet", err=True)
    return stored


@correct.command()
@_recording
@click.argument("article")
@_kind
@click.argument("value")
@_passage_options
def reject(recording: Recording, article: str, kind: AnnotationKind, value: str, **passage: Any) -> Correction:
    """ARTICLE does not speak of VALUE; with --start and --end, that passage does not."""
    stored = _looked_up(recording, article)
    value = recording.correctable.value(kind, value, stored)
    quoted = _passage(recording, stored, **passage)
    require(stored, kind, value, recording.replayed.corrections, quoted)
    return Reject(article, kind, value, quoted)


@correct.command()
@_recording
@click.argument("article")
@_kind
@click.argument("value")
@_passage_options
def add(recording: Recording, article: str, kind: AnnotationKind, value: str, **passage: Any) -> Correction:
    """ARTICLE is about VALUE; with --start and --end, that passage speaks of it."""
    stored = _looked_up(recording, article)
    value = recording.correctable.value(kind, value)
    quoted = _passage(recording, stored, **passage)
    require_absence(stored, kind, recording.replayed.corrections.merged_value(kind, value), quoted)
    return Add(article, kind, value, recording.correctable.label(kind, value), quoted)


@correct.command()
@_recording
@_concept_kind
@click.argument("value", metavar="FROM")
@click.argument("into", metavar="INTO")
def merge(recording: Recording, kind: ConceptKind, value: str, into: str) -> Correction:
    """FROM and INTO are one: what is filed under FROM belongs under INTO, in every article."""
    value, into = recording.correctable.value(kind, value), recording.correctable.value(kind, into)
    if value == into:
        raise CorrectionRefused(f"both are the {kind} « {into} » already; nothing was recorded")
    _require_known(recording, kind, value)
    _say_if_new(recording, kind, into)
    return Merge(kind, value, into, recording.correctable.label(kind, into))


@correct.command()
@_recording
@_concept_kind
@click.argument("value")
@click.argument("article", nargs=-1, required=True)
@click.option("--into", required=True, metavar="NEW", help="What VALUE means there.")
def split(recording: Recording, kind: ConceptKind, value: str, article: tuple[str, ...], into: str) -> Correction:
    """In these articles, VALUE means another one: NEW."""
    value, into = recording.correctable.value(kind, value), recording.correctable.value(kind, into)
    if value == into:
        raise CorrectionRefused(f"both are the {kind} « {into} »; nothing was recorded")
    for each in article:
        require(_looked_up(recording, each), kind, value, recording.replayed.corrections)
    _say_if_new(recording, kind, into)
    return Split(kind, value, into, article, recording.correctable.label(kind, into))


@correct.command()
@_recording
@click.argument("article")
@click.argument("date")
def redate(recording: Recording, article: str, date: str) -> Correction:
    """ARTICLE was published on DATE (1962, 1962-03, 1962-03-18, date and time, or undated), whatever its source states."""
    try:
        published = UNDATED if date == UNDATED else PublicationDate.parse(date).isoformat()
    except ValueError as error:
        message = f"{date!r} is no date; wanted YYYY, YYYY-MM, YYYY-MM-DD, date and time, or undated"
        raise click.BadParameter(message, param_hint="DATE") from error
    stored = _looked_up(recording, article)
    source = None
    if stored:
        stated = stored.as_read().published
        source = stated.isoformat() if stated else UNDATED
    former = _redatings(recording.ledger, article)
    if any(entry.correction.published == published for entry in former if isinstance(entry.correction, Redate)):
        raise CorrectionRefused(f"entry {former[0].id} dates article {article} {published} already; nothing was recorded")
    if published == source and not former:
        raise CorrectionRefused(f"the source of article {article} states {source} itself; nothing was recorded")
    return Redate(article, published, source, _replaced(former))


def _replaced(former: list[Entry]) -> tuple[str, ...]:
    """Redatings, and those that they replaced: otherwise these would stand again."""
    before = (id for entry in former if isinstance(entry.correction, Redate) for id in entry.correction.replaces)
    return tuple(dict.fromkeys((*(entry.id for entry in former), *before)))


def _redatings(ledger: Ledger, article: str) -> list[Entry]:
    effective, _ = in_effect(ledger.entries)
    return [each for each in effective if isinstance(each.correction, Redate) and each.correction.article == article]


@correct.command()
@_recording
@click.argument("entry")
def undo(recording: Recording, entry: str) -> Correction:
    """Take ENTRY back: the first characters of its identifier. An undo can be undone too."""
    found = entry_named(entry, recording.ledger)
    if not standing(recording.ledger.entries)[found.id]:
        ids = " and ".join(overriders(recording.ledger.entries)[found.id])
        raise CorrectionRefused(f"entry {found.id} is not in effect: {ids} took it back; undo that to bring it back")
    return Undo(found.id)


def _require_known(recording: Recording, kind: ConceptKind, value: str) -> None:
    if not recording.correctable.is_known(kind, value):
        raise CorrectionRefused(f"no authority file and no article has the {kind} « {value} »; nothing was recorded")


def _say_if_new(recording: Recording, kind: ConceptKind, value: str) -> None:
    if not recording.correctable.is_known(kind, value):
        click.echo(f"« {value} » is new: no authority file and no article has that {kind}", err=True)


@correct.command()
@click.argument("about", required=False, metavar="[ARTICLE|ENTRY]")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an entry.")
@index_option
@ledger_option
@authorities_option
def history(about: str | None, as_json: bool, index: Path, ledger: Path | None, authorities: Path) -> None:  # noqa: FBT001
    """What was corrected, by whom, when and why, and what of it is in effect: all, or of an ARTICLE or ENTRY."""
    found = Ledger.read(ledger_path(ledger, index))
    for line in history_lines(found, about, read_authorities([authorities]), as_json=as_json):
        click.echo(line)
    for problem in found.problems:
        click.echo(f"skipped: {problem}", err=True)
    if found.problems:
        raise SystemExit(1)
