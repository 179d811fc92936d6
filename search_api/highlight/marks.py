"""Finds where the tokens of patterns stand in a text.

Most words of a text can't be meant. The few stretches that may hold a word that is are found by how it is spelled, and only they
are analysed; a stretch has the same marks wherever it stands, so that each is analysed once for all the hits of a page.
"""

from collections.abc import Callable, Iterable, Iterator

from indexer.analysis import FrenchAnalyzer, Token, written_words
from indexer.analysis.tokenizer import WRITTEN_WORD
from search_api.highlight.patterns import Pattern
from search_api.highlight.spelling import unusual_places
from search_api.highlight.stretches import EVERY_WORD, place_finder, stretch_end, stretch_finder, stretch_start, stretches

Mark = tuple[int, int]
_Placed = tuple[int, Token]

# Each way of spelling is one more walk through the text; beyond these many, one walk over all its stretches is shorter.
_MOST_PLACES = 5


class MarkFinder:
    """Finds the marks of some patterns in any number of texts, and remembers those of each stretch."""

    def __init__(self, patterns: Iterable[Pattern], analyzer: FrenchAnalyzer) -> None:
        patterns = tuple(patterns)
        words = [pattern.tests[0] for pattern in patterns if len(pattern.tests) == 1]
        places = tuple(dict.fromkeys(each for test in words for each in test.places))
        self._analyzer = analyzer
        self._sequences = tuple(pattern for pattern in patterns if len(pattern.tests) > 1)
        self._tests = tuple(test.passes for test in words)
        self._finders = tuple(map(stretch_finder, places if len(places) <= _MOST_PLACES else (EVERY_WORD,)))
        self._remembered: dict[str, tuple[Mark, ...]] = {}

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The marked passages of a text, in order and without overlap."""
        if not self._tests and not self._sequences:
            return ()
        unusual = tuple(unusual_places(text))
        found = set(self._word_marks(text, unusual)) if self._tests else set()
        for pattern in self._sequences:
            found.update(self._sequence_marks(pattern, text, unusual))
        return tuple(_merged(sorted(found))) if found else ()

    def _word_marks(self, text: str, unusual: tuple[int, ...]) -> Iterator[Mark]:
        for finder in self._finders:
            for start, stretch in stretches(text, finder):
                for first, last in self._marks_of(stretch):
                    yield start + first, start + last
        end = 0
        for place in unusual:
            if place >= end:
                start, end = stretch_start(text, place), stretch_end(text, place)
                for first, last in self._marks_of(text[start:end]):
                    yield start + first, start + last

    def _marks_of(self, stretch: str) -> tuple[Mark, ...]:
        marks = self._remembered.get(stretch)
        if marks is None:
            marks = self._remembered[stretch] = tuple(
                (offset + token.start, offset + token.end)
                for offset, word in written_words(stretch)
                for token in self._analyzer.tokens_of(word)
                if any(passes(token) for passes in self._tests)
            )
        return marks

    def _sequence_marks(self, pattern: Pattern, text: str, unusual: tuple[int, ...]) -> Iterator[Mark]:
        """Analyse from each place where the first word may stand as far as the last may stand."""
        # What spells a whole phrase knows plain words only: beside others, its first word has to be looked for.
        all_places = pattern.tests[0].places if unusual else pattern.places
        places = [match.start() for each in all_places for match in place_finder(each).finditer(text)]
        done = 0
        for place in sorted({*places, *unusual}):
            if place >= done:
                start, until = stretch_start(text, place, done), stretch_end(text, place)
                tokens, done = self._tokens(text, start, until, pattern)
                yield from _matches(pattern, tokens)

    def _tokens(self, text: str, start: int, until: int, pattern: Pattern) -> tuple[list[_Placed], int]:
        """The tokens from `start` to `until` and on to where no match can go, and where they end."""
        first, left, done = pattern.tests[0].passes, 0, until
        tokens: list[_Placed] = []
        for match in WRITTEN_WORD.finditer(text, start):
            if left <= 0 and match.start() >= until:
                break
            for token in self._analyzer.tokens_of(match.group()):
                left = pattern.reach if first(token) else left - 1
                tokens.append((match.start(), token))
            done = match.end()
        return tokens, done


def _matches(pattern: Pattern, tokens: list[_Placed]) -> Iterator[Mark]:
    """Every place of a pattern: one mark from first to last word where they are neighbours, else a mark a word."""
    first, *others = (test.passes for test in pattern.tests)
    for index, (_, token) in enumerate(tokens):
        if first(token):
            places = _following(others, tokens, index, pattern.slop)
            if len(places) == len(pattern.tests):
                marks = [(offset + token.start, offset + token.end) for offset, token in (tokens[place] for place in places)]
                yield from marks if pattern.slop else [(marks[0][0], marks[-1][1])]


def _following(others: list[Callable[[Token], bool]], tokens: list[_Placed], index: int, slop: int) -> list[int]:
    """The token at `index` and the next ones that pass the other tests, as far as there are any near enough."""
    places = [index]
    for passes in others:
        near = range(places[-1] + 1, min(places[-1] + 2 + slop, len(tokens)))
        place = next((place for place in near if passes(tokens[place][1])), None)
        if place is None:
            break
        places.append(place)
    return places


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
