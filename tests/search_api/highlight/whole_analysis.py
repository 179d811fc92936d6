"""The oracle: marks found by analysing every word of a text, one after the other, without any shortcut."""

from collections.abc import Iterator

from indexer.analysis import FrenchAnalyzer, Token
from search_api.highlight import Mark
from search_api.highlight.patterns import Pattern, patterns
from search_api.query import Node


def marks_of_whole_text(tree: Node, analyzer: FrenchAnalyzer, text: str) -> tuple[Mark, ...]:
    """What a highlighter must mark in a field for which the tree has no clause of its own."""
    tokens = analyzer.tokens(text)
    places = {mark for pattern in patterns(tree) if pattern.field is None for mark in _places(pattern, tokens)}
    joined: list[Mark] = []
    for start, end in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def _places(pattern: Pattern, tokens: list[Token]) -> Iterator[Mark]:
    first, *others = (test.passes for test in pattern.tests)
    for index in (index for index, token in enumerate(tokens) if first(token)):
        found = [index]
        for passes in others:
            near = range(found[-1] + 1, min(found[-1] + 2 + pattern.slop, len(tokens)))
            found += [place for place in near if passes(tokens[place])][:1] or [len(tokens)]
        if len(tokens) not in found:
            marks = [(tokens[place].start, tokens[place].end) for place in found]
            yield from marks if pattern.slop else [(marks[0][0], marks[-1][1])]
