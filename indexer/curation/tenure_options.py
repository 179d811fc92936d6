"""Offices on the command line: each `--function` begins one, and what follows it is said of it.

click gathers the values of an option in a list of its own, and forgets which came after which; its parser still knows.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import click

from indexer.curation.draft import StatedTenure

# The parameter of each option, and the part of a tenure that it says.
PARTS = {
    "country": "country",
    "organisation": "organisation",
    "first": "start",
    "last": "end",
    "source": "source",
}
_BEGINNING = "function"
_META = "depeches.tenure_options"


class CommandWithTenures(click.Command):
    """A command that keeps the order of its options for `stated_tenures`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the order, then parse as usual."""
        values, _, order = self.make_parser(ctx).parse_args(list(args))
        remaining = {name: list(given) for name, given in values.items() if isinstance(given, list)}
        ctx.meta[_META] = [
            (parameter.name, remaining[parameter.name].pop(0))
            for parameter in order
            if parameter.name in {*PARTS, _BEGINNING} and remaining.get(parameter.name)
        ]
        return super().parse_args(ctx, args)


def stated_tenures(ctx: click.Context) -> tuple[list[StatedTenure], dict[str, str]]:
    """The offices, and what was said before any `--function`: from when to when a place or an organisation existed.

    Raises:
        click.UsageError: a part is said twice of one office, or of none.
    """
    said: Iterable[tuple[str, Any]] = ctx.meta.get(_META, ())
    tenures: list[StatedTenure] = []
    before: dict[str, str] = {}
    for name, value in said:
        if name == _BEGINNING:
            tenures.append(StatedTenure(value))
            continue
        part, option = PARTS[name], _option(name)
        if not tenures:
            if name not in {"first", "last"}:
                raise click.UsageError(f"{option} is said of an office; put it after its --function")
            if part in before:
                raise click.UsageError(f"{option} is given twice")
            before[part] = value
        elif getattr(tenures[-1], part) is not None:
            raise click.UsageError(f"{option} is given twice for --function « {tenures[-1].function} »; begin another --function")
        else:
            tenures[-1] = replace(tenures[-1], **{part: value})
    return tenures, before


def _option(name: str) -> str:
    return {"first": "--from", "last": "--to"}.get(name, f"--{name}")
