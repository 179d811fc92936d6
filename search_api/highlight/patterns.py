"""What a tree asks to be marked: tests of tokens, and with what letters the tokens that pass them are spelled."""

import fnmatch
import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.annotation import FieldName
from indexer.analysis import Strength, Token, fold
from indexer.analysis.stem_beginnings import stem_beginnings
from search_api.highlight import spelling
from search_api.highlight.edit_distance import pieces, within_distance
from search_api.highlight.stretches import EVERY_WORD
from search_api.query.folded_pattern import fold_pattern
from search_api.query.nodes import And, Called, Enough, Fuzzy, Node, Not, Or, Ranked, Terms, Wildcard

# More letters would find less, and compile anew for every query.
_LETTERS = 2
_LETTERS_OF_PIECE = 3

_LITERAL = re.compile(r"[^\W_]*")


@dataclass(frozen=True, slots=True)
class TokenTest:
    """Whether a token is meant. In plain text each of them stands where one of the expressions `places` is found."""

    passes: Callable[[Token], bool]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Consecutive tokens to mark, with at most `slop` tokens between two neighbours.

    In plain text the first of them stands where one of the expressions `places` is found.
    """

    tests: tuple[TokenTest, ...]
    field: FieldName | None
    slop: int
    places: tuple[str, ...]

    @property
    def reach(self) -> int:
        """How many tokens after the first may belong to a match."""
        return (len(self.tests) - 1) * (self.slop + 1)


def patterns(node: Node) -> Iterator[Pattern]:
    """The patterns of an expanded tree; what it excludes has none."""
    match node:
        case And(children=children) | Or(children=children) | Enough(children=children) | Called(children=children):
            for child in children:
                yield from patterns(child)
        case Ranked(required=required):
            yield from patterns(required)
        case Terms(tokens=tokens) if tokens:
            yield _of_terms(node)
        case Wildcard(pattern=pattern, field=field):
            yield _of_word(_matching(fold_pattern(pattern)), field)
        case Fuzzy(text=text, distance=distance, field=field):
            yield _of_word(_near(fold(text), distance), field)
        case Not() | _:
            return


def _of_word(test: TokenTest, field: FieldName | None) -> Pattern:
    return Pattern((test,), field, 0, test.places)


def _of_terms(node: Terms) -> Pattern:
    tests = tuple(_having_form(token, node.strength) for token in node.tokens)
    places = tests[0].places
    if node.strength == "exact" and len(tests) > 1:
        # A whole phrase is rare where its first word (`de`) may be frequent.
        forms = [token.exact for token in node.tokens]
        places = (spelling.sequence(forms if node.slop == 0 else forms[:1]),)
    return Pattern(tests, node.field, node.slop, places)


def _having_form(token: Token, strength: Strength) -> TokenTest:
    form = getattr(token, strength)
    beginnings = stem_beginnings(form) if strength == "stem" else (_literal(token.folded),)
    return TokenTest(lambda other: getattr(other, strength) == form, tuple(map(spelling.beginning, beginnings)))


def _matching(pattern: str) -> TokenTest:
    # `fnmatch` backtracks on no `*`, however many there are.
    expression = re.compile(fnmatch.translate(pattern))
    letters = _literal(pattern)
    places = spelling.beginning(letters) if letters else EVERY_WORD
    return TokenTest(lambda token: expression.fullmatch(token.folded) is not None, (places,))


def _literal(form: str) -> str:
    """The first letters, as far as they stand for themselves; "" before a wildcard."""
    match = _LITERAL.match(form)
    return match.group()[:_LETTERS] if match else ""


def _near(word: str, distance: int) -> TokenTest:
    """A word with at most `distance` edits keeps at least one of `distance` + 1 pieces, whichever way it is cut."""

    @functools.cache
    def near(form: str) -> bool:
        return within_distance(form, word, distance)

    first, *inner, last = pieces(word, distance + 1)
    places: tuple[str, ...] = (EVERY_WORD,)
    if first:
        places = (
            spelling.beginning(first[:_LETTERS]),
            *(spelling.inside(piece[:_LETTERS_OF_PIECE]) for piece in inner),
            spelling.ending(last[-_LETTERS_OF_PIECE:]),
        )
    return TokenTest(lambda token: near(token.folded), places)
