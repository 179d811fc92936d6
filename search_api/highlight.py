"""Where a query's words stand in a text, and the passages that show them best; always slices of the original."""

import fnmatch
import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.annotation import FieldName
from indexer.analysis import FrenchAnalyzer, Token, fold, written_words
from search_api.query.folded_pattern import fold_pattern
from search_api.query.nodes import And, Fuzzy, Node, Not, Or, Terms, Wildcard

Mark = tuple[int, int]

_SNIPPET_LENGTH = 240
_SNIPPETS = 2


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of a field; `marks` are (start, end) in `text`, in code points."""

    field: FieldName
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Consecutive tokens to mark, each given by a test, with at most `slop` tokens between two neighbours."""

    tests: tuple[Callable[[Token], bool], ...]
    field: FieldName | None
    slop: int = 0


class Highlighter:
    """Marks what an expanded tree looks for; what it excludes is never marked."""

    def __init__(self, tree: Node, analyzer: FrenchAnalyzer) -> None:
        self._patterns = tuple(_patterns(tree))
        self._analyzer = analyzer
        self._remembered: dict[FieldName, dict[str, tuple[Mark, ...]]] = {}

    def marks(self, field: FieldName, text: str) -> tuple[Mark, ...]:
        """The marked passages of a field's text, in order and without overlap."""
        patterns = [pattern for pattern in self._patterns if pattern.field in {None, field}]
        words = [pattern.tests[0] for pattern in patterns if len(pattern.tests) == 1]
        sequences = [pattern for pattern in patterns if len(pattern.tests) > 1]
        found = set(self._word_marks(field, words, text)) if words else set()
        if sequences:
            tokens = self._analyzer.tokens(text)
            found |= {mark for pattern in sequences for mark in _matches(pattern, tokens)}
        return tuple(_merged(sorted(found)))

    def _word_marks(self, field: FieldName, tests: list[Callable[[Token], bool]], text: str) -> Iterator[Mark]:
        """Marks of single words. A text repeats most of its words, so each written word is tested once."""
        remembered = self._remembered.setdefault(field, {})
        for offset, word in written_words(text):
            marks = remembered.get(word)
            if marks is None:
                tokens = self._analyzer.tokens_of(word)
                marks = tuple((token.start, token.end) for token in tokens if any(test(token) for test in tests))
                remembered[word] = marks
            for start, end in marks:
                yield offset + start, offset + end

    def snippets(self, field: FieldName, text: str) -> tuple[Snippet, ...]:
        """The one or two passages of about 240 characters with the most marks; none where nothing is marked."""
        marks = self.marks(field, text)
        chosen: list[tuple[int, int]] = []
        windows = sorted({_window(text, mark) for mark in marks})
        by_coverage = sorted(windows, key=lambda window: (tuple(-count for count in _coverage(window, marks, text)), window))
        for window in by_coverage:
            if all(window[1] <= start or end <= window[0] for start, end in chosen):
                chosen.append(window)
            if len(chosen) == _SNIPPETS:
                break
        return tuple(_cut(field, text, window, marks) for window in sorted(chosen))

    def whole(self, field: FieldName, text: str) -> tuple[Snippet, ...]:
        """The whole text as one snippet; none where nothing is marked."""
        marks = self.marks(field, text)
        return (Snippet(field, text, marks),) if marks else ()


def _patterns(node: Node) -> Iterator[_Pattern]:
    match node:
        case And(children=children) | Or(children=children):
            for child in children:
                yield from _patterns(child)
        case Not():
            return
        case Terms(tokens=tokens, strength=strength, field=field, slop=slop) if tokens:
            yield _Pattern(tuple(_has_form(strength, getattr(token, strength)) for token in tokens), field, slop)
        case Wildcard(pattern=pattern, field=field):
            # `fnmatch` backtracks on no `*`, however many there are.
            expression = re.compile(fnmatch.translate(fold_pattern(pattern)))
            yield _Pattern((_matches_expression(expression),), field)
        case Fuzzy(text=text, distance=distance, field=field):
            yield _Pattern((_within_distance(fold(text), distance),), field)
        case _:
            return


def _has_form(strength: str, form: str) -> Callable[[Token], bool]:
    return lambda token: getattr(token, strength) == form


def _matches_expression(expression: re.Pattern[str]) -> Callable[[Token], bool]:
    return lambda token: expression.fullmatch(token.folded) is not None


def _within_distance(word: str, distance: int) -> Callable[[Token], bool]:
    @functools.cache
    def near(form: str) -> bool:
        return abs(len(form) - len(word)) <= distance and _edit_distance(form, word) <= distance

    return lambda token: near(token.folded)


def _edit_distance(a: str, b: str) -> int:
    """Levenshtein's distance, by Wagner and Fischer's algorithm (1974).

    >>> _edit_distance("macron", "macrron")
    1
    """
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (letter != other))
    return row[-1]


def _matches(pattern: _Pattern, tokens: list[Token]) -> Iterator[Mark]:
    """Every place of a pattern: one mark from first to last word where they are neighbours, else a mark a word."""
    first, *others = pattern.tests
    for index, token in enumerate(tokens):
        if not first(token):
            continue
        places = [index]
        for test in others:
            following = range(places[-1] + 1, min(places[-1] + 2 + pattern.slop, len(tokens)))
            place = next((place for place in following if test(tokens[place])), None)
            if place is None:
                break
            places.append(place)
        if len(places) == len(pattern.tests):
            if pattern.slop == 0:
                yield token.start, tokens[places[-1]].end
            else:
                yield from ((tokens[place].start, tokens[place].end) for place in places)


def _merged(marks: list[Mark]) -> Iterator[Mark]:
    """Join marks that overlap."""
    current: Mark | None = None
    for start, end in marks:
        if current is None or start >= current[1]:
            if current is not None:
                yield current
            current = (start, end)
        else:
            current = (current[0], max(current[1], end))
    if current is not None:
        yield current


def _window(text: str, mark: Mark) -> tuple[int, int]:
    """A passage of a paragraph around a mark, cut at white space; the whole paragraph where it is short."""
    first = text.rfind("\n", 0, mark[0]) + 1
    last = text.find("\n", mark[1])
    last = len(text) if last < 0 else last
    if last - first <= _SNIPPET_LENGTH:
        return first, last
    start = max(first, mark[0] - _SNIPPET_LENGTH // 3)
    end = min(last, start + max(_SNIPPET_LENGTH, mark[1] - start))
    if start > first:
        start = next((place + 1 for place in range(start, mark[0]) if text[place].isspace()), mark[0])
    if end < last:
        end = next((place for place in range(end, mark[1], -1) if text[place].isspace()), mark[1])
    return start, end


def _coverage(window: tuple[int, int], marks: tuple[Mark, ...], text: str) -> tuple[int, int]:
    inside = [fold(text[start:end]) for start, end in marks if window[0] <= start and end <= window[1]]
    return len(set(inside)), len(inside)


def _cut(field: FieldName, text: str, window: tuple[int, int], marks: tuple[Mark, ...]) -> Snippet:
    start, end = window
    inside = tuple((a - start, b - start) for a, b in marks if start <= a and b <= end)
    return Snippet(field, text[start:end], inside)
