"""The console command `depeches`: the archivist's commands, and search and serve."""

import contextlib
import functools
import gc
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec
import uvicorn
from fastapi import FastAPI
from pydantic import ValidationError
from uvicorn.supervisors import Multiprocess

import indexer.cli
from corpus.errors import CorpusError
from indexer.errors import IndexerError
from indexer.options import index_option
from search_api.answer import answer
from search_api.app import create_app
from search_api.archive import Archive
from search_api.engine import SearchEngine
from search_api.errors import ArchiveUnavailable
from search_api.explain.answer import explanation_response
from search_api.explain.models import ExplanationResponse
from search_api.models import PersonModel, SearchResponse
from search_api.period import Period
from search_api.request import SearchRequest
from search_api.routes.parameters import SearchParameters
from search_api.settings import Settings

T = TypeVar("T")

_MOST_PERSONS = 5


class _NothingDone(click.ClickException):
    """One clear line, and the exit code for: nothing could be done, nothing changed."""

    exit_code = 3


class _Depeches(click.Group):
    """A group that turns the errors of all packages into one line each."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (IndexerError, CorpusError) as error:
            raise _NothingDone(str(error)) from error


class _Day(click.ParamType[str]):
    """A year, month or day; messages on the command line are English."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            Period.parse(value)
        except ValueError:
            self.fail(f"{value!r} is no date; wanted YYYY, YYYY-MM or YYYY-MM-DD", param, ctx)
        return value


@click.group(cls=_Depeches, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="depeches")
def main() -> None:
    """Dépêches: full-text search in an archive of French diplomatic news."""


for command in indexer.cli.COMMANDS:
    main.add_command(command)


@dataclass(frozen=True, slots=True)
class _Narrowing:
    """What `search` and `explain` are narrowed by, as it was typed."""

    person: tuple[str, ...]
    topic: tuple[str, ...]
    first: str | None
    last: str | None

    def request(self, engine: SearchEngine, query: str, limit: int = 1) -> SearchRequest:
        """The request that the API would get.

        Raises:
            ValidationError: a value is none that the API takes.
        """
        parameters = SearchParameters.model_validate(
            {
                "q": query,
                "person": _values(engine, "person", self.person),
                "topic": _values(engine, "topic", self.topic),
                "from": self.first or "",
                "to": self.last or "",
                "per_page": limit,
            }
        )
        return parameters.request()


_NARROWING = (
    click.option("--person", multiple=True, metavar="V", help="Articles on this person (identifier or name); repeatable."),
    click.option("--topic", multiple=True, metavar="V", help="Articles on this topic (identifier or name); repeatable."),
    click.option("--from", "first", type=_Day(), metavar="D", help="Published on or after (YYYY, YYYY-MM or YYYY-MM-DD)."),
    click.option("--to", "last", type=_Day(), metavar="D", help="Published on or before."),
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print the document that the API answers.")


def _narrowed(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `_Narrowing`, and hand it one in their place."""

    @functools.wraps(command)
    def called(person: tuple[str, ...], topic: tuple[str, ...], first: str | None, last: str | None, **others: object) -> None:
        command(narrowing=_Narrowing(person, topic, first, last), **others)

    for option in reversed(_NARROWING):
        called = option(called)
    return called


@main.command()
@click.argument("query")
@index_option
@_narrowed
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many articles to show.")
@_json_option
def search(query: str, index: Path, narrowing: _Narrowing, limit: int, as_json: bool) -> None:  # noqa: FBT001 - click's way
    """Search the archive for QUERY."""
    response = _asked(index, lambda engine: answer(engine, narrowing.request(engine, query, limit)))
    if as_json:
        click.echo(msgspec.json.format(response.to_json(), indent=2))
    else:
        _show(response)


@main.command()
@click.argument("query")
@click.argument("id")
@index_option
@_narrowed
@_json_option
def explain(query: str, id: str, index: Path, narrowing: _Narrowing, as_json: bool) -> None:  # noqa: FBT001 - click's way
    """Why QUERY finds the article ID, or not, and what would find it."""

    def ask(engine: SearchEngine) -> ExplanationResponse:
        stored = engine.article(id)
        if stored is None:
            raise _NothingDone(f"{index}: no article has the identifier {id!r}; `depeches search` prints identifiers")
        return explanation_response(engine, narrowing.request(engine, query), stored)

    response = _asked(index, ask)
    if as_json:
        click.echo(msgspec.json.format(response.to_json(), indent=2))
    else:
        _show_explanation(response)


def _asked(index: Path, ask: Callable[[SearchEngine], T]) -> T:
    """What the archive answers; what is wrong with the question or the index is one line."""
    try:
        return Archive(index).answering(ask)
    except ValidationError as error:
        raise click.UsageError("; ".join(each["msg"].removeprefix("Value error, ") for each in error.errors())) from error
    except ArchiveUnavailable as error:
        raise _NothingDone(f"{index}: no generation of the index is whole; `depeches check` says what is damaged") from error


def _values(engine: SearchEngine, kind: Any, names: tuple[str, ...]) -> list[str]:
    """The values that names mean; a name that means none stays, and finds nothing."""
    return [value for name in names for value in engine.resolve(kind, name) or (name,)]


def _show(response: SearchResponse) -> None:
    click.echo(f"{response.total} articles ({response.took_ms:.0f} ms)")
    for message in (*(notice.message for notice in response.query.notices), response.query.relaxed):
        if message:
            click.echo(f"! {message}")
    for correction in response.query.corrections:
        click.echo(f"? {correction}")
    for hit in response.hits:
        click.echo(f"\n{click.style(hit.title, bold=True)}\n{hit.published or 'sans date'} · {hit.source or '–'} · {hit.id}")
        for snippet in hit.snippets:
            if snippet.field == "body":
                click.echo(f"  … {_styled(snippet.text, snippet.marks)} …")
        if hit.persons:
            click.echo(f"  {' · '.join(map(_person, hit.persons[:_MOST_PERSONS]))}")


def _person(person: PersonModel) -> str:
    """A person, with what he or she was when the article was published."""
    if person.function:
        return f"{person.label}, alors {person.function}"
    return person.label if person.known else f"{person.label} (non vérifié)"


def _show_explanation(response: ExplanationResponse) -> None:
    found = f"found, score {response.score:.2f}" if response.found and response.score is not None else "not found"
    click.echo(f"{click.style(response.title, bold=True)}\n{response.published or 'sans date'} · {response.id} · {found}")
    for clause in response.clauses:
        score = f" (+{clause.score:.2f})" if clause.score is not None else ""
        click.echo(f"{'  ' * clause.depth}{_sign(clause.matches)} {clause.clause or '*'}: {clause.reason}{score}")
    for each in response.filters:
        click.echo(f"{_sign(each.passes)} {each.parameter}: {each.reason}")
    if response.change:
        click.echo(f"→ {response.change.message}")
        click.echo(f"? {response.change.q}")


def _sign(matches: bool) -> str:  # noqa: FBT001 - it is what is shown
    return "✓" if matches else "✗"


def _styled(text: str, marks: list[tuple[int, int]]) -> str:
    parts, position = [], 0
    for start, end in marks:
        parts += [text[position:start], click.style(text[start:end], underline=True)]
        position = end
    return "".join([*parts, text[position:]])


@main.command()
@index_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes over one index.")
def serve(index: Path, host: str, port: int, workers: int) -> None:
    """Serve the page and the API."""
    # What is wrong with the index is told here, not by each worker.
    Archive(index)
    listener = _listen(host, port)
    # Workers are new processes, and get their settings as any process does.
    os.environ["DEPECHES_INDEX"] = str(index)
    # What people search for is nobody's business, and writing it down takes a thirtieth of answering it.
    config = uvicorn.Config(
        "search_api.cli:served_application", factory=True, workers=workers, log_level="info", access_log=False
    )
    click.echo(f"Dépêches: http://{host}:{listener.getsockname()[1]}/ (API documentation at /docs); Ctrl+C ends")
    # Ctrl+C is how serving ends, and no failure.
    with contextlib.suppress(KeyboardInterrupt):
        if workers == 1:
            uvicorn.Server(config).run(sockets=[listener])
        else:
            Multiprocess(config, sockets=[listener]).run()


def served_application() -> FastAPI:
    """The application of one process that serves."""
    app = create_app(Settings())
    # What was made so far stays: walking over it at every full collection would cost single answers 50 ms.
    gc.collect()
    gc.freeze()
    return app


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        raise _NothingDone(f"can't listen on {host}:{port} ({reason}); try another --port") from error


if __name__ == "__main__":
    main()
