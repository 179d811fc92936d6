"""Markdown tables, and how figures are written in them."""

from collections.abc import Iterable, Iterator, Sequence

from bench.measurement import Timings

_MB = 1_000_000


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table.

    >>> list(table(("a", "b"), [("1", "2")]))
    ['| a | b |', '|---|---|', '| 1 | 2 |']
    """
    yield f"| {' | '.join(header)} |"
    yield "|" + "---|" * len(header)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def megabytes(count: int) -> str:
    """Millions of bytes.

    >>> megabytes(1_234_567_890), megabytes(1_234_567)
    ('1,235', '1.2')
    """
    return f"{count / _MB:,.0f}" if count >= 100 * _MB else f"{count / _MB:.1f}"


def milliseconds(timings: Timings) -> str:
    """The median and the 95th percentile."""
    return f"{timings.median_ms:.2f} / {timings.p95_ms:.2f}"
