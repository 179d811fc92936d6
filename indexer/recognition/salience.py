"""Under which concepts is an article filed?

A mention weighs by where it stands. A person, place or organisation that is mentioned at all is one; `topics` says which topics
the article is about. What the source itself says of the article always counts, and comes first. Broader concepts are not added
here.
"""

from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from corpus.annotation import Annotation, Passage
from corpus.article import Article
from corpus.authority.concept import CONCEPT_KINDS, ConceptKind
from indexer.recognition.topics.filing import TopicFiling

TITLE_WEIGHT = 3
STANDFIRST_WEIGHT = 2
SUBHEADING_WEIGHT = 2
BODY_WEIGHT = 1


def concepts(article: Article, annotations: Iterable[Annotation], filing: TopicFiling) -> dict[ConceptKind, tuple[str, ...]]:
    """The concepts of each kind, the weightiest first, of equal ones the one that is mentioned first.

    A concept is its identifier, or its name where no authority knows it.
    """
    blocks = _blocks(article)
    given: dict[ConceptKind, dict[str, None]] = {kind: {} for kind in CONCEPT_KINDS}
    weights: dict[ConceptKind, dict[str, int]] = {kind: {} for kind in CONCEPT_KINDS}
    topics: list[Annotation] = []
    for annotation in sorted(annotations, key=_place):
        if annotation.kind == "date":
            continue
        if annotation.passage is None:
            given[annotation.kind][annotation.value] = None
        elif annotation.kind == "topic":
            topics.append(annotation)
        else:
            of_kind = weights[annotation.kind]
            of_kind[annotation.value] = of_kind.get(annotation.value, 0) + _weight(annotation.passage, blocks)
    # Sorting is stable, in reverse too: equal weights keep the order of first mention.
    ranked = {kind: sorted(of_kind, key=of_kind.__getitem__, reverse=True) for kind, of_kind in weights.items()}
    ranked["topic"] = list(filing.topics(article, topics, given["topic"]))
    return {kind: (*given[kind], *(id for id in ranked[kind] if id not in given[kind])) for kind in CONCEPT_KINDS}


def _place(annotation: Annotation) -> tuple[int, int]:
    if annotation.passage is None:
        return (-1, 0)
    return ("title", "standfirst", "body").index(annotation.passage.field), annotation.passage.start


def _weight(passage: Passage, blocks: list[tuple[int, bool]]) -> int:
    if passage.field == "title":
        return TITLE_WEIGHT
    if passage.field == "standfirst":
        return STANDFIRST_WEIGHT
    block = bisect_right(blocks, passage.start, key=itemgetter(0)) - 1
    return SUBHEADING_WEIGHT if block >= 0 and blocks[block][1] else BODY_WEIGHT


def _blocks(article: Article) -> list[tuple[int, bool]]:
    """Where each block begins in the article's body, and whether it is a subheading."""
    return [(start, block.kind == "subheading") for start, block in article.placed_blocks()]
