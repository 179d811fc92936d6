"""`python -m bench.recognition.readings [READINGS]`: is what is recognised in fifty real news articles right, to a reader's mind?

The articles are drawn by a seed from French Wikinews; the models that read them were trained on the others. READINGS has a line
for each annotation that a reader has judged: article, field, start, end, kind, value, `right` or `wrong`, and what is wrong. None
of the articles' words are in it. What has been recognised since and was never read is counted apart.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import click

import corpus.sample
from bench.errors import BenchError
from bench.real_text import SHARED_DATA
from bench.recognition.ner_set import MarkedSet
from bench.recognition.training import NER, Known, train
from bench.tables import table
from corpus.article import Article
from corpus.authority import Authorities, read_authorities
from corpus.sources import read_sources
from indexer.recognition import Recogniser, TopicFiling, concepts
from indexer.recognition.names import BuiltInNameFinder

ARTICLES = SHARED_DATA / "wikinews" / "articles.jsonl"
READINGS = Path(__file__).parents[2] / "tests" / "indexer" / "recognition" / "gold" / "wikinews-readings.tsv"

SEED = 6
DRAWN = 50

KINDS = ("person", "function", "place", "organisation", "topic", "date")

# Article, field ("" for a topic under which it is filed), start, end, kind, value.
Key: TypeAlias = tuple[str, str, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Recognised:
    """What is recognised in one of the drawn articles."""

    key: Key
    label: str
    words: str
    reason: str


@dataclass(slots=True)
class Judged:
    """How many annotations of a kind are right, and what is wrong with the others; some have not been read."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    unread: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))


def drawn_articles() -> list[Article]:
    """The drawn articles, in the order of their identifiers.

    Raises:
        BenchError: they are not here.
    """
    if not ARTICLES.exists():
        raise BenchError(f"{ARTICLES} is not here")
    articles = {each.id: each for each in read_sources([ARTICLES]) if isinstance(each, Article)}
    # A seed that others can use: nothing here is secret.
    drawn = random.Random(SEED).sample(sorted(articles), DRAWN)
    return [articles[id] for id in sorted(drawn)]


def recognised(articles: Sequence[Article], authorities: Authorities) -> Iterator[Recognised]:
    """What models that never saw these articles recognise in them: annotations, and the topics that they are filed under."""
    marked = MarkedSet.read(NER / "winer.jsonl")
    apart = {article.id for article in articles}
    known = Known(authorities, marked.texts)
    models = train(known, [index for index, text in enumerate(marked.texts) if text.id not in apart])
    recogniser = Recogniser(authorities, BuiltInNameFinder(models.tagger()))
    filing = TopicFiling(authorities)
    topics = authorities.of_kind("topic")
    for article in articles:
        annotations = recogniser.annotate(article)
        texts = article.texts()
        for each in annotations:
            if each.passage and each.kind != "topic":
                kind = "function" if each.reason.code == "function" else each.kind
                place = each.passage
                words = texts[place.field][place.start : place.end]
                yield Recognised(
                    (article.id, place.field, place.start, place.end, kind, each.value), each.label, words, str(each.reason)
                )
        for topic in concepts(article, annotations, filing)["topic"]:
            yield Recognised((article.id, "", 0, 0, "topic", topic), topics[topic].pref_label, "", "")


def read_verdicts(path: Path) -> dict[Key, str]:
    """What is wrong with each annotation that was read; nothing, if it is right.

    Raises:
        BenchError: a line is no verdict.
    """
    verdicts: dict[Key, str] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines()[1:], 2):
        cells = line.split("\t")
        if len(cells) != 8 or cells[6] not in {"right", "wrong"} or (cells[6] == "wrong") != bool(cells[7]):
            raise BenchError(
                f"{path}:{number}: wanted article, field, start, end, kind, value, right or wrong, and what is wrong"
            )
        id, name, start, end, kind, value, _, why = cells
        verdicts[id, name, int(start), int(end), kind, value] = why
    return verdicts


def judge(found: Iterable[Recognised], verdicts: dict[Key, str]) -> dict[str, Judged]:
    """By kind."""
    judged: dict[str, Judged] = defaultdict(Judged)
    for each in found:
        own = judged[each.key[4]]
        why = verdicts.get(each.key)
        if why is None:
            own.unread += 1
        elif why:
            own.wrong.append(f"{each.key[0]} {each.key[5]}: {why}")
        else:
            own.right += 1
    return judged


HEADER = ("fifty Wikinews articles", "annotations read", "right", "precision", "never read")


def rows(judged: dict[str, Judged]) -> Iterator[tuple[str, ...]]:
    """A row a kind."""
    for kind in KINDS:
        if own := judged.get(kind):
            read = own.right + len(own.wrong)
            yield kind, str(read), str(own.right), f"{own.precision:.3f}" if read else "", str(own.unread)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("readings", type=click.Path(path_type=Path, exists=True, dir_okay=False), default=READINGS)
@click.option("--errors", is_flag=True, help="Name each error as well.")
@click.option(
    "--unread", is_flag=True, help="List what has not been read, in the form of READINGS, with its words and reason at the end."
)
def main(readings: Path, *, errors: bool, unread: bool) -> None:
    """Print the precision of what is recognised in the drawn articles."""
    try:
        found = list(recognised(drawn_articles(), read_authorities([corpus.sample.AUTHORITIES])))
        verdicts = read_verdicts(readings)
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    if unread:
        for each in found:
            if each.key not in verdicts:
                click.echo("\t".join(map(str, (*each.key, each.label, each.words.replace("\n", " "), each.reason))))
        return
    judged = judge(found, verdicts)
    for line in table(HEADER, rows(judged)):
        click.echo(line)
    if errors:
        for kind in KINDS:
            for error_named in judged[kind].wrong if kind in judged else ():
                click.echo(f"- {kind}: {error_named}")


if __name__ == "__main__":
    main()
