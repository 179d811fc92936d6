"""`python -m bench.recognition.persons [FOLDER]`: how many of the persons in marked texts are found, and how fast?

Every `*.jsonl` of FOLDER is a set (`bench.recognition.ner_set`). On the set that the models were trained on (winer) each text is
read with models that were trained on other texts; on any other set with the models of the package.
"""

import importlib.util
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

import corpus.sample
from bench.errors import BenchError
from bench.machine import machine, moment
from bench.recognition.ner_set import MarkedSet, MarkedText, Span, strict
from bench.recognition.scoring import Score
from bench.recognition.training import NER, SETS, Known, train
from bench.tables import table
from corpus.authority import Authorities, read_authorities
from indexer.recognition import Recogniser
from indexer.recognition.names import BuiltInNameFinder, NameFinder, built_in_finder
from indexer.recognition.names.spacy_finder import SpacyNameFinder

FOLDS = 5

# Whoever is known from this list may stand in the texts that are measured on because both are of French news.
_GOVERNMENT_LIST = "Liste des gouvernements français"

Finding = Callable[[MarkedText], set[Span]]


@dataclass(frozen=True, slots=True)
class Figures:
    """One way of finding persons on one set, or a part of it; the seconds are those of finding alone."""

    way: str
    score: Score
    words: int
    seconds: float

    def __add__(self, other: "Figures") -> "Figures":
        return replace(self, score=self.score + other.score, words=self.words + other.words, seconds=self.seconds + other.seconds)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=NER)
@click.option("--without-spacy", is_flag=True, help="leave spaCy out, where it is installed")
def main(folder: Path, *, without_spacy: bool) -> None:
    """Print precision, recall and F1 of persons, strict spans, for every set in FOLDER."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise click.ClickException(f"{folder} has no *.jsonl")
    click.echo(f"- machine: {machine()}\n- begun {moment()}\n- command: `python -m bench.recognition.persons {folder}`")
    authorities = read_authorities([corpus.sample.AUTHORITIES])
    spacy = _spacy() if not without_spacy and importlib.util.find_spec("spacy") else {}
    for path in paths:
        try:
            figures = list(measure(MarkedSet.read(path), authorities, spacy))
        except BenchError as error:
            raise click.ClickException(str(error)) from error
        click.echo("\n".join(("", *report(path.stem, figures))))
    click.echo(f"\nended {moment()}")


def _spacy() -> dict[str, NameFinder]:
    """SpaCy as it is when it is loaded, and without what names don't need."""
    return {"spaCy fr_core_news_md": SpacyNameFinder(exclude=()), "spaCy, only what names need": SpacyNameFinder()}


def measure(marked: MarkedSet, authorities: Authorities, spacy: Mapping[str, NameFinder]) -> Iterator[Figures]:
    """One set, each way of finding persons in turn."""
    if marked.name in SETS:
        yield from cross_validated(marked, authorities)
    else:
        yield from _with_finder(marked.texts, authorities, built_in_finder())
    for way, finder in spacy.items():
        yield figures(way, marked.texts, persons_of(Recogniser(Authorities(), finder)))


def cross_validated(marked: MarkedSet, authorities: Authorities, *, in_blocks: bool = False) -> list[Figures]:
    """The same ways of finding, each text read with models trained on the other four fifths of the set.

    Text i is in part i modulo 5. `in_blocks` parts the set into fifths as they stand, which are fifths of the time: fewer persons
    are then met in other parts.
    """
    texts = marked.texts
    known = Known(authorities, texts)
    total: list[Figures] = []
    for part in range(FOLDS):
        held_out = [index for index in range(len(texts)) if (index * FOLDS // len(texts) if in_blocks else index % FOLDS) == part]
        models = train(known, sorted(set(range(len(texts))) - set(held_out)))
        figures = list(_with_finder([texts[index] for index in held_out], authorities, BuiltInNameFinder(models.tagger())))
        total = [before + now for before, now in zip(total, figures, strict=True)] if total else figures
    return total


def _with_finder(texts: Sequence[MarkedText], authorities: Authorities, finder: NameFinder) -> Iterator[Figures]:
    without_list = without_government_list(authorities)
    yield figures("**whole recogniser**", texts, persons_of(Recogniser(authorities, finder)))
    yield figures("without the government list's persons", texts, persons_of(Recogniser(without_list, finder)))
    yield figures("names alone, no authorities", texts, persons_of(Recogniser(Authorities(), finder)))
    yield figures("authorities alone", texts, persons_of(Recogniser(authorities)))


def figures(way: str, texts: Sequence[MarkedText], find: Finding) -> Figures:
    score = Score()
    started = time.perf_counter()
    found = [find(text) for text in texts]
    seconds = time.perf_counter() - started
    for text, spans in zip(texts, found, strict=True):
        score += Score.of(text.persons(), spans)
    return Figures(way, score, sum(len(text.text.split()) for text in texts), seconds)


def persons_of(recogniser: Recogniser) -> Finding:
    """Persons by name; whoever is meant by a function has no name there."""

    def find(text: MarkedText) -> set[Span]:
        return {
            strict(text.text, found.passage.start, found.passage.end)
            for found in recogniser.annotate_text(text.text, text.published)
            if found.kind == "person" and found.reason.code != "function" and found.passage
        }

    return find


def without_government_list(authorities: Authorities) -> Authorities:
    """The authorities without the persons whose offices are taken from the open list of French governments."""
    persons = authorities.of_kind("person")
    kept = {
        id: person
        for id, person in persons.items()
        if not any(tenure.source.startswith(_GOVERNMENT_LIST) for tenure in person.tenures)
    }
    return Authorities({**authorities.concepts, "person": kept})


def report(name: str, figures: Sequence[Figures]) -> Iterator[str]:
    """The table of one set, a row a way of finding."""
    first = figures[0]
    how = f"cross-validated, {FOLDS} parts" if name in SETS else "the models of the package"
    yield f"{name}: {first.words:,} words, {first.score.marked:,} persons; {how}"
    yield ""
    yield from table(("found by", "precision", "recall", "F1", "words/s"), map(_row, figures))


def _row(each: Figures) -> tuple[str, ...]:
    score = each.score
    return each.way, f"{score.precision:.4f}", f"{score.recall:.4f}", f"{score.f1:.4f}", f"{each.words / each.seconds:,.0f}"


if __name__ == "__main__":
    main()
