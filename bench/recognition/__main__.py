"""`python -m bench.recognition [FOLDER]`: how well is recognised what an article speaks of?

FOLDER is laid out as `../shared/data` is: sets of marked texts in `ner/`, of dates in `dates/`. The archive's own articles, which
were annotated by hand, and what readers said of real ones are measured with the default folder.
"""

from pathlib import Path

import click

from bench.machine import machine, moment
from bench.real_text import SHARED_DATA
from bench.recognition import dates, gold, persons, readings, topics


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=SHARED_DATA)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Print how persons, dates, places, organisations, functions and topics are recognised."""
    click.echo(f"- machine: {machine()}\n- begun {moment()}\n- command: `python -m bench.recognition {folder}`")
    if (folder / "ner").is_dir():
        click.echo("\n# Persons\n")
        context.invoke(persons.main, folder=folder / "ner")
    if (folder / "dates").is_dir():
        click.echo("\n# Dates\n")
        context.invoke(dates.main, folder=folder)
    if folder == SHARED_DATA:
        for title, command in (("The sample archive", gold.main), ("Topics", topics.main), ("Fifty articles", readings.main)):
            click.echo(f"\n# {title}\n")
            context.invoke(command)
    click.echo(f"\nended {moment()}")


if __name__ == "__main__":
    main()
