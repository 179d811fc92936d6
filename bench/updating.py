"""What does it cost to take in what has changed, against building everything anew?

Of a thousand articles five are changed, and as many are added to the same file, which is then read by an update. The full rebuild
is the one with which the run began.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec import json

from bench.archive import Archive
from bench.errors import BuildIncomplete
from bench.indexing import lines_of
from bench.own import OwnSearch, build_own
from bench.peers.lines import read_articles
from bench.peers.registry import OWN, index_of
from bench.questions import Question

# Of a thousand articles, so many are changed, and so many added.
CHANGED_PER_THOUSAND = 5

# Stands in every changed and every added article, and in no other: see `bench.rare_words.ONSETS`.
_MARK = "zvodeminakolu"


@dataclass(frozen=True, slots=True)
class UpdateFigures:
    """How many articles an update changed and added, and in how many seconds."""

    changed: int
    added: int
    seconds: float


def change_archive(seed: int, size: int, folder: Path) -> tuple[int, int]:
    """Rewrite the archive's lines in place; returns how many articles are changed, and how many added."""
    lines, changed_lines = lines_of(folder), folder / "changed.jsonl"
    share = max(1, size * CHANGED_PER_THOUSAND // 1_000)
    every = size // share
    changed = 0
    with changed_lines.open("wb") as stream:
        for number, article in enumerate(read_articles(lines)):
            if number % every == 0 and changed < share:
                article["body"] += f" {_MARK}."
                changed += 1
            stream.write(json.encode(article) + b"\n")
        for article in _others(seed, share):
            stream.write(json.encode(article | {"body": f"{article['body']} {_MARK}."}) + b"\n")
    changed_lines.replace(lines)
    return changed, share


def update_own(size: int, folder: Path, changed: int, added: int) -> UpdateFigures:
    """Update our index from the changed lines, and see that it holds what they say.

    Raises:
        BuildIncomplete: it does not.
    """
    index = index_of(folder, OWN)
    started = time.perf_counter()
    articles = build_own(lines_of(folder), index, keep_others=True)
    seconds = time.perf_counter() - started
    own = OwnSearch(index)
    marked = own.answer(Question("rare word", (_MARK,))).total
    own.close()
    if (articles, marked) != (size + added, changed + added):
        raise BuildIncomplete(
            f"after the update {articles} articles, {marked} of them marked; {size + added} and {changed + added} wanted"
        )
    return UpdateFigures(changed, added, seconds)


def _others(seed: int, count: int) -> Iterator[dict[str, object]]:
    """Articles of another archive, under identifiers that the first does not have."""
    for article in Archive(seed + 1, count):
        yield article | {"id": f"added-{article['id']}"}
