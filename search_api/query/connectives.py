"""Puts trees together so that they stay flat: no AND within an AND, no OR within an OR, no chain of negations."""

from collections.abc import Sequence

from search_api.query.nodes import And, Node, Not, Or


def joined(connective: type[And] | type[Or], nodes: Sequence[Node]) -> Node:
    """All of them in one, at least one; without a connective around a single child."""
    flat: list[Node] = []
    for node in nodes:
        flat.extend(node.children if isinstance(node, connective) else (node,))
    return connective(tuple(flat)) if len(flat) > 1 else flat[0]


def negated(node: Node) -> Node:
    """The opposite. Three negations are one, so that no chain of them grows deep."""
    return node.child if isinstance(node, Not) and isinstance(node.child, Not) else Not(node)
