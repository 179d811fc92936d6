"""A made-up archive of French-like diplomatic articles, of any size, the same for the same seed.

Article n depends on the seed and on n alone: an archive of 5,000 articles begins with the one of 1,000. None is ever held whole.
"""

import datetime
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import corpus.sample
from bench.vocabulary import Vocabulary, zipf_weights
from corpus.article import Article, Block, GivenNames
from corpus.authority import Authorities, read_authorities
from corpus.authority.concept import ConceptKind
from corpus.publication_date import PublicationDate

FIRST_DAY = datetime.date(1944, 1, 1)
LAST_DAY = datetime.date(2025, 12, 31)

# The body's, beside some 8 words of the title and 25 of the standfirst: about 300 an article.
_BODY_WORDS = (175, 285)

_UNDATED_SHARE = 0.02

# How many concepts an article is filed under, from and to.
_FILED: dict[ConceptKind, tuple[int, int]] = {"person": (0, 4), "topic": (1, 3), "place": (0, 3), "organisation": (0, 2)}

_SOURCES = ("La Dépêche du matin", "Le Courrier des nations", "Agence du Ponant", "Revue des chancelleries", "Le Petit Diplomate")
_AUTHORS = tuple(
    f"{given} {family}"
    for given in ("Anne", "Jean", "Léa", "Paul")
    for family in ("Arnoul", "Brévent", "Chastel", "Dornac", "Esquirol")
)


@dataclass(frozen=True, slots=True)
class Names:
    """Names under Zipf's law: the first is by far the most frequent."""

    names: tuple[str, ...]
    cumulative_weights: tuple[float, ...]

    @classmethod
    def of(cls, names: Sequence[str]) -> "Names":
        return cls(tuple(names), tuple(itertools.accumulate(zipf_weights(len(names)))))

    def draw(self, rng: random.Random, fewest: int, most: int) -> tuple[str, ...]:
        """From `fewest` to `most` names; of one that is drawn twice, the first is kept."""
        count = min(rng.randint(fewest, most), len(self.names))
        return tuple(dict.fromkeys(rng.choices(self.names, cum_weights=self.cumulative_weights, k=count)))


class Archive:
    """`size` articles, filed under concepts of the bundled authority files."""

    def __init__(self, seed: int, size: int) -> None:
        self.seed = seed
        self.size = size
        self.authorities: Authorities = read_authorities([corpus.sample.AUTHORITIES])
        self.vocabulary = Vocabulary.of_sample(seed)
        shuffle = random.Random(f"names/{seed}").sample
        self._filed = {kind: Names.of(shuffle(sorted(ids := self.authorities.of_kind(kind)), len(ids))) for kind in _FILED}
        self._sources, self._authors = Names.of(_SOURCES), Names.of(_AUTHORS)

    def __iter__(self) -> Iterator[Article]:
        return (self.article(number) for number in range(self.size))

    def article(self, number: int) -> Article:
        """Article `number`, counted from 0."""
        rng = random.Random(f"{self.seed}/{number}")
        filed = {kind: self._filed[kind].draw(rng, *bounds) for kind, bounds in _FILED.items()}
        return Article(
            id=f"bench-{number:07d}",
            title=self._sentence(rng, 6, 10).rstrip("."),
            standfirst=self._sentence(rng, 18, 30),
            blocks=tuple(self._paragraphs(rng)),
            published=_published(rng),
            authors=self._authors.draw(rng, 0, 2),
            source=self._sources.draw(rng, 1, 1)[0],
            given=GivenNames(filed["person"], filed["topic"], filed["place"], filed["organisation"]),
            path=f"bench/{number:07d}.txt",
        )

    def _sentence(self, rng: random.Random, fewest: int, most: int) -> str:
        text = " ".join(self.vocabulary.draw(rng, rng.randint(fewest, most)))
        return f"{text[0].upper()}{text[1:]}."

    def _paragraphs(self, rng: random.Random) -> Iterator[Block]:
        left = rng.randint(*_BODY_WORDS)
        while left > 0:
            text = " ".join(self._sentence(rng, 12, 28) for _ in range(rng.randint(2, 4)))
            left -= text.count(" ") + 1
            yield Block("paragraph", text)


def word_count(article: Article) -> int:
    """How many words its title, standfirst and body hold, counted between white space."""
    return sum(len(text.split()) for text in (article.title, article.standfirst, article.body))


def _published(rng: random.Random) -> PublicationDate | None:
    day = FIRST_DAY + datetime.timedelta(days=rng.randrange((LAST_DAY - FIRST_DAY).days + 1))
    return None if rng.random() < _UNDATED_SHARE else PublicationDate(day, "day")
