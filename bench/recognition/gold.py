"""`python -m bench.recognition.gold [FOLDER]`: the articles that were annotated by hand, against what is recognised in them.

FOLDER holds gold files, laid out as the sample archive is: an article's file with annotations written into it as
`⟦surface|kind:value⟧` (tests/indexer/recognition/gold/README.md). The path of an article decides which half it is in; rules were
written with one half in view (dev), the other (test) is only counted.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import click

import corpus.sample
from bench.errors import BenchError
from bench.recognition.scoring import Score
from bench.recognition.tuning import tuned_on
from bench.tables import table
from corpus.annotation import Annotation, FieldName
from corpus.article import Article
from corpus.authority import Authorities, read_authorities
from corpus.authority.concept import ConceptKind
from corpus.authority.stated_day import StatedDay
from corpus.sources import read_sources
from indexer.recognition import NameIndex, Recogniser
from indexer.recognition.names import built_in_finder

FOLDER = Path(__file__).parents[2] / "tests" / "indexer" / "recognition" / "gold"

REAL_ARTICLE = Path(__file__).parents[3] / "shared" / "samples" / "france-maroc-gmmp.txt"

# An article of the sample archive is in one half of it or the other; the real article is apart.
Part: TypeAlias = Literal["dev", "test", "real"]

PARTS: tuple[Part, ...] = ("dev", "test", "real")
KINDS = ("person", "function", "place", "organisation", "date")
WANTED = {"person": 0.95, "function": 0.9, "place": 0.95, "date": 0.95}

_MARKED = re.compile(r"⟦([^|⟧]*)\|([a-z]+):([^⟧]*)⟧")
_UNSAID = "?"
_WITHIN_OFFICES = ("place", "organisation")

# "le lendemain" and "lendemain", "en mai" and "mai": where a date begins is a matter of taste, which one it is is not.
_DATE_ARTICLES = re.compile(
    r"(?:(?:le|la|les|l['’]|du|de|des|d['’]|en|au|aux|dès|depuis|ce|cet|cette)(?:(?<=['’])|\s+))+(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Span:
    """What a passage of a field of an article says; a date's value is its first and last day."""

    field: FieldName
    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and what a reader found in it."""

    path: str
    article: Article
    spans: frozenset[Span]

    @property
    def part(self) -> Part:
        if self.path == REAL_ARTICLE.name:
            return "real"
        return "dev" if tuned_on(self.path) else "test"


# A field of an article, where a part of it begins and ends in the file, and how far apart the two are.
_Place: TypeAlias = tuple[FieldName, int, int, int]


def gold_articles(folder: Path, articles: Path = corpus.sample.ARTICLES) -> Iterator[GoldArticle]:
    """The gold files of a folder with their articles, and the real article where it is there.

    Raises:
        BenchError: a gold file is not its article's with annotations.
    """
    by_path = {Path(each.path): each for each in _read(articles)}
    names = NameIndex(read_authorities([corpus.sample.AUTHORITIES]))
    for gold in sorted(folder.glob("*/*.txt")):
        path = articles / gold.relative_to(folder)
        marked = gold.read_text("utf-8")
        if _MARKED.sub(r"\1", marked) != path.read_text("utf-8"):
            raise BenchError(f"{gold} is not {path} with annotations")
        article = by_path[path]
        yield GoldArticle(str(gold.relative_to(folder)), article, frozenset(_spans(marked, article, names)))
    rows_of_real = folder / "real-article.tsv"
    if rows_of_real.exists() and REAL_ARTICLE.exists():
        (article,) = _read(REAL_ARTICLE)
        yield GoldArticle(REAL_ARTICLE.name, article, frozenset(_spans_of_rows(rows_of_real, article, names)))


def _spans_of_rows(path: Path, article: Article, names: NameIndex) -> Iterator[Span]:
    """A table of start and end in the article's file, kind and value: none of the article's own words."""
    places = list(_places(REAL_ARTICLE.read_text("utf-8"), article))
    for line in path.read_text("utf-8").splitlines()[1:]:
        start, end, kind, value = line.split("\t")
        if kind != "topic":
            yield from _placed(places, int(start), int(end), kind, value, article, names)


def _read(articles: Path) -> Iterator[Article]:
    return (each for each in read_sources([articles]) if isinstance(each, Article))


def _spans(marked: str, article: Article, names: NameIndex) -> Iterator[Span]:
    text = _MARKED.sub(r"\1", marked)
    places = list(_places(text, article))
    taken = 0
    for each in _MARKED.finditer(marked):
        start = each.start() - taken
        end = start + len(each[1])
        taken += len(each[0]) - len(each[1])
        yield from _placed(places, start, end, each[2], each[3], article, names)


def _placed(
    places: Iterable[tuple[FieldName, int, int, int]],
    start: int,
    end: int,
    kind: str,
    value: str,
    article: Article,
    names: NameIndex,
) -> Iterator[Span]:
    """A passage of the file as one of a field; what is in none, such as the date line, is left out."""
    for field, first, last, offset in places:
        if first <= start and end <= last:
            yield _span(field, start - offset, end - offset, kind, value, article, names)


def _places(text: str, article: Article) -> Iterator[_Place]:
    """The parts of an article in the order of its file."""
    at = 0
    parts: list[tuple[FieldName, int, str]] = [("title", 0, article.title), ("standfirst", 0, article.standfirst)]
    parts += [("body", start, block.text) for start, block in article.placed_blocks()]
    for field, start, part in parts:
        if part:
            at = text.index(part, at)
            yield field, at, at + len(part), at - start
            at += len(part)


def _span(field: FieldName, start: int, end: int, kind: str, value: str, article: Article, names: NameIndex) -> Span:
    if kind == "date":
        first, _, last = value.partition("..")
        days = (StatedDay.parse(first).first, StatedDay.parse(last or first).last)
        return _normal(Span(field, start, end, kind, f"{days[0]}..{days[1]}"), article)
    concept_kind: ConceptKind = "person" if kind == "function" else kind  # type: ignore[assignment]
    concept = names.find(concept_kind, value)
    return Span(field, start, end, kind, concept.id if concept else value)


def _recognised(article: Article, annotations: Iterable[Annotation]) -> Iterator[Span]:
    for each in annotations:
        if each.passage is None or each.kind == "topic":
            continue
        field, start, end = each.passage.field, each.passage.start, each.passage.end
        if each.kind == "date":
            yield _normal(Span(field, start, end, "date", f"{each.first_day}..{each.last_day}"), article)
        else:
            yield Span(field, start, end, "function" if each.reason.code == "function" else each.kind, each.value)


def _normal(span: Span, article: Article) -> Span:
    text = article.texts()[span.field]
    said = text[span.start : span.end]
    begun = _DATE_ARTICLES.match(said)
    return Span(span.field, span.start + (begun.end() if begun else 0), span.end, span.kind, span.value)


Tell: TypeAlias = Callable[[GoldArticle, str, Span], None]


def measure(gold: Iterable[GoldArticle], authorities: Authorities, tell: Tell = lambda *_: None) -> dict[tuple[Part, str], Score]:
    """By part and kind; a mention is right where its passage and its value are. `tell` is told what is wrong or missed.

    What a reader could not tell (`?`) counts for nothing, nor what is recognised within the name of an office.
    """
    recogniser = Recogniser(authorities, built_in_finder())
    scores: dict[tuple[Part, str], Score] = {(part, kind): Score() for part in PARTS for kind in KINDS}
    for each in gold:
        found = frozenset(_recognised(each.article, recogniser.annotate(each.article)))
        unsaid = [span for span in each.spans if span.value == _UNSAID]
        inside = [span for span in each.spans if span.kind == "function"]
        for span in found | each.spans:
            if span in unsaid or any(_overlap(span, other) for other in unsaid if other.kind == span.kind):
                continue
            if (
                span.kind in {"place", "organisation"}
                and span not in each.spans
                and any(_overlap(span, other) for other in inside)
            ):
                continue
            is_marked, is_found = span in each.spans, span in found
            scores[each.part, span.kind] += Score(is_marked, is_found, is_marked and is_found)
            if is_marked != is_found:
                tell(each, "wrong" if is_found else "missed", span)
    return scores


def _overlap(one: Span, other: Span) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def rows(scores: dict[tuple[Part, str], Score]) -> Iterator[tuple[str, ...]]:
    """Kind, then mentions, precision, recall and F1 of each part, and the F1 that is wanted."""
    for kind in KINDS:
        cells = [kind]
        for part in PARTS:
            score = scores[part, kind]
            figures = (f"{each:.3f}" if score.marked else "" for each in (score.precision, score.recall, score.f1))
            cells += [str(score.marked), *figures]
        yield (*cells, f"{WANTED[kind]:.2f}" if kind in WANTED else "")


HEADER = ("kind", "dev", "P", "R", "F1", "test", "P", "R", "F1", "real article", "P", "R", "F1", "wanted")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=FOLDER)
@click.option(
    "--errors", metavar="KIND", type=click.Choice(KINDS), help="List what is wrong or missed of that kind in the dev half."
)
def main(folder: Path, errors: str | None) -> None:
    """Print how what is recognised compares with the gold of FOLDER."""
    told: Counter[str] = Counter()

    def tell(gold: GoldArticle, what: str, span: Span) -> None:
        if gold.part == "dev" and span.kind == errors:
            text = gold.article.texts()[span.field]
            passage = (
                text[max(0, span.start - 50) : span.start]
                + "⟦"
                + text[span.start : span.end]
                + "⟧"
                + text[span.end : span.end + 30]
            )
            told[what] += 1
            click.echo(f"{what:7} {span.value:35} {passage!r}  {gold.path}")

    scores = measure(gold_articles(folder), read_authorities([corpus.sample.AUTHORITIES]), tell)
    for line in table(HEADER, rows(scores)):
        click.echo(line)


if __name__ == "__main__":
    main()
