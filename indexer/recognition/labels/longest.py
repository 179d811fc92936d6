"""Of all that was found, what stands: leftmost first, of those that begin together the longest, and never two that overlap."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Spanning(Protocol):
    """Anything that begins and ends somewhere in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanning)


def leftmost_longest(found: Iterable[S]) -> list[S]:
    """Spans in the order of the text; of equal spans the first given stands.

    >>> from collections import namedtuple
    >>> Span = namedtuple("Span", "start end")
    >>> leftmost_longest([Span(7, 14), Span(0, 7), Span(8, 20), Span(0, 12), Span(20, 21)])
    [Span(start=0, end=12), Span(start=20, end=21)]
    """
    standing: list[S] = []
    end = 0
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            standing.append(span)
            end = span.end
    return standing
