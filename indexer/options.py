"""Options that several commands share, with the settings that stand for them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

import corpus.sample
from corpus.ledger import ledger_beside
from indexer.index import DEFAULT_INDEX
from indexer.recognition.names import NAME_FINDER_CHOICES

Command = TypeVar("Command", bound=Callable[..., Any])

SomePath = click.Path(path_type=Path)


def index_option(command: Command) -> Command:
    """`--index DIR`."""
    return click.option(
        "--index",
        type=SomePath,
        envvar="DEPECHES_INDEX",
        default=DEFAULT_INDEX,
        show_default=True,
        show_envvar=True,
        help="Folder of the index.",
    )(command)


def authorities_option(command: Command) -> Command:
    """`--authorities PATH`."""
    return click.option(
        "--authorities",
        type=SomePath,
        envvar="DEPECHES_AUTHORITIES",
        default=corpus.sample.AUTHORITIES,
        show_default="the bundled ones",
        show_envvar=True,
        help="Authority files (Turtle): a folder or a file.",
    )(command)


def names_option(command: Command) -> Command:
    """`--names built-in|spacy`."""
    return click.option(
        "--names",
        type=click.Choice(NAME_FINDER_CHOICES),
        envvar="DEPECHES_NAMES",
        default="built-in",
        show_default=True,
        show_envvar=True,
        help="What recognises persons that no authority file knows; spacy: see docs/recognition-of-persons.md.",
    )(command)


def ledger_option(command: Command) -> Command:
    """`--ledger FILE`; `ledger_path` makes a path of it."""
    return click.option(
        "--ledger",
        type=SomePath,
        envvar="DEPECHES_LEDGER",
        default=None,
        show_default="beside the index",
        show_envvar=True,
        help="File of corrections.",
    )(command)


def ledger_path(ledger: Path | None, index: Path) -> Path:
    """The ledger to use: beside the index where none is named, and never inside it, since an index is disposable.

    Raises:
        click.UsageError: it would lie inside the index.
    """
    path = ledger or ledger_beside(index)
    if path.resolve().is_relative_to(index.resolve()):
        raise click.UsageError(f"{path} lies inside the index {index}, which is made anew; name a file beside it with --ledger")
    return path
