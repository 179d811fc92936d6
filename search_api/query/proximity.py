"""The words of a longer query that stand near each other in an article count for more.

How many of them stand together, in part of a sentence and in a paragraph, tells an article about what is asked from one that
has its words here and there (Tao and Zhai, "An exploration of proximity measures in information retrieval", 2007; the windows
are theirs in kind, and weigh words by their rarity).
"""

from collections.abc import Iterator
from typing import NamedTuple

from search_api.query.nodes import Called, Enough, Node, Ranked, Terms


class Window(NamedTuple):
    """So many tokens; the words that stand within them count so much of what they weigh."""

    length: int
    weight: float


# Chosen as `relaxation.SHARE` was.
WINDOWS = (Window(8, 1.0), Window(60, 1.0))

# One word is always near itself.
_FEWEST = 2


def ranked_by_proximity(tree: Node) -> Node:
    """An expanded tree; where it asks for enough of some words, ranked by how near each other these stand."""
    if not isinstance(tree, Enough):
        return tree
    words = {terms.tokens[0].stem: terms for child in tree.children for terms in _words(child)}
    return Ranked(tree, tuple(words.values())) if len(words) >= _FEWEST else tree


def _words(child: Node) -> Iterator[Terms]:
    """Each word of a child that counts, by itself."""
    terms = child.terms if isinstance(child, Called) else child
    if isinstance(terms, Terms):
        yield from (Terms((token,), "stem") for token in terms.tokens if not token.function_word)
