"""The figures as Markdown tables, as they stand in bench/README.md."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.indexing import BuildFigures, RecognitionFigures
from bench.measurement import Apart, Timings, comparison, times
from bench.questions import QUESTION_KINDS
from bench.searching import Contestant, SearchFigures

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class SizeFigures:
    """Everything that was measured on an archive of one size."""

    own_build: Apart[BuildFigures]
    sqlite_build: Apart[BuildFigures]
    search: SearchFigures
    own_search_peak: int
    sqlite_search_peak: int

    @property
    def articles(self) -> int:
        return self.own_build.result.articles


def report(figures: Sequence[SizeFigures], recognition: RecognitionFigures, empty_process: int) -> Iterator[str]:
    """All tables, one line at a time."""
    yield "## Indexing, one worker, without recognition"
    yield ""
    yield from _table(
        ("articles", "", "articles/s", "seconds", "index MB", "peak memory MB"),
        (row for each in figures for row in _build_rows(each)),
    )
    yield ""
    yield (
        f"Recognition, on the sample archive: {recognition.words_per_second:,.0f} words/s "
        f"({recognition.mentions:,} mentions in {recognition.words:,} words). "
        f"A process that has only imported everything holds {empty_process / _MB:.0f} MB."
    )
    yield ""
    yield "## Searching"
    for each in figures:
        yield ""
        yield from _search_tables(each)
    if len(figures) > 1:
        yield ""
        yield from _growth_table(min(figures, key=_articles), max(figures, key=_articles))


def _articles(figures: SizeFigures) -> int:
    return figures.articles


def _build_rows(figures: SizeFigures) -> Iterator[tuple[str, ...]]:
    own, sqlite = figures.own_build.result, figures.sqlite_build.result
    for name, build, result in (("Dépêches", figures.own_build, own), ("SQLite FTS5", figures.sqlite_build, sqlite)):
        yield (
            f"{result.articles:,}",
            name,
            f"{result.articles_per_second:,.0f}",
            f"{result.seconds:.1f}",
            f"{result.index_bytes / _MB:.1f}",
            f"{build.peak_bytes / _MB:.0f}",
        )
    yield (
        "",
        "**Dépêches is**",
        comparison(own.seconds, sqlite.seconds),
        "",
        f"{times(own.index_bytes / sqlite.index_bytes)} the size",
        "",
    )


def _search_tables(figures: SizeFigures) -> Iterator[str]:
    search = figures.search
    passes = len(search.overall("own").seconds) // len(search.questions)
    asked = f"{len(search.questions)} questions, each asked {passes} times"
    yield f"### {figures.articles:,} articles: {asked}; median / 95th percentile in ms"
    yield ""
    header = (
        "questions",
        "Dépêches, whole answer",
        "SQLite FTS5",
        "we are",
        "Dépêches, hits and counts",
        "Whoosh's facets",
        "we are",
    )
    yield from _table(header, _question_rows(search))
    yield ""
    yield (
        f"Opening our index took {search.opening_seconds:.1f} s. Peak memory while searching: Dépêches "
        f"{figures.own_search_peak / _MB:.0f} MB, SQLite FTS5 {figures.sqlite_search_peak / _MB:.0f} MB."
    )


def _question_rows(search: SearchFigures) -> Iterator[tuple[str, ...]]:
    for kind in QUESTION_KINDS:
        if ("own", kind) in search.timings:
            own, sqlite, own_counts, whoosh = (search.timings[who, kind] for who in ("own", "sqlite", "own counts", "whoosh"))
            yield kind, *_compared(own, sqlite), *_compared(own_counts, whoosh)
    own, sqlite, own_counts, whoosh = (search.overall(who) for who in ("own", "sqlite", "own counts", "whoosh"))
    yield "**all**", *_compared(own, sqlite), *_compared(own_counts, whoosh)


def _growth_table(small: SizeFigures, large: SizeFigures) -> Iterator[str]:
    """By what everything is multiplied from the smallest archive to the largest."""
    yield f"## From {small.articles:,} to {large.articles:,} articles ({times(large.articles / small.articles)})"
    yield ""
    builds = {"Dépêches": (small.own_build, large.own_build), "SQLite FTS5": (small.sqlite_build, large.sqlite_build)}
    answers: dict[str, Contestant] = {"Dépêches": "own", "SQLite FTS5": "sqlite"}
    yield from _table(
        ("", "time to index", "index size", "median of answers", "95th percentile"),
        (
            (
                name,
                times(after.result.seconds / before.result.seconds),
                times(after.result.index_bytes / before.result.index_bytes),
                times(large.search.overall(answers[name]).median_ms / small.search.overall(answers[name]).median_ms),
                times(large.search.overall(answers[name]).p95_ms / small.search.overall(answers[name]).p95_ms),
            )
            for name, (before, after) in builds.items()
        ),
    )


def _compared(own: Timings, peer: Timings) -> tuple[str, str, str]:
    return (
        _milliseconds(own),
        _milliseconds(peer),
        f"{comparison(own.median_ms, peer.median_ms)} / {comparison(own.p95_ms, peer.p95_ms)}",
    )


def _milliseconds(timings: Timings) -> str:
    return f"{timings.median_ms:.1f} / {timings.p95_ms:.1f}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield "|" + "---|" * len(header)
    yield from (f"| {' | '.join(row)} |" for row in rows)
