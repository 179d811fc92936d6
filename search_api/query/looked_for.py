"""The parts of a query that an article is to have: its leaves, without those that it must not have."""

from collections.abc import Iterator

from search_api.query.nodes import (
    And,
    Cited,
    Enough,
    FacetValue,
    Fuzzy,
    InOffice,
    Named,
    Node,
    Or,
    Phrase,
    Published,
    Wildcard,
    Word,
)

Leaf = Word | Phrase | Wildcard | Fuzzy | FacetValue | InOffice | Published | Cited


def looked_for(node: Node) -> Iterator[Leaf | Named]:
    """The leaves, from left to right; what is excluded may stand nowhere.

    >>> from search_api.query import parse
    >>> [leaf.text for leaf in looked_for(parse("fonction:président SAUF fonction:roi").tree)]
    ['président']
    """
    match node:
        case And(children=children) | Or(children=children) | Enough(children=children):
            for child in children:
                yield from looked_for(child)
        case Word() | Phrase() | Wildcard() | Fuzzy() | FacetValue() | InOffice() | Published() | Cited() | Named():
            yield node
        case _:
            return
