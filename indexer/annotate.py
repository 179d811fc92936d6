"""What is recognised in a text, printed: the command `depeches annotate`, and the way others measure recognition."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
from pydantic import BaseModel, ValidationError

from corpus.annotation import Annotation
from corpus.errors import UnreadableError
from corpus.ledger import Corrections, with_merges
from corpus.problem import Problem
from corpus.publication_date import PublicationDate
from corpus.sources.encoding import decode
from indexer.recognition import Recogniser


@dataclass(frozen=True, slots=True)
class DatedText:
    """A text as it is, and the day against which it is read."""

    text: str
    date: PublicationDate | None


@dataclass(slots=True)
class AnnotateReport:
    """How many texts were annotated, and what could not be read."""

    texts: int = 0
    problems: list[Problem] = field(default_factory=list)


class _Line(BaseModel):
    text: str
    date: str | None = None


def annotate_files(
    files: Sequence[Path], date: str | None, recogniser: Recogniser, corrections: Corrections, *, as_json: bool
) -> AnnotateReport:
    """Print what is recognised in every file, or in the standard input where there is none, under the values of all merges."""
    report = AnnotateReport()
    day = _day(date)
    for path in files or (None,):
        for found in _texts(path, day):
            if isinstance(found, Problem):
                report.problems.append(found)
                continue
            report.texts += 1
            annotations = [with_merges(each, corrections) for each in recogniser.annotate_text(found.text, found.date)]
            if as_json:
                document = {"text": found.text, "annotations": [_record(each) for each in annotations]}
                click.echo(json.dumps(document, ensure_ascii=False))
            else:
                for annotation in annotations:
                    click.echo(_line(annotation, found.text))
    return report


def _day(date: str | None) -> PublicationDate | None:
    if date is None:
        return None
    try:
        return PublicationDate.parse(date)
    except ValueError as error:
        raise click.BadParameter(f"{date!r} is no date; wanted YYYY-MM-DD", param_hint="--date") from error


def _texts(path: Path | None, date: PublicationDate | None) -> Iterator[DatedText | Problem]:
    name = str(path or "standard input")
    try:
        content = path.read_bytes() if path else sys.stdin.buffer.read()
        text = decode(content)
    except OSError as error:
        yield Problem(name, None, f"can't be read ({error.strerror})")
        return
    except UnreadableError as error:
        yield Problem(name, error.line, error.reason)
        return
    if path is None or path.suffix not in {".jsonl", ".ndjson"}:
        yield DatedText(text, date)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                record = _Line.model_validate_json(line)
            except ValidationError as error:
                yield Problem(name, number, f'is no {{"text", "date"}}: {error.errors()[0]["msg"]}')
                continue
            try:
                published = PublicationDate.parse(record.date) if record.date else date
            except ValueError as error:
                # The text is there: only what a date would add is lost.
                yield Problem(name, number, f"{error}; read as a text without a date")
                published = None
            yield DatedText(record.text, published)


def _record(annotation: Annotation) -> dict[str, object]:
    passage = annotation.passage
    return {
        "start": passage.start if passage else None,
        "end": passage.end if passage else None,
        "kind": annotation.kind,
        "value": annotation.value,
        "label": annotation.label,
        "known": annotation.known,
        "from": annotation.first_day.isoformat() if annotation.first_day else None,
        "to": annotation.last_day.isoformat() if annotation.last_day else None,
        "reason": str(annotation.reason),
    }


def _line(annotation: Annotation, text: str) -> str:
    passage = annotation.passage
    where = f"{passage.start}-{passage.end} {text[passage.start : passage.end]!r}" if passage else "-"
    return f"{annotation.kind:13} {annotation.value:30} {where} ({annotation.reason})"
