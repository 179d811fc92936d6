"""`python -m bench.recognition.topics [GOLD]`: are articles filed under the topics that an archivist would file them under?

GOLD has a line for each article of the sample archive: its path, and the identifiers of topics, which were chosen by reading.
One with a question mark behind it may be filed or not, and counts for nothing. The path decides which half an article is in:
weights were chosen with one half in view (dev), and errors were looked at there alone; the other half (test) is only counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

import click

import corpus.sample
from bench.errors import BenchError
from bench.recognition.tuning import tuned_on
from bench.tables import table
from corpus.article import Article
from corpus.authority import Authorities, read_authorities
from corpus.sources import read_sources
from indexer.recognition import Recogniser, TopicFiling, concepts
from indexer.recognition.names import built_in_finder

GOLD = Path(__file__).parents[2] / "tests" / "indexer" / "recognition" / "gold" / "topics.tsv"

WANTED = 0.8

Half: TypeAlias = Literal["dev", "test"]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """Under which topics an article belongs, and under which it may be filed as well."""

    path: str
    topics: frozenset[str]
    optional: frozenset[str]

    @property
    def half(self) -> Half:
        return "dev" if tuned_on(self.path) else "test"


@dataclass(slots=True)
class Score:
    """How many topics of how many articles are rightly filed, wrongly filed, and missed."""

    articles: int = 0
    right: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, gold: GoldArticle, filed: Iterable[str]) -> None:
        """Count one article.

        >>> score = Score()
        >>> score.add(GoldArticle("a", frozenset({"paix", "treve"}), frozenset({"sommet"})), ["paix", "sommet", "sport"])
        >>> score.right, list(score.wrong), list(score.missed), score.f1
        (1, ['sport'], ['treve'], 0.5)
        """
        found = frozenset(filed)
        self.articles += 1
        self.right += len(found & gold.topics)
        self.wrong.update(found - gold.topics - gold.optional)
        self.missed.update(gold.topics - found)

    @property
    def precision(self) -> float:
        """The share of what is filed, optional topics apart, that belongs."""
        return self.right / max(1, self.right + self.wrong.total())

    @property
    def recall(self) -> float:
        """The share of what belongs that is filed."""
        return self.right / max(1, self.right + self.missed.total())

    @property
    def f1(self) -> float:
        """Their harmonic mean, over all topics of all articles (micro)."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong.total() + self.missed.total())


def gold_articles(path: Path, authorities: Authorities) -> list[GoldArticle]:
    """Read the gold.

    Raises:
        BenchError: a line has another shape, or names a topic that the authority files don't have.
    """
    articles = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        name, tab, stated = line.partition("\t")
        if not tab:
            raise BenchError(f"{path}:{number}: no path, tab and topics")
        if name == "article":
            continue
        topics = stated.split()
        if unknown := {topic.removesuffix("?") for topic in topics} - authorities.of_kind("topic").keys():
            raise BenchError(f"{path}:{number}: no topic is called {', '.join(sorted(unknown))}")
        optional = frozenset(topic.removesuffix("?") for topic in topics if topic.endswith("?"))
        articles.append(GoldArticle(name, frozenset(topic for topic in topics if not topic.endswith("?")), optional))
    return articles


def measure(gold: Sequence[GoldArticle], authorities: Authorities, articles: Path = corpus.sample.ARTICLES) -> dict[str, Score]:
    """The scores of both halves and of all.

    Raises:
        BenchError: an article of the gold is not among the articles.
    """
    recogniser, filing = Recogniser(authorities, built_in_finder()), TopicFiling(authorities)
    by_path = dict(_articles(articles))
    scores = {name: Score() for name in ("dev", "test", "all")}
    for each in gold:
        if each.path not in by_path:
            raise BenchError(f"{each.path}: no such article below {articles}")
        article = by_path[each.path]
        filed = concepts(article, recogniser.annotate(article), filing)["topic"]
        for name in (each.half, "all"):
            scores[name].add(each, filed)
    return scores


def _articles(folder: Path) -> Iterator[tuple[str, Article]]:
    for article in read_sources([folder]):
        if isinstance(article, Article):
            yield Path(article.path).resolve().relative_to(folder.resolve()).as_posix(), article


def rows(scores: dict[str, Score]) -> Iterator[tuple[str, ...]]:
    """Half, articles, topics that belong, precision, recall and F1."""
    for name, score in scores.items():
        belonging = score.right + score.missed.total()
        yield name, str(score.articles), str(belonging), f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}"


HEADER = ("topics of the sample archive", "articles", "topics", "precision", "recall", f"F1 (wanted: {WANTED})")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("gold", type=click.Path(path_type=Path, exists=True, dir_okay=False), default=GOLD)
@click.option("--errors", is_flag=True, help="List which topics are wrongly filed or missed in the dev half, and how often.")
def main(gold: Path, *, errors: bool) -> None:
    """Print how what articles are filed under compares with GOLD."""
    authorities = read_authorities([corpus.sample.AUTHORITIES])
    try:
        scores = measure(gold_articles(gold, authorities), authorities)
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    for line in table(HEADER, rows(scores)):
        click.echo(line)
    if errors:
        for what, topics in (("wrong", scores["dev"].wrong), ("missed", scores["dev"].missed)):
            click.echo(f"{what}: {', '.join(f'{topic} ({count})' for topic, count in topics.most_common())}")


if __name__ == "__main__":
    main()
