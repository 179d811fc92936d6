"""How far a run is: on a terminal a bar with articles a second and the time that remains; nothing where output is piped."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from corpus.sources import RawRecord, size_of
from indexer.pipeline import Found

_BAR = "{desc} {percentage:3.0f} % |{bar}| {postfix}, {elapsed} gone, {remaining} left"


def shown_progress(found: Iterable[Found], sources: Sequence[Path]) -> Iterator[Found]:
    """Pass on what is found, and draw how much of the bytes of all sources it is."""
    # disable=None: quiet when the terminal isn't one.
    with tqdm(total=None, desc="indexing", bar_format=_BAR, disable=None) as bar:
        if not bar.disable:
            bar.total = sum(map(size_of, sources))
        articles = 0
        for each in found:
            yield each
            if isinstance(each, RawRecord):
                articles += 1
                rate = _rate(bar.format_dict["elapsed"], articles)
                bar.set_postfix_str(f"{articles:,} articles, {rate}", refresh=False)
                bar.update(len(each.content) + (each.line is not None))


def _rate(elapsed: float, articles: int) -> str:
    return f"{articles / elapsed:,.0f} a second" if elapsed else "0 a second"
