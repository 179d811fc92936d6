"""What made-up articles are filed under: concepts of the bundled authority files, sources and authors, under Zipf's law.

A source files an article under a concept and everything broader, so that every engine counts what stands in the line and none has
to know the authority files.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

import corpus.sample
from bench.real_text import zipf_weights
from corpus.authority import Authorities, read_authorities
from corpus.authority.concept import ConceptKind

# How many an article has, from and to.
_FILED: dict[ConceptKind, tuple[str, int, int]] = {
    "person": ("persons", 0, 4),
    "topic": ("topics", 1, 3),
    "place": ("places", 0, 3),
    "organisation": ("organisations", 0, 2),
}
_SOURCES = ("La Dépêche du matin", "Le Courrier des nations", "Agence du Ponant", "Revue des chancelleries", "Le Petit Diplomate")
_SECTIONS = ("Monde", "Europe", "Défense", "Économie", "Opinions")
_AUTHORS = tuple(
    f"{given} {family}"
    for given in ("Anne", "Jean", "Léa", "Paul")
    for family in ("Arnoul", "Brévent", "Chastel", "Dornac", "Esquirol")
)


@dataclass(frozen=True, slots=True)
class _Names:
    """Names under Zipf's law, the first by far the most frequent, each with what else it stands for."""

    closures: tuple[tuple[str, ...], ...]
    cumulative: npt.NDArray[np.float64]
    fewest: int
    most: int

    @classmethod
    def of(cls, closures: Sequence[tuple[str, ...]], fewest: int, most: int) -> "_Names":
        cumulative = np.cumsum(zipf_weights(len(closures)))
        return cls(tuple(closures), cumulative / cumulative[-1], fewest, most)

    def draw(self, rng: np.random.Generator, articles: int) -> list[list[str]]:
        """For each article from `fewest` to `most` names; of one that is drawn twice, the first is kept."""
        counts = rng.integers(self.fewest, self.most + 1, articles).tolist()
        drawn = np.searchsorted(self.cumulative, rng.random((articles, self.most))).tolist()
        closures = self.closures
        return [
            list(dict.fromkeys(name for rank in ranks[:count] for name in closures[rank]))
            for ranks, count in zip(drawn, counts, strict=True)
        ]


class Filing:
    """Draws what articles are filed under; which concepts are frequent depends on the seed."""

    def __init__(self, seed: int) -> None:
        self.authorities: Authorities = read_authorities([corpus.sample.AUTHORITIES])
        shuffled = random.Random(f"names/{seed}").sample
        self._many: dict[str, _Names] = {"authors": _Names.of([(name,) for name in _AUTHORS], 0, 2)}
        for kind, (key, fewest, most) in _FILED.items():
            ids = sorted(self.authorities.of_kind(kind))
            closures = [(id, *self.authorities.ancestors(kind, id)) for id in shuffled(ids, len(ids))]
            self._many[key] = _Names.of(closures, fewest, most)
        self._one = {
            "source": _Names.of([(name,) for name in _SOURCES], 1, 1),
            "section": _Names.of([(name,) for name in _SECTIONS], 1, 1),
        }

    def draw(self, rng: np.random.Generator, articles: int) -> dict[str, list[list[str]] | list[str]]:
        """By key of the JSON lines, a list or a name for each article."""
        drawn: dict[str, list[list[str]] | list[str]] = {key: names.draw(rng, articles) for key, names in self._many.items()}
        drawn |= {key: [name for (name,) in names.draw(rng, articles)] for key, names in self._one.items()}
        return drawn
