"""The published words of French stemmers, and which of them belong together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeAlias

from bench.errors import BenchError
from bench.peers.package import package
from indexer.analysis import FrenchAnalyzer, fold
from indexer.analysis.snowball import snowball_stem

WordStemmer: TypeAlias = Callable[[str], str]

FILES = ("snowball_pairs.tsv", "frlight.txt", "frminimal.txt")

_ANALYZER = FrenchAnalyzer()


class PairsUnreadable(BenchError):
    """A list of words and stems is not what it has to be."""


@dataclass(frozen=True, slots=True)
class PublishedStems:
    """A stem for each word, as Snowball publishes it and as Lucene's two other stemmers give it."""

    snowball: Mapping[str, str]
    light: Mapping[str, str]
    minimal: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the three lists.

        Raises:
            PairsUnreadable: one is missing or has another form.
        """
        return cls(*(_pairs(folder / name) for name in FILES))

    def compared(self) -> list[str]:
        """The content words of which all give a stem: one token, and no function word."""
        return [word for word in self.snowball if word in self.light and word in self.minimal and _is_content_word(word)]

    def stemmers(self) -> dict[str, WordStemmer]:
        """By name, from the lightest on; ours last."""
        return {
            "none": str,
            "minimal (Lucene)": self.minimal.__getitem__,
            "light (Lucene)": self.light.__getitem__,
            "Snowball as it is": self.snowball.__getitem__,
            "Snowball, accents folded": lambda word: snowball_stem(fold(word)),
            "Dépêches": own_stem,
        }


def own_stem(word: str) -> str:
    """Our stem of a word that is one token."""
    (token,) = _ANALYZER.tokens(word)
    return token.stem


def groups_by_lemma(words: Iterable[str]) -> dict[str, str]:
    """The lemma of each word that simplemma's dictionary of French holds.

    Raises:
        PeerMissing: simplemma is not installed.
    """
    simplemma = package("simplemma")
    return {word: simplemma.lemmatize(word, lang="fr") for word in words if simplemma.is_known(word, lang="fr")}


def groups_of_families(families: Iterable[str]) -> dict[str, str]:
    """The group of each word; families that share a word are one.

    >>> groups_of_families(["ami amis", "amis amie", "roi rois"])
    {'ami': 'ami', 'amis': 'ami', 'amie': 'ami', 'roi': 'roi', 'rois': 'roi'}
    """
    group_of: dict[str, str] = {}
    for family in families:
        words = family.lower().split()
        joined = {group_of[word] for word in words if word in group_of}
        name = min(joined, default=words[0])
        group_of.update({word: name for word, group in group_of.items() if group in joined})
        group_of.update(dict.fromkeys(words, name))
    return group_of


def _is_content_word(word: str) -> bool:
    tokens = _ANALYZER.tokens(word)
    return len(tokens) == 1 and not tokens[0].function_word


def _pairs(path: Path) -> dict[str, str]:
    try:
        pairs: list[list[str]] = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        return {word: stem for word, stem in pairs}  # noqa: C416 - says that a line is a pair
    except (OSError, ValueError) as error:
        raise PairsUnreadable(f"{path}: {error}; wanted is a word, a tab and its stem a line") from error
