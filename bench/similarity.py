"""`python -m bench.similarity [LINES]`: does what is like an article come first, and how long does it take?

Each article of LINES is cut in halves, which are indexed as articles of their own, with recognition. Of all the others, the
second half should be the one that is most like the first.
"""

import dataclasses
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from msgspec import json

import corpus.sample
from bench.archive import Archive
from bench.errors import BenchError
from bench.halves import Halves, read_halves
from bench.machine import machine, moment
from bench.measurement import Timings, apart
from bench.own import build_own
from bench.peers.registry import ENGINES, TANTIVY
from bench.peers.tantivy_alike import TantivyAlike
from bench.tables import milliseconds, table
from indexer.index import IndexReader
from indexer.pipeline import Run, run
from search_api.engine import Hit
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.question import Question
from search_api.request import SearchRequest
from search_api.similar import Profile, most_alike, similar_response

DATA = Path(__file__).parents[2] / "shared" / "data" / "wikinews" / "articles.jsonl"

DEPTH = 100

_WORDS = (10, 25, 50, 100)

# How many articles are asked about on the clock, and how many before that; how many articles are asked for.
_TIMED, _WARMING = 500, 20
_LIMITS = (5, 10, 50)

# From a first half, its title and identifier, to the identifiers of what is like it.
Way = Callable[[Halves], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Ranks:
    """At which rank each second half came, from 1; 0 where it is not among the first hundred."""

    ranks: tuple[int, ...]

    @property
    def reciprocal(self) -> float:
        """The mean reciprocal rank (MRR).

        >>> Ranks((1, 4, 0, 0)).reciprocal
        0.3125
        """
        return statistics.fmean(1 / rank if rank else 0.0 for rank in self.ranks)

    def recall(self, depth: int) -> float:
        """The share that is among the first ones."""
        return statistics.fmean(0 < rank <= depth for rank in self.ranks)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("lines", type=click.Path(path_type=Path, exists=True, dir_okay=False), default=DATA)
@click.option("--size", type=click.IntRange(min=1_000), help="Also time answers in a made-up archive of so many articles.")
@click.option("--seed", default=2026, show_default=True, help="Another seed makes another archive.")
def main(lines: Path, size: int | None, seed: int) -> None:
    """Print how often the second half of an article of LINES is found by its first."""
    began = moment()
    try:
        halves = read_halves(lines)
        ranks = apart(measure, halves).result
        times = apart(put_on_the_clock, seed, size).result if size else {}
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"- machine: {machine()}\n- begun {began}; ended {moment()}\n")
    for line in report(halves, ranks):
        click.echo(line)
    for limit, each in times.items():
        click.echo(f"{size:,} articles, limit={limit}: {milliseconds(each)} ms (median / 95th percentile)")


def measure(halves: Sequence[Halves]) -> dict[str, Ranks]:
    """Index all halves and ask with each first one, in every way.

    Raises:
        BenchError: a half can't be indexed.
    """
    with tempfile.TemporaryDirectory(prefix="depeches-similarity-") as made:
        lines, index, peer = (Path(made) / name for name in ("halves.jsonl", "index", "tantivy"))
        lines.write_bytes(b"".join(json.encode(line) + b"\n" for each in halves for line in each.lines()))
        run(Run(index, (lines,), corpus.sample.AUTHORITIES, workers=1), _refuse, lambda articles: articles)
        engine = WhooshEngine(IndexReader.open(index))
        ways = _ways(engine)
        if ENGINES[TANTIVY].absence(len(halves)) is None:
            ENGINES[TANTIVY].build(lines, peer)
            tantivy = TantivyAlike(peer)
            ways |= {f"Tantivy, {most} words": _of_tantivy(tantivy, most) for most in _WORDS}
        return {name: Ranks(tuple(_rank(way(each), each) for each in halves)) for name, way in ways.items()}


def put_on_the_clock(seed: int, size: int) -> dict[int, Timings]:
    """How long answers of so many articles take in a made-up archive."""
    with tempfile.TemporaryDirectory(prefix="depeches-similarity-") as made:
        lines, index = Path(made) / "archive.jsonl", Path(made) / "index"
        Archive(seed, size).write(lines)
        build_own(lines, index)
        return {limit: timings(index, limit) for limit in _LIMITS}


def timings(index: Path, limit: int) -> Timings:
    """How long the API's answer takes for articles at random, the first few not counted."""
    reader = IndexReader.open(index)
    engine = WhooshEngine(reader)
    ids = random.Random("similar").sample(sorted(reader.ids()), _TIMED + _WARMING)
    seconds = [_seconds(engine, id, limit) for id in ids]
    return Timings(tuple(seconds[_WARMING:]))


def report(halves: Sequence[Halves], ranks: dict[str, Ranks]) -> Iterator[str]:
    """A table of the articles on which things were chosen, and one of the others."""
    for title, is_even in (("Even identifiers", True), ("Odd ones", False)):
        places = [place for place, each in enumerate(halves) if each.is_even == is_even]
        yield f"{title} ({len(places)} articles):\n"
        own = {name: Ranks(tuple(each.ranks[place] for place in places)) for name, each in ranks.items()}
        rows = ((name, f"{each.reciprocal:.3f}", f"{each.recall(1):.3f}", f"{each.recall(10):.3f}") for name, each in own.items())
        yield from table(("asked with", "MRR", "recall@1", "recall@10"), rows)
        yield ""


def _ways(engine: WhooshEngine) -> dict[str, Way]:
    ways: dict[str, Way] = {"the title, as a reader would type it": lambda halves: _by_title(engine, halves)}
    for most in _WORDS:
        ways[f"{most} words"] = _of_profile(engine, most, concepts=False)
        ways[f"{most} words and concepts"] = _of_profile(engine, most, concepts=True)
    return ways


def _by_title(engine: WhooshEngine, halves: Halves) -> list[str]:
    found = engine.search(
        Question.read(SearchRequest(q=halves.title), engine).tree, SearchRequest(per_page=DEPTH + 1, facets=frozenset())
    )
    return _ids(hit for hit in found.hits if hit.stored.article.id != halves.ids[0])


def _of_profile(engine: WhooshEngine, most_words: int, *, concepts: bool) -> Way:
    def way(halves: Halves) -> list[str]:
        id, _ = halves.ids
        stored = engine.article(id)
        if stored is None:
            raise BenchError(f"{id} was not indexed")
        profile = Profile.of(stored, engine, most_words)
        return _ids(most_alike(engine, profile if concepts else dataclasses.replace(profile, concepts=()), id, DEPTH))

    return way


def _of_tantivy(tantivy: TantivyAlike, most_words: int) -> Way:
    return lambda halves: tantivy.ids(halves.ids[0], DEPTH, most_words)


def _ids(hits: Iterable[Hit]) -> list[str]:
    return [hit.stored.article.id for hit in hits]


def _rank(found: Sequence[str], halves: Halves) -> int:
    _, wanted = halves.ids
    return found.index(wanted) + 1 if wanted in found else 0


def _seconds(engine: WhooshEngine, id: str, limit: int) -> float:
    started = time.perf_counter()
    stored = engine.article(id)
    if stored is None:
        raise BenchError(f"{id} is gone")
    similar_response(engine, stored, limit)
    return time.perf_counter() - started


def _refuse(problem: object) -> None:
    raise BenchError(str(problem))


if __name__ == "__main__":
    main()
