"""`python -m bench.parsing`: how does the time to read a query grow with its length?

Each shape of query is read at five lengths, up to the longest that the API allows. *Parsing* makes a tree of it; *reading* is
all that happens before the search: parsing, freeing it of idle words, looking up in the sample archive what wildcards and names
stand for. Processor time is measured, so that what else the machine does counts less.
"""

import gc
import math
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

import click

import corpus.sample
from bench.errors import BenchError
from bench.machine import machine, moment
from bench.measurement import apart
from bench.tables import table
from indexer.index import IndexReader
from indexer.pipeline import Run, run
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import parse
from search_api.question import Question
from search_api.request import SearchRequest
from search_api.routes.parameters import MAX_QUERY_LENGTH

LENGTHS = (125, 250, 500, 1000, MAX_QUERY_LENGTH)
REPEATS = 15
SEED = 2026

# What is wanted of the longest query, in milliseconds.
WANTED_MS = 50

Shape: TypeAlias = Callable[[int], str]

_SYNTAX = 'abcéèÀ’-*?~^"«»“”()[]:=+ETOUSAUF 0123.,'


def repeated(piece: str) -> Shape:
    """A piece again and again, cut at the length.

    >>> repeated("ab ")(7)
    'ab ab a'
    """
    return lambda length: (piece * math.ceil(length / len(piece)))[:length]


def shapes(seed: int) -> dict[str, Shape]:
    """What is typed, and what is typed to make a parser slow, by name; each shape has a query of any length."""
    return {
        "words": repeated("accord de réadmission, visas, négociations du Maroc "),
        "nested parentheses": lambda length: ("(a OU " * (length // 7)).ljust(length - length // 7, "b") + ")" * (length // 7),
        "parentheses left open": repeated("(mot "),
        "unbalanced quotation marks": repeated('« mot " “ '),
        "quotation marks alone": repeated('"'),
        "operators alone": repeated("ET OU SAUF "),
        "signs alone": repeated("=«"),
        "wildcards": repeated("a*b?c* m*e *t e* "),
        "fields and dates": repeated('titre:mot date:[1954 À 1962] personne:schum* après:1962-13 lieu:"x y" '),
        "names": repeated("personne:a* "),
        "suffixes in a chain": lambda length: "mot" + repeated("~2^3")(length - 3),
        "marks in disorder": lambda length: "e" + "\u0301" * (length // 2) + "\u0323" * (length - length // 2 - 1),
        "random Unicode": lambda length: "".join(random.Random(seed).choices(_printable(), k=length)),
        "random syntax": lambda length: "".join(random.Random(seed).choices(_SYNTAX, k=length)),
    }


@cache
def _printable() -> Sequence[str]:
    """Every sign of Unicode that can be seen, and the space."""
    return [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isprintable()]


@dataclass(frozen=True, slots=True)
class ShapeFigures:
    """How long queries of one shape took, in milliseconds: the median at each length, and the slowest of the longest."""

    lengths: tuple[int, ...]
    medians_ms: tuple[float, ...]
    worst_ms: float

    @property
    def growth(self) -> float:
        """The power of the length that the time grows with: 1 is linear; less where most of the time is spent at any length.

        >>> round(ShapeFigures((100, 200, 400), (1.0, 2.0, 4.0), 4.0).growth, 3)
        1.0
        """
        lengths, times = ([math.log(each) for each in values] for values in (self.lengths, self.medians_ms))
        return statistics.linear_regression(lengths, times).slope


@dataclass(frozen=True, slots=True)
class ParsingFigures:
    """By the shape of the query: parsing alone, and reading."""

    parsing: Mapping[str, ShapeFigures]
    reading: Mapping[str, ShapeFigures]


def measure_parsing(seed: int, lengths: Sequence[int] = LENGTHS, repeats: int = REPEATS) -> ParsingFigures:
    """Read queries of all shapes and lengths, the longest first."""
    with tempfile.TemporaryDirectory(prefix="depeches-parsing-") as made:
        index = Path(made) / "index"
        run(Run(index, (corpus.sample.ARTICLES,), corpus.sample.AUTHORITIES, workers=1), _refuse, iter)
        engine = WhooshEngine(IndexReader.open(index))
        drawn = shapes(seed)
        # As `depeches serve` does: what lives as long as the process is not looked through for garbage again and again.
        gc.collect()
        gc.freeze()
        parsing = {name: _timed(parse, shape, lengths, repeats) for name, shape in drawn.items()}
        reading = {
            name: _timed(lambda q: Question.read(SearchRequest(q=q), engine), shape, lengths, repeats)
            for name, shape in drawn.items()
        }
        gc.unfreeze()
        return ParsingFigures(parsing, reading)


def _timed(read: Callable[[str], object], shape: Shape, lengths: Sequence[int], repeats: int) -> ShapeFigures:
    times = {}
    for length in sorted(lengths, reverse=True):
        query = shape(length)
        times[length] = [_milliseconds(read, query) for _ in range(repeats)]
    ordered = tuple(sorted(lengths))
    return ShapeFigures(ordered, tuple(statistics.median(times[length]) for length in ordered), max(times[ordered[-1]]))


def _milliseconds(read: Callable[[str], object], query: str) -> float:
    began = time.process_time_ns()
    read(query)
    return (time.process_time_ns() - began) / 1_000_000


def _refuse(problem: object) -> None:
    raise BenchError(str(problem))


def parsing_report(figures: ParsingFigures) -> Iterator[str]:
    """A table of parsing and one of reading."""
    for title, rows in (("Parsing alone", figures.parsing), ("Reading", figures.reading)):
        lengths = next(iter(rows.values())).lengths
        worst = max(rows, key=lambda name: rows[name].worst_ms)
        yield f"{title}, median ms by number of signs, and the power of the length that the time grows with;"
        slowest = f"the slowest of {lengths[-1]:,} signs took {rows[worst].worst_ms:.1f} ms ({worst})"
        yield f"{slowest}, below {WANTED_MS} is wanted:"
        yield ""
        header = ("query", *(f"{length:,}" for length in lengths), "growth", "slowest of the longest")
        yield from table(header, (_row(name, each) for name, each in rows.items()))
        yield ""


def _row(name: str, each: ShapeFigures) -> tuple[str, ...]:
    return name, *(f"{median:.2f}" for median in each.medians_ms), f"{each.growth:.2f}", f"{each.worst_ms:.1f}"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--seed", default=SEED, show_default=True, help="Another seed draws other random queries.")
def main(seed: int) -> None:
    """Print how the time to read a query grows with its length."""
    began = moment()
    figures = apart(measure_parsing, seed).result
    click.echo(f"- machine: {machine()}\n- begun {began}; ended {moment()}\n- command: `python -m bench.parsing --seed {seed}`\n")
    for line in parsing_report(figures):
        click.echo(line)


if __name__ == "__main__":
    main()
