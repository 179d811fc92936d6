"""The figures as Markdown, as they stand in bench/README.md."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.indexing import ArchiveFigures, BuildFigures, RecognitionFigures
from bench.longer import LENGTHS, LongerFigures
from bench.measurement import Apart, Timings, times
from bench.peers.registry import ENGINES, OWN, TANTIVY
from bench.questions import QUESTION_KINDS
from bench.searching import WHOLE, AloneFigures, SearchFigures
from bench.serving import CLIENTS, ServeFigures
from bench.suggesting import TYPED_KINDS, SuggestFigures
from bench.tables import megabytes, milliseconds, table
from bench.updating import UpdateFigures


@dataclass(frozen=True, slots=True)
class SizeFigures:
    """Everything that was measured on an archive of one size; `absences` says who or what was left out, and why."""

    articles: int
    archive: ArchiveFigures
    builds: Mapping[str, Apart[BuildFigures]]
    search: SearchFigures
    longer: LongerFigures
    suggest: SuggestFigures
    alone: Mapping[str, Apart[AloneFigures]]
    served: ServeFigures | None
    update: UpdateFigures
    absences: tuple[str, ...]


def report(figures: Sequence[SizeFigures], recognition: RecognitionFigures, empty_process: int) -> Iterator[str]:
    """All tables, one line at a time."""
    yield f"Words are drawn from {figures[0].archive.origin}."
    yield (
        f"Recognition, on the sample archive: {recognition.words_per_second:,.0f} words/s "
        f"({recognition.mentions:,} mentions in {recognition.words:,} words). "
        f"A process that has only imported everything holds {megabytes(empty_process)} MB."
    )
    for each in figures:
        yield from ("", f"## {each.articles:,} articles", "")
        yield from _wanted(each)
        yield from ("", "Indexing, from the same JSON Lines file; peak memory of all processes together:", "")
        yield from _builds(each)
        yield ""
        yield from _answers(each)
        yield ""
        yield from _longer(each.longer)
        yield ""
        yield from _suggestions(each.suggest)
        if each.absences:
            yield from ("", "Left out: " + "; ".join(each.absences) + ".")
    if len(figures) > 1:
        smallest, largest = min(figures, key=_articles), max(figures, key=_articles)
        yield from ("", f"## From {smallest.articles:,} to {largest.articles:,} articles", "")
        yield from _growth(smallest, largest)


def _articles(figures: SizeFigures) -> int:
    return figures.articles


def _wanted(figures: SizeFigures) -> Iterator[str]:
    """What the project wants of itself, each as a ratio."""
    yield from table(("", "Dépêches", "Tantivy", "ratio", "wanted"), (*_compared_rows(figures), *_own_rows(figures)))


# What is compared with Tantivy: what it is, how it is written, what is wanted of the ratio.
_COMPARED = (
    ("articles/s indexed", "{:,.0f}", "0.5 or more; goal 1"),
    ("index, MB", "{:,.1f}", "1.5 or less"),
    ("hits and counts, median ms", "{:.2f}", "below 1"),
    ("hits and counts, 95th percentile ms", "{:.2f}", "below 1"),
    ("peak memory while indexing, GiB", "{:.2f}", "under 2 GiB at a million"),
    ("opening, s", "{:.3f}", ""),
)


def _compared_rows(figures: SizeFigures) -> Iterator[tuple[str, ...]]:
    ours = _compared_figures(figures, OWN)
    theirs = _compared_figures(figures, TANTIVY) if TANTIVY in figures.builds else None
    for index, (what, written, wanted) in enumerate(_COMPARED):
        compared = (written.format(theirs[index]), times(ours[index] / theirs[index])) if theirs else ("—", "—")
        yield what, written.format(ours[index]), *compared, wanted


def _compared_figures(figures: SizeFigures, name: str) -> tuple[float, ...]:
    """The figures of `_COMPARED`, in its order."""
    build, answers = figures.builds[name], figures.search.overall(name)
    return (
        build.result.articles_per_second,
        build.result.index_bytes / 1_000_000,
        answers.median_ms,
        answers.p95_ms,
        build.peak_bytes / 2**30,
        figures.alone[name].result.opening_seconds,
    )


def _own_rows(figures: SizeFigures) -> Iterator[tuple[str, ...]]:
    if served := figures.served:
        yield f"searches/s, {CLIENTS} clients", f"{served.searches_per_second:.0f}", "", "", "200 or more; goal 300"
        percentiles = f"{served.median_ms:.0f} / {served.p95_ms:.0f}"
        yield "their median / 95th percentile, ms", percentiles, "", times(served.p95_ms / served.median_ms), "below 5"
        yield "their errors", f"{served.errors} of {served.searches:,}", "", "", "none"
    update, rebuild = figures.update, figures.builds[OWN].result
    what = f"update, {update.changed:,} articles changed and {update.added:,} added, s; a full rebuild"
    seconds = f"{update.seconds:.1f}; {rebuild.seconds:.1f}"
    yield what, seconds, "", f"{update.seconds / rebuild.seconds:.1%}", "below 10 %"


def _builds(figures: SizeFigures) -> Iterator[str]:
    memory = ("memory indexing MB", "memory searching MB")
    header = ("", "articles/s", "seconds", "index MB", "of the lines", *memory, "opening s", "first answer ms")
    yield from table(header, (_build_row(figures, name) for name in figures.builds))
    archive = figures.archive
    yield ""
    yield f"The lines are {megabytes(archive.bytes)} MB, made at {figures.articles / archive.seconds:,.0f} articles/s."


def _build_row(figures: SizeFigures, name: str) -> tuple[str, ...]:
    build, alone = figures.builds[name], figures.alone[name]
    return (
        ENGINES[name].title,
        f"{build.result.articles_per_second:,.0f}",
        f"{build.result.seconds:.1f}",
        megabytes(build.result.index_bytes),
        times(build.result.index_bytes / figures.archive.bytes),
        megabytes(build.peak_bytes),
        megabytes(alone.peak_bytes),
        f"{alone.result.opening_seconds:.3f}",
        f"{alone.result.first_answer_seconds * 1000:.1f}",
    )


def _answers(figures: SizeFigures) -> Iterator[str]:
    search = figures.search
    passes = len(search.overall(OWN).seconds) // len(search.questions)
    yield f"Hits and counts: {len(search.questions)} questions, each asked {passes} times; median / 95th percentile in ms:"
    yield ""
    peers = [name for name in figures.builds if name != OWN]
    titles = [ENGINES[name].title for name in peers]
    yield from table(
        ("questions", "hits", "Dépêches", *titles, "ratio to Tantivy", "Dépêches, whole answer"), _answer_rows(search, peers)
    )


def _answer_rows(search: SearchFigures, peers: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for kind in QUESTION_KINDS:
        if (OWN, kind) in search.timings:
            timings = {name: search.timings[name, kind] for name in (OWN, *peers, WHOLE)}
            yield kind, *_answer_cells(timings, search.totals_of(kind), peers)
    timings = {name: search.overall(name) for name in (OWN, *peers, WHOLE)}
    yield "**all**", *_answer_cells(timings, search.totals, peers)


def _answer_cells(timings: Mapping[str, Timings], totals: Sequence[int], peers: Sequence[str]) -> Iterator[str]:
    yield f"{statistics.median(totals):,.0f}"
    yield from (milliseconds(timings[name]) for name in (OWN, *peers))
    ours, theirs = timings[OWN], timings.get(TANTIVY)
    yield f"{times(ours.median_ms / theirs.median_ms)} / {times(ours.p95_ms / theirs.p95_ms)}" if theirs else "—"
    yield milliseconds(timings[WHOLE])


def _longer(figures: LongerFigures) -> Iterator[str]:
    yield (
        "Longer queries, of which enough of the words suffice, median / 95th percentile in ms, and how many articles the median "
        "query finds; Tantivy finds those with any of the words:"
    )
    yield ""
    rows = (
        (str(length), milliseconds(figures.own[length]), f"{figures.totals[length]:,}", *_longer_cells(figures, length))
        for length in LENGTHS
    )
    yield from table(("words", "Dépêches", "articles", "Tantivy", "articles", "ratio to Tantivy"), rows)


def _longer_cells(figures: LongerFigures, length: int) -> tuple[str, str, str]:
    ours, theirs = figures.own[length], figures.theirs.get(length)
    if theirs is None:
        return "—", "—", "—"
    ratio = f"{times(ours.median_ms / theirs.median_ms)} / {times(ours.p95_ms / theirs.p95_ms)}"
    return milliseconds(theirs), f"{figures.their_totals[length]:,}", ratio


def _suggestions(figures: SuggestFigures) -> Iterator[str]:
    yield (
        f"Suggestions for {figures.typed:,} beginnings, median / 95th percentile / longest in ms; the first of a process, for "
        f"which names are gathered, {figures.first_seconds * 1000:.0f} ms:"
    )
    yield ""
    rows = (
        (kind, *_suggestion_cells(figures.own[kind], figures.sqlite.get(kind))) for kind in TYPED_KINDS if kind in figures.own
    )
    yield from table(("typed", "Dépêches", "SQLite FTS5, words alone", "ratio to SQLite"), rows)


def _suggestion_cells(ours: Timings, theirs: Timings | None) -> tuple[str, str, str]:
    written = f"{milliseconds(ours)} / {ours.longest_ms:.2f}"
    if theirs is None:
        return written, "—", "—"
    ratio = f"{times(ours.median_ms / theirs.median_ms)} / {times(ours.p95_ms / theirs.p95_ms)}"
    return written, f"{milliseconds(theirs)} / {theirs.longest_ms:.2f}", ratio


def _growth(small: SizeFigures, large: SizeFigures) -> Iterator[str]:
    """By what everything is multiplied from the smallest archive to the largest."""
    yield f"{times(large.articles / small.articles)} the articles take:"
    yield ""
    header = ("", "time to index", "memory indexing", "index size", "median of answers", "95th percentile", "opening")
    yield from table(header, (_growth_row(small, large, name) for name in small.builds if name in large.builds))


def _growth_row(small: SizeFigures, large: SizeFigures, name: str) -> tuple[str, ...]:
    before, after = small.builds[name], large.builds[name]
    answers_before, answers_after = small.search.overall(name), large.search.overall(name)
    opening_before, opening_after = (each.alone[name].result.opening_seconds for each in (small, large))
    return (
        ENGINES[name].title,
        times(after.result.seconds / before.result.seconds),
        times(after.peak_bytes / before.peak_bytes),
        times(after.result.index_bytes / before.result.index_bytes),
        times(answers_after.median_ms / answers_before.median_ms),
        times(answers_after.p95_ms / answers_before.p95_ms),
        times(opening_after / opening_before),
    )
