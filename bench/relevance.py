"""`python -m bench.relevance [FOLDER]`: how well are questions answered whose answers are known?

Each folder of FOLDER is a retrieval set. All its documents are indexed as `depeches build` does it, without recognition, and each
query is asked of the API, in its default mode, as a reader would type it.
"""

import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from msgspec import json
from starlette.testclient import TestClient

import corpus.sample
from bench.errors import BenchError
from bench.machine import machine, moment
from bench.measurement import apart
from bench.retrieval_set import FILES, RetrievalDocument, RetrievalSet, ndcg
from bench.tables import table
from indexer.pipeline import Run, run
from search_api.app import create_app
from search_api.settings import Settings

DATA = Path(__file__).parents[2] / "shared" / "data" / "retrieval"

DEPTH = 100

# What is wanted of the sets in `../shared/data`: a tenth of what the best other engine leaves, on top of what it reaches.
_WANTED = {"piaf": 0.827, "servicepublic": 0.878, "cnil": 0.659, "winer_titles": 0.921, "wikinews2013": 0.994}


@dataclass(frozen=True, slots=True)
class SetFigures:
    """One set: the mean nDCG@10, the share of queries whose first 100 hits hold an answer, and how many were relaxed."""

    name: str
    documents: int
    queries: int
    ndcg: float
    found: float
    relaxed: int
    without_hits: int


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=DATA)
def main(folder: Path) -> None:
    """Print nDCG@10 on every retrieval set in FOLDER."""
    sets = sorted(each for each in folder.iterdir() if all((each / name).is_file() for name in FILES))
    if not sets:
        raise click.ClickException(f"{folder} has no folder with {', '.join(FILES)}")
    began = moment()
    try:
        figures = [apart(measure, each).result for each in sets]
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"- machine: {machine()}\n- begun {began}; ended {moment()}\n- command: `python -m bench.relevance {folder}`\n")
    for line in report(figures):
        click.echo(line)


def measure(folder: Path) -> SetFigures:
    """Index a set and ask all its queries.

    Raises:
        SetUnreadable: the folder is no retrieval set.
    """
    retrieval = RetrievalSet.read(folder)
    with tempfile.TemporaryDirectory(prefix="depeches-relevance-") as made:
        lines, index = Path(made) / "corpus.jsonl", Path(made) / "index"
        lines.write_bytes(b"\n".join(json.encode(_article(each)) for each in retrieval.documents))
        sources = (lines,)
        run(Run(index, sources, corpus.sample.AUTHORITIES, recognition=False, workers=1), _refuse, lambda articles: articles)
        with TestClient(create_app(Settings(index=index))) as client:
            answers = {query: _ask(client, text) for query, text in retrieval.queries.items()}
    ranked = {query: [hit["id"] for hit in answer["hits"]] for query, answer in answers.items()}
    return SetFigures(
        retrieval.name,
        len(retrieval.documents),
        len(retrieval.queries),
        statistics.fmean(ndcg(ranked[query], retrieval.judgements[query]) for query in ranked),
        statistics.fmean(any(id in retrieval.judgements[query] for id in ids) for query, ids in ranked.items()),
        sum(answer["query"]["relaxed"] is not None for answer in answers.values()),
        sum(not answer["hits"] for answer in answers.values()),
    )


def report(figures: list[SetFigures]) -> Iterator[str]:
    """The table, a row a set."""
    header = ("set", "documents", "queries", "nDCG@10", "wanted", "answer in the first 100", "relaxed", "without a hit")
    yield from table(header, map(_row, figures))


def _row(each: SetFigures) -> tuple[str, ...]:
    wanted = _WANTED.get(each.name)
    return (
        each.name,
        f"{each.documents:,}",
        f"{each.queries:,}",
        f"{each.ndcg:.4f}",
        f"{wanted:.3f}" if wanted else "",
        f"{each.found:.1%}",
        f"{each.relaxed:,}",
        f"{each.without_hits:,}",
    )


def _article(document: RetrievalDocument) -> dict[str, str]:
    """The line that `depeches build` reads; a paragraph of its text is one of the article's."""
    paragraphs = "\n\n".join(filter(None, document.text.split("\n")))
    return {"id": document.id, "title": document.title, "body": paragraphs}


def _refuse(problem: object) -> None:
    raise BenchError(str(problem))


def _ask(client: TestClient, text: str) -> dict[str, Any]:
    answer = client.get("/api/v1/search", params={"q": text, "per_page": DEPTH, "facets": ""})
    if answer.status_code != 200:
        raise BenchError(f"{text!r}: {answer.status_code} {answer.text[:300]}")
    document: dict[str, Any] = answer.json()
    return document


if __name__ == "__main__":
    main()
