"""`python -m bench.stemming [FOLDER]`: how far do stemmers join the words that they should, and no others?

FOLDER holds the published words and stems of Snowball and of Lucene's light and minimal stemmers. Two sources say which words
belong together: the lemmas of simplemma, and the families of our own tests.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from bench.conflation import Conflation, conflation
from bench.errors import BenchError
from bench.machine import machine, moment
from bench.real_text import SHARED_DATA
from bench.stem_origin import Origin, origins, total
from bench.stem_vocabulary import PublishedStems, groups_by_lemma, groups_of_families
from bench.tables import table

DATA = SHARED_DATA / "stemming"
FAMILIES = Path(__file__).parents[1] / "tests" / "indexer" / "analysis" / "stem_families.txt"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=DATA)
def main(folder: Path) -> None:
    """Print the indices of understemming and overstemming, and where our stemmer differs from Snowball."""
    began = moment()
    try:
        published = PublishedStems.read(folder)
        compared = published.compared()
        lemmas = groups_by_lemma(compared)
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    families = groups_of_families(line for line in FAMILIES.read_text("utf-8").splitlines() if not line.startswith("#"))
    families = {word: families[word] for word in compared if word in families}
    click.echo(f"- machine: {machine()}\n- begun {began}; ended {moment()}\n- command: `python -m bench.stemming {folder}`")
    for title, groups in (("Lemmas of simplemma", lemmas), ("Families of our tests", families)):
        rows = [(name, conflation(groups, stem)) for name, stem in published.stemmers().items()]
        click.echo("\n".join(("", *indices_report(title, rows))))
    click.echo("\n".join(("", *origins_report(origins(published.snowball)))))


def indices_report(title: str, rows: Sequence[tuple[str, Conflation]]) -> Iterator[str]:
    """The table of one gold standard, a row a stemmer."""
    _, first = rows[0]
    yield f"{title}: {first.words:,} words in {first.groups:,} groups"
    yield ""
    header = ("stemmer", "understemming (UI)", "overstemming (OI), of a million", "weight (OI/UI), of a million")
    yield from table(header, ((name, *_cells(each)) for name, each in rows))


def _cells(each: Conflation) -> tuple[str, ...]:
    weight = f"{each.weight * 1e6:,.0f}" if each.understemming else "—"
    return f"{each.understemming:.3f}", f"{each.overstemming * 1e6:,.1f}", weight


def origins_report(found: dict[str, Origin]) -> Iterator[str]:
    """By which of our rules a word's stem is another than Snowball's."""
    everything = total(found.values())
    yield f"Snowball's vocabulary: {everything.words:,} words, {len(everything.differing):,} with another stem than Snowball's"
    yield ""
    by_words = sorted(found.items(), key=lambda item: -item[1].words)
    yield from table(("how we get the stem", "words", "another stem", "for instance"), (_origin_row(*each) for each in by_words))


def _origin_row(name: str, origin: Origin) -> tuple[str, ...]:
    example = "{}: {}, Snowball {}".format(*origin.differing[0]) if origin.differing else ""
    return name, f"{origin.words:,}", f"{len(origin.differing):,}", example


if __name__ == "__main__":
    main()
