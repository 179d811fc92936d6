"""`python -m bench`: measure, and print the tables of bench/README.md."""

import shlex
import sys
import tempfile
from pathlib import Path

import click

from bench.errors import AnswersDiffer
from bench.indexing import index_own, index_sqlite, recognise
from bench.machine import machine, moment, versions
from bench.measurement import apart
from bench.report import SizeFigures, report
from bench.searching import answer_own, answer_sqlite, import_only, search

DEFAULT_SIZES = (1_000, 5_000)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sizes", nargs=-1, type=click.IntRange(min=1))
@click.option("--seed", default=2026, show_default=True, help="Another seed makes another archive and other questions.")
@click.option("--passes", type=click.IntRange(1, 100), default=3, show_default=True, help="How often each question is asked.")
def main(sizes: tuple[int, ...], seed: int, passes: int) -> None:
    """Measure on archives of SIZES articles (1000 and 5000 by default); prints Markdown, and its progress on stderr."""
    began = moment()
    try:
        figures = [_measured(seed, size, passes) for size in sizes or DEFAULT_SIZES]
    except AnswersDiffer as error:
        raise click.ClickException(f"nothing was timed, the engines differ: {error}") from error
    _progress("recognition")
    recognition = apart(recognise).result
    empty_process = apart(import_only).peak_bytes
    click.echo(f"- machine: {machine()}\n- versions: {versions()}\n- begun {began}; ended {moment()}")
    click.echo(f"- command: `{shlex.join(['python', '-m', 'bench', *sys.argv[1:]])}` (seed {seed})\n")
    for line in report(figures, recognition, empty_process):
        click.echo(line)


def _measured(seed: int, size: int, passes: int) -> SizeFigures:
    """Every measurement on one archive, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="depeches-bench-") as temporary:
        folder = Path(temporary)
        _progress(f"{size} articles: indexing")
        own_build, sqlite_build = apart(index_own, seed, size, folder), apart(index_sqlite, seed, size, folder)
        _progress(f"{size} articles: searching")
        found = apart(search, seed, size, folder, passes).result
        return SizeFigures(
            own_build,
            sqlite_build,
            found,
            apart(answer_own, folder, found.questions).peak_bytes,
            apart(answer_sqlite, folder, found.questions).peak_bytes,
        )


def _progress(words: str) -> None:
    click.echo(f"{words} …", err=True)


if __name__ == "__main__":
    main()
