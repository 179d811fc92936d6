"""The archivist's commands: build, update, check, annotate, authorities, correct.

Exit codes: 0 done; 1 done, but something was skipped or is wrong; 2 wrong usage; 3 nothing could be done, nothing changed.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from msgspec import DecodeError
from tqdm import tqdm

import corpus.sample
from corpus.authority import check_authorities, read_authorities
from corpus.ledger import Ledger, replay
from corpus.problem import Problem
from indexer.annotate import annotate_files
from indexer.correct import correct
from indexer.curation.cli import CURATION_COMMANDS
from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import Manifest, check_index
from indexer.index.generations import current_generation
from indexer.options import Command, SomePath, authorities_option, index_option, ledger_option, ledger_path, names_option
from indexer.pipeline import Found, Run, RunReport, run
from indexer.progress import shown_progress
from indexer.recognition import Recogniser
from indexer.recognition.names import NameFinderChoice, name_finder


def _run_options(command: Command) -> Command:
    options = (
        click.argument("source", nargs=-1, type=SomePath),
        index_option,
        authorities_option,
        ledger_option,
        names_option,
        click.option("--without-recognition", is_flag=True, help="Index without persons, topics, places and organisations."),
        click.option("--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default="one a core"),
        click.option("--allow-withdrawals", is_flag=True, help="Go on though a source is empty or loses over a tenth."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@_run_options
def build(source: tuple[Path, ...], index: Path, **options: Any) -> None:
    """Index all of SOURCE anew; the new index appears at once when it is whole.

    SOURCE is a file or folder of articles; without one, the sources that the index was built from, and where there is no
    index yet, the sample archive.
    """
    _report(index, _run(source or _sources_of(index), index, keep_others=False, **options))


@click.command()
@_run_options
def update(source: tuple[Path, ...], index: Path, **options: Any) -> None:
    """Take in what is new, changed or gone in SOURCE; all other articles stay as they are.

    SOURCE is looked through again, and only what differs from the last run is read, recognised and analysed.
    """
    _report(index, _run(source or _sources_of(index), index, keep_others=True, **options))


def _sources_of(index: Path) -> tuple[Path, ...]:
    try:
        manifest = Manifest.read(current_generation(index))
    except IndexMissing:
        return (corpus.sample.ARTICLES,)
    except (OSError, DecodeError) as error:
        raise IndexDamaged(f"{index}: the manifest that names the sources is damaged; name SOURCE to build from") from error
    return tuple(Path(source.path) for source in manifest.sources)


def _run(source: tuple[Path, ...], index: Path, *, without_recognition: bool, keep_others: bool, **options: Any) -> RunReport:
    options["ledger"] = ledger_path(options["ledger"], index)
    request = Run(index, source, recognition=not without_recognition, keep_others=keep_others, **options)

    def progress(found: Iterable[Found]) -> Iterable[Found]:
        return shown_progress(found, source)

    def tell(problem: Problem) -> None:
        tqdm.write(f"skipped: {problem}", file=sys.stderr)

    return run(request, tell, progress)


def _report(index: Path, report: RunReport) -> None:
    withdrawn = f", {report.withdrawn} withdrawn" if report.withdrawn else ""
    read = f" ({report.prepared} new or changed)" if report.prepared < report.articles else ""
    click.echo(f"{index}: {report.articles} articles indexed{read}{withdrawn}, {len(report.problems)} problems", err=True)
    if report.problems:
        raise SystemExit(1)


@click.command()
@index_option
def check(index: Path) -> None:
    """Compare every byte of the index with its checksums. Exit 0: whole; 1: damaged, and where."""
    damage = check_index(index)
    for each in damage:
        click.echo(str(each), err=True)
    if damage:
        click.echo(f"{index}: damaged; `depeches build` makes it anew", err=True)
        raise SystemExit(1)
    click.echo(f"{index}: whole")


@click.command()
@click.argument("file", nargs=-1, type=SomePath)
@click.option("--date", metavar="D", default=None, help="Date of the texts (YYYY-MM-DD).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a text.")
@index_option
@authorities_option
@ledger_option
@names_option
def annotate(
    file: tuple[Path, ...],
    date: str | None,
    as_json: bool,  # noqa: FBT001 - click's way
    index: Path,
    authorities: Path,
    ledger: Path | None,
    names: NameFinderChoice,
) -> None:
    """Print what is recognised in texts: plain FILEs, .jsonl files of {"text", "date"}, or the standard input.

    Values that the ledger merges are one. The index is not read: it says which ledger is meant where none is named.
    """
    concepts = read_authorities([authorities])
    corrections = Ledger.read(ledger_path(ledger, index))
    replayed = replay(corrections.entries, concepts)
    merge_problems = [corrections.problem(each.entry, each.reason) for each in replayed.conflicts if each.article is None]
    report = annotate_files(file, date, Recogniser(concepts, name_finder(names)), replayed.corrections, as_json=as_json)
    problems = [*corrections.problems, *merge_problems, *report.problems]
    for problem in problems:
        click.echo(f"skipped: {problem}", err=True)
    if problems:
        raise SystemExit(1 if report.texts else 3)


@click.group()
def authorities() -> None:
    """Authority files: the persons, topics, places and organisations that articles are filed under."""


@authorities.command("check")
@click.argument("file", nargs=-1, type=SomePath)
@authorities_option
def check_authority_files(file: tuple[Path, ...], authorities: Path) -> None:
    """Report what is wrong in authority files, with file and line. Exit 0: nothing; 1: something."""
    problems = check_authorities(file or (authorities,))
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        raise SystemExit(1)
    click.echo("no problem found")


for curation_command in CURATION_COMMANDS:
    authorities.add_command(curation_command)

COMMANDS: tuple[click.Command, ...] = (build, update, check, annotate, authorities, correct)
