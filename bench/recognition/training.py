"""`python -m bench.recognition.training`: train the models of `indexer.recognition.names` on openly licensed texts.

Writes `model/*.crfsuite` and `lists/ordinary_words.txt` of that package. The same texts and authorities
give the same models. Training takes about a minute; nothing of the kind happens when Dépêches runs.
"""

import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click
import pycrfsuite

import corpus.sample
from bench.errors import BenchError
from bench.real_text import SHARED_DATA
from bench.recognition.labelled import Labelled, Overhearing, known_in, labelled, ordinary_words
from bench.recognition.ner_set import MarkedSet, MarkedText
from bench.recognition.variants import variant
from corpus.authority import Authorities, read_authorities
from indexer.recognition import Recogniser, names
from indexer.recognition.names.agreement import agreement_features, totals_of
from indexer.recognition.names.lexicon import Lexicon
from indexer.recognition.names.protocol import ReadText
from indexer.recognition.names.tagger import NameTagger, first_look, opened, second_features

NER = SHARED_DATA / "ner"
PACKAGE = Path(names.__file__).parent

# French Wikinews, CC BY 2.5.
SETS = ("winer",)

# L1 keeps the models small, L2 keeps weights from running away; more of the first costs recall, less of it bytes.
_PARAMETERS = {"c1": 0.1, "c2": 0.1, "max_iterations": 120, "feature.possible_transitions": True}

_SEED = 6

# The second model must learn from first looks at texts that the first model had not seen, as it will be given.
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Models:
    """What training makes: two models as CRFsuite writes them, and the lexicon that they were trained with."""

    lexicon: Lexicon
    ordinary_words: list[str]
    first: bytes
    second: bytes

    def tagger(self) -> NameTagger:
        return NameTagger(self.lexicon, self.first, self.second)


class Known:
    """What recognition knows in the texts of a set; worked out once, however often parts of them are trained on."""

    def __init__(self, authorities: Authorities, texts: Sequence[MarkedText]) -> None:
        overhearing = Overhearing()
        recogniser = Recogniser(authorities, overhearing)
        self.texts = texts
        self.read: list[ReadText] = known_in(texts, recogniser, overhearing)
        first, last = (Lexicon.entries(name) for name in ("first_names", "family_names"))
        self.variants = [variant(text, first, last, _SEED) for text in texts]
        self.variants_read = known_in(self.variants, recogniser, overhearing)

    def __len__(self) -> int:
        return len(self.texts)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=NER)
def main(folder: Path) -> None:
    """Train on the openly licensed sets in FOLDER and write the models into the package."""
    authorities = read_authorities([corpus.sample.AUTHORITIES])
    try:
        sets = [MarkedSet.read(folder / f"{name}.jsonl") for name in SETS]
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    for each in sets:
        click.echo(f"{each.name}: {len(each.texts):,} texts, {each.words:,} words")
    started = time.perf_counter()
    texts = [text for each in sets for text in each.texts]
    models = train(Known(authorities, texts), range(len(texts)))
    (PACKAGE / "model").mkdir(exist_ok=True)
    (PACKAGE / "lists" / "ordinary_words.txt").write_text("\n".join(models.ordinary_words) + "\n", "utf-8")
    for name, model in (("first", models.first), ("second", models.second)):
        (PACKAGE / "model" / f"{name}.crfsuite").write_bytes(model)
        click.echo(f"{name}.crfsuite: {len(model):,} bytes")
    click.echo(f"{len(models.ordinary_words):,} ordinary words; {time.perf_counter() - started:.0f} s")


def train(known: Known, chosen: Iterable[int]) -> Models:
    """Train both models, and list the ordinary words, from the chosen texts alone."""
    chosen = list(chosen)
    ordinary = ordinary_words((known.texts[index] for index in chosen), Lexicon())
    lexicon = Lexicon.shipped(ordinary)
    samples = [
        (
            labelled(known.texts[index], known.read[index], lexicon),
            labelled(known.variants[index], known.variants_read[index], lexicon),
        )
        for index in chosen
    ]
    first = _model(samples)
    return Models(lexicon, ordinary, first, _model(_second_samples(samples)))


def _second_samples(samples: Sequence[Sequence[Labelled]]) -> Iterable[Sequence[Labelled]]:
    """Each text and its variant with what a first model says of them that was trained on neither."""
    for part in range(_PARTS):
        model = _model(each for index, each in enumerate(samples) if index % _PARTS != part)
        tagger = opened(model)
        for sample in samples[part::_PARTS]:
            yield [_looked_at(tagger, each) for each in sample]


def _looked_at(tagger: pycrfsuite.Tagger, sample: Labelled) -> Labelled:
    reading, look = sample.reading, first_look(tagger, sample.features)
    totals = totals_of([reading], [look])
    looked_at = [
        second_features(features, agreement_features(reading, run, shares, totals))
        for run, features, shares in zip(reading.runs, sample.features, look, strict=True)
    ]
    return replace(sample, features=looked_at)


def _model(samples: Iterable[Sequence[Labelled]]) -> bytes:
    trainer = pycrfsuite.Trainer(verbose=False)
    for sample in samples:
        for text in sample:
            for features, labels in zip(text.features, text.labels, strict=True):
                trainer.append(features, labels)
    trainer.set_params(_PARAMETERS)
    with tempfile.TemporaryDirectory(prefix="depeches-names-") as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


if __name__ == "__main__":
    main()
