"""Writes a parsed tree as a query that is read as the same tree again.

>>> from search_api.query import And, Word
>>> written(And((Word("visas", "title"), Published(datetime.date(1962, 3, 18), None))))
'titre:visas ET date:1962-03-18..'
"""

import datetime

from search_api.query.nodes import Cited, Node, Published
from search_api.query.understood import TreeWriter


def written(node: Node) -> str:
    """A tree as the parser makes it, in the query language; "" for every article.

    Raises:
        TypeError: the tree was expanded.
    """
    return _QueryWriter().tree(node)


class _QueryWriter(TreeWriter):
    """Without the space that French typography wants before a colon, and with dates as they are typed."""

    colon = ":"

    def published(self, node: Published) -> str:
        return f"date:{_period(node)}"

    def cited(self, node: Cited) -> str:
        return f"cite:{_period(node)}"


def _period(node: Published | Cited) -> str:
    first, last = _day(node.first), _day(node.last)
    return first if first == last else f"{first}..{last}"


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
