"""Words of a longer query that stand near each other in an article, as they do in the query, count for more."""

from itertools import pairwise

from search_api.query.nodes import Called, Enough, Node, Ranked, Terms

# So many other words may stand between two, and so much of their score is added again. Chosen as `relaxation.SHARE` was.
SLOP = 5
WEIGHT = 0.2


def ranked_by_proximity(tree: Node) -> Node:
    """An expanded tree; where it asks for enough of some words, with the pairs of neighbours among them."""
    if not isinstance(tree, Enough):
        return tree
    words = (child.terms if isinstance(child, Called) else child for child in tree.children)
    pairs = tuple(
        Terms(one.tokens + other.tokens, "stem", slop=SLOP, boost=WEIGHT)
        for one, other in pairwise(words)
        if isinstance(one, Terms) and isinstance(other, Terms) and _is_pair(one, other)
    )
    return Ranked(tree, pairs) if pairs else tree


def _is_pair(one: Terms, other: Terms) -> bool:
    """Two different single words: what several words of a compound add is no part of what the query's words add."""
    return len(one.tokens) == len(other.tokens) == 1 and one.tokens[0].stem != other.tokens[0].stem
