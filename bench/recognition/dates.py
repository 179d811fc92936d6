"""`python -m bench.recognition.dates [FOLDER]`: how many dates are found and read right, beside dateparser.

FOLDER is `../shared/data` or another of its shape. The scope is that of `docs/dates.md`; `date_scope.py` is its rule for phrases,
`date_mentions.py` says how spans in news are compared.
"""

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from bench.errors import BenchError
from bench.machine import machine, moment
from bench.recognition.date_finders import DATEPARSER_ABSENT, Finder, FoundDate, finders
from bench.recognition.date_mentions import News, SpanFigures, measure_spans, read_news
from bench.recognition.date_phrases import Phrase, read_phrases
from bench.tables import table
from corpus.publication_date import PublicationDate
from indexer.recognition.dates.spoken_dates import spoken_dates
from indexer.recognition.scanned_text import ScannedText

DATA = Path(__file__).parents[3] / "shared" / "data"

SETS = ("recognizers", "duckling", "chrono", "dateparser")

# dateparser reads some hundred words a second: it is asked of one text in so many of the news, ours of those and of all.
_SAMPLE = 16

SPAN_HEADER = ("Wikinews", "texts", "marked", "precision", "recall", "F1", "full dates", "day right")
PHRASE_HEADER = ("phrases", "all", "in scope", "right", "tuned on", "held out", "right, or among others")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=DATA)
@click.option("--errors", is_flag=True, help="Print the phrases in scope that were tuned on and are read wrong.")
@click.option("--all-errors", is_flag=True, help="Those of the other half too.")
def main(folder: Path, *, errors: bool, all_errors: bool) -> None:
    """Print what is found in the news and read in the phrases of FOLDER."""
    began = moment()
    try:
        spans, phrases = span_rows(folder), phrase_rows(folder)
        click.echo(f"- machine: {machine()}\n- begun {began}; ended {moment()}")
        click.echo(f"- command: `python -m bench.recognition.dates {folder}`")
        if absent := absence():
            click.echo(f"- {absent}")
        for title, rows in (
            (SPAN_HEADER, spans),
            (PHRASE_HEADER, phrases),
            (("out of scope because", "phrases"), scope_rows(folder)),
            (("finding dates", "words/s"), [("ours, the text being folded already", f"{words_per_second(folder):,.0f}")]),
        ):
            click.echo("\n".join(("", *table(title, rows))))
        if errors or all_errors:
            click.echo("\n".join(("", *wrong(folder, held_out=all_errors))))
    except BenchError as error:
        raise click.ClickException(str(error)) from error


def absence() -> str | None:
    """What to say where dateparser can't be measured."""
    return None if "dateparser" in finders() else DATEPARSER_ABSENT


def span_rows(folder: Path) -> list[tuple[str, ...]]:
    """A row a finder and half of the news, as in `SPAN_HEADER`."""
    news = read_news(folder)
    sample = news[::_SAMPLE]
    rows = []
    for name, find in finders().items():
        if name == "ours":
            halves = (("all", None), ("tuned on", True), ("held out", False))
            rows += [_span_row(f"{name}, {half}", news, find, tuning=tuning) for half, tuning in halves]
        rows.append(_span_row(f"{name}, one text in {_SAMPLE}", sample, find))
    return rows


def _span_row(name: str, news: Sequence[News], find: Finder, *, tuning: bool | None = None) -> tuple[str, ...]:
    figures: SpanFigures = measure_spans(news, find, tuning=tuning)
    return (
        name,
        f"{figures.texts:,}",
        f"{figures.both + figures.only_marked:,}",
        f"{figures.precision:.3f}",
        f"{figures.recall:.3f}",
        f"{figures.f1:.3f}",
        f"{figures.right_days + figures.wrong_days:,}",
        f"{figures.value_accuracy:.1%}",
    )


def phrase_rows(folder: Path) -> list[tuple[str, ...]]:
    """A row a finder and set of phrases, as in `PHRASE_HEADER`."""
    rows = []
    for title, phrases in _sets(folder).items():
        for name, find in finders().items():
            found = {phrase.id: find(phrase.text, phrase.reference) for phrase in phrases if not phrase.out}
            rows.append((f"{title}, {name}", f"{len(phrases):,}", *_shares(phrases, found)))
    return rows


def _shares(phrases: Sequence[Phrase], found: Mapping[str, Sequence[FoundDate]]) -> Iterator[str]:
    inside = [phrase for phrase in phrases if not phrase.out]
    yield f"{len(inside):,}"
    for chosen in (inside, [each for each in inside if each.tuning], [each for each in inside if not each.tuning]):
        yield _share([each.is_right(found[each.id]) for each in chosen])
    yield _share([each.is_among(found[each.id]) for each in inside])


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right)}/{len(right)} ({sum(right) / (len(right) or 1):.1%})"


def scope_rows(folder: Path) -> list[tuple[str, ...]]:
    """How many phrases are out of scope, a row a reason."""
    counts = Counter(phrase.out for name in SETS for phrase in _read(folder, name) if phrase.out)
    return [(reason, f"{count:,}") for reason, count in counts.most_common()]


def words_per_second(folder: Path, passes: int = 3) -> float:
    """How fast dates are found in the news, once their text is folded, which every finder shares."""
    texts = [(ScannedText.of(each.text), PublicationDate(each.published, "day")) for each in read_news(folder)]
    words = sum(len(text.words.split()) for text, _ in texts)
    best = float("inf")
    for _ in range(passes):
        began = time.process_time()
        for text, published in texts:
            for _date in spoken_dates(text, published):
                pass
        best = min(best, time.process_time() - began)
    return words / best


def wrong(folder: Path, *, held_out: bool) -> Iterator[str]:
    """The phrases that are read wrong, with what is wanted and what is found."""
    find = finders()["ours"]
    for name in SETS:
        for phrase in _read(folder, name):
            found = find(phrase.text, phrase.reference)
            if phrase.out or phrase.is_right(found) or not (held_out or phrase.tuning):
                continue
            wanted = " | ".join(", ".join(f"{each.first}..{each.last}" for each in reading) for reading in phrase.readings)
            seen = ", ".join(f"{phrase.text[each.start : each.end]!r} {each.first}..{each.last}" for each in found)
            yield f"- {phrase.id}: {phrase.text!r} ({phrase.reference}): wanted {wanted}; found {seen or 'nothing'}"


def _sets(folder: Path) -> dict[str, list[Phrase]]:
    sets = {name: _read(folder, name) for name in SETS}
    trusted = [phrase for phrase in sets["recognizers"] if phrase.trusted]
    return {"recognizers, trustworthier": trusted, **sets}


def _read(folder: Path, name: str) -> list[Phrase]:
    return read_phrases(folder / "dates" / f"{name}.jsonl")


if __name__ == "__main__":
    main()
