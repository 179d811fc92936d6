"""From what is spoken of to what an article is about: the weightiest topics, and of a branch the narrowest.

A topic is filed when it weighs enough by itself and beside the weightiest one. A broader topic gives way to a narrower
one that is filed: counts roll up the hierarchy anyway.
"""

from collections.abc import Collection, Iterable

from corpus.annotation import Annotation
from corpus.article import Article
from corpus.authority.concept import Authorities
from indexer.recognition.topics.evidence import evidence
from indexer.recognition.topics.weights import Weights


class TopicFiling:
    """Says which topics an article is about, by their hierarchy; it holds nothing of the articles."""

    def __init__(self, authorities: Authorities, weights: Weights | None = None) -> None:
        self._weights = weights or Weights()
        self._above = {id: frozenset(authorities.ancestors("topic", id)) for id in authorities.of_kind("topic")}

    def topics(self, article: Article, mentions: Iterable[Annotation], given: Collection[str] = ()) -> tuple[str, ...]:
        """The topics, the weightiest first, of equal ones the one that comes first in `mentions`, which are those of topics.

        `given` are those that the source states: what is broader than these gives way as well.
        """
        weights = {topic: weight * self._of_level(topic) for topic, weight in evidence(article, mentions, self._weights).items()}
        least = max(self._weights.threshold, self._weights.share * max(weights.values(), default=0.0))
        # Sorting is stable, in reverse too: equal weights keep the order of first mention.
        filed = [topic for topic in sorted(weights, key=weights.__getitem__, reverse=True) if weights[topic] >= least]
        given_way = {above for topic in (*filed, *given) for above in self._above.get(topic, ())}
        return tuple(topic for topic in filed if topic not in given_way)[: self._weights.most]

    def _of_level(self, topic: str) -> float:
        return 1.0 if self._above.get(topic, True) else self._weights.top
