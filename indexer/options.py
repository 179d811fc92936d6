"""Options that several of the archivist's commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

import corpus.sample
from indexer.index import DEFAULT_INDEX

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
