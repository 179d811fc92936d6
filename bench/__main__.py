"""`python -m bench`: measure, and print the tables of bench/README.md."""

import shlex
import sys
import tempfile
import time
from pathlib import Path

import click

from bench.errors import BenchError
from bench.indexing import index_archive, make_archive, recognise
from bench.longer import time_longer_queries
from bench.machine import machine, moment, versions
from bench.measurement import apart
from bench.parsing import measure_parsing, parsing_report
from bench.peers.registry import ENGINES, OWN
from bench.report import SizeFigures, report
from bench.searching import answer_alone, import_only, search
from bench.serving import SECONDS, absence, serve
from bench.suggesting import time_suggestions
from bench.updating import change_archive, update_own

DEFAULT_SIZES = (10_000, 100_000)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sizes", nargs=-1, type=click.IntRange(min=1))
@click.option("--seed", default=2026, show_default=True, help="Another seed makes another archive and other questions.")
@click.option("--passes", type=click.IntRange(1, 100), default=3, show_default=True, help="How often each question is asked.")
@click.option("--peer", "peers", multiple=True, type=click.Choice([name for name in ENGINES if name != OWN]), help="Only these.")
@click.option("--serve-seconds", default=SECONDS, show_default=True, help="How long the served API is asked; 0: not at all.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where the archives lie meanwhile.")
def main(sizes: tuple[int, ...], seed: int, passes: int, peers: tuple[str, ...], serve_seconds: int, folder: Path | None) -> None:
    """Measure on archives of SIZES articles (10000 and 100000 by default); prints Markdown, and its progress on stderr."""
    began = moment()
    contestants = [name for name in ENGINES if name == OWN or not peers or name in peers]
    try:
        figures = [_measured(seed, size, passes, contestants, serve_seconds, folder) for size in sizes or DEFAULT_SIZES]
    except BenchError as error:
        raise click.ClickException(f"no figures: {error}") from error
    _progress("recognition")
    recognition = apart(recognise).result
    _progress("parsing")
    parsing = apart(measure_parsing, seed).result
    empty_process = apart(import_only).peak_bytes
    click.echo(f"- machine: {machine()}\n- versions: {versions()}\n- begun {began}; ended {moment()}")
    click.echo(f"- command: `{shlex.join(['python', '-m', 'bench', *sys.argv[1:]])}` (seed {seed})\n")
    for line in (*report(figures, recognition, empty_process), "", "## Parsing", "", *parsing_report(parsing)):
        click.echo(line)


def _measured(
    seed: int, size: int, passes: int, contestants: list[str], serve_seconds: int, temporary: Path | None
) -> SizeFigures:
    """Every measurement on one archive, each in a process of its own; no two of them run at once."""
    reasons = {name: ENGINES[name].absence(size) for name in contestants}
    names = [name for name in contestants if reasons[name] is None]
    absences = [reason for reason in reasons.values() if reason]
    with tempfile.TemporaryDirectory(prefix="depeches-bench-", dir=temporary) as made:
        folder = Path(made)
        _progress(f"{size:,} articles: writing them")
        archive = apart(make_archive, seed, size, folder).result
        builds = {}
        for name in names:
            _progress(f"{size:,} articles: indexing, {ENGINES[name].title}")
            builds[name] = apart(index_archive, name, size, folder)
        _progress(f"{size:,} articles: comparing answers, then searching")
        found = apart(search, folder, names, archive.questions, passes).result
        alone = {name: apart(answer_alone, name, folder, archive.questions) for name in names}
        longer = apart(time_longer_queries, folder, names, archive.questions, seed, passes).result
        suggested = apart(time_suggestions, folder, names, archive.questions, passes).result
        served = None
        if unable := absence() if serve_seconds else "the served API (not asked for)":
            absences.append(unable)
        else:
            _progress(f"{size:,} articles: serving")
            served = apart(serve, folder, archive.questions, found.totals, serve_seconds).result
        _progress(f"{size:,} articles: updating")
        changed, added = apart(change_archive, seed, size, folder).result
        update = apart(update_own, size, folder, changed, added).result
    return SizeFigures(size, archive, builds, found, longer, suggested, alone, served, update, tuple(absences))


def _progress(words: str) -> None:
    click.echo(f"{time.strftime('%H:%M:%S')} {words} …", err=True)


if __name__ == "__main__":
    main()
