"""How much of an article speaks of each topic.

A label in the title says more than one in the body. Another label of the same topic says more than the same one again. A label of
several words says more than a single word, which may stand in any article.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from corpus.annotation import Annotation, Passage
from corpus.article import Article
from indexer.recognition.topics.weights import Position, Weights


@dataclass(frozen=True, slots=True)
class Positions:
    """Where passages of one article stand, as far as it matters; `lead` is the first paragraph of the body."""

    blocks: tuple[tuple[int, Position], ...]

    @classmethod
    def of(cls, article: Article) -> "Positions":
        """The blocks of an article."""
        blocks: list[tuple[int, Position]] = []
        led = False
        for start, block in article.placed_blocks():
            if block.kind == "subheading":
                blocks.append((start, "subheading"))
            else:
                blocks.append((start, "body" if led else "lead"))
                led = True
        return cls(tuple(blocks))

    def position(self, passage: Passage) -> Position:
        """Where a passage stands."""
        if passage.field != "body":
            return passage.field
        block = bisect_right(self.blocks, passage.start, key=itemgetter(0)) - 1
        return self.blocks[block][1] if block >= 0 else "body"


def evidence(article: Article, mentions: Iterable[Annotation], weights: Weights) -> dict[str, float]:
    """The weight of each topic that is mentioned, in the order in which they are first mentioned."""
    positions = Positions.of(article)
    by_label: dict[str, dict[str, list[float]]] = {}
    for mention in mentions:
        if mention.passage:
            weight = weights.of_position[positions.position(mention.passage)]
            evoked = mention.reason.code == "recognised"
            weight *= weights.evoked if evoked else weights.of_label(mention.reason.words)
            label = "" if evoked else mention.reason.words
            by_label.setdefault(mention.value, {}).setdefault(label, []).append(weight)
    return {topic: _sum(labels, weights) for topic, labels in by_label.items()}


def _sum(labels: Mapping[str, list[float]], weights: Weights) -> float:
    return sum(
        weight * weights.again**times
        for of_label in labels.values()
        for times, weight in enumerate(sorted(of_label, reverse=True))
    )
