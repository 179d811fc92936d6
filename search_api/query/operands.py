"""Drops the operators and field names that have nothing to work on, so that the parser finds each one complete.

A capital ET in `GUERRE ET PAIX` is an operator whether meant as one or not, and does no harm there. In a query all in capitals
an operator without an operand is more likely a word (`ET MAINTENANT`): it is dropped without a notice.
"""

import re
from collections.abc import Mapping, Sequence

from search_api.query import notices
from search_api.query.lexer import QUOTATION_MARKS, SPACE, Lexeme, LexemeKind
from search_api.query.nodes import Notice

_VALUES: frozenset[LexemeKind] = frozenset({"word", "phrase", "range", "open"})
_FIELD_WORDS: frozenset[LexemeKind] = _VALUES | {"exact"}
_CLAUSES: frozenset[LexemeKind] = _FIELD_WORDS | {"field"}
_OPERANDS: frozenset[LexemeKind] = _CLAUSES | {"not", "plus", "minus"}
_FOLLOWED_BY: Mapping[LexemeKind, frozenset[LexemeKind]] = {
    "and": _OPERANDS,
    "or": _OPERANDS,
    "not": _OPERANDS,
    "plus": _CLAUSES,
    "minus": _CLAUSES,
    "field": _FIELD_WORDS,
    "exact": _CLAUSES,
}
# What may stand between a sign and what it belongs to: marks that pairing has dropped. A field name allows a space.
_NOTHING = re.compile(rf"[{QUOTATION_MARKS}(]*+")
_NOTHING_BUT_SPACE = re.compile(rf"[{SPACE}{QUOTATION_MARKS}(]*+")
_BETWEEN: Mapping[LexemeKind, re.Pattern[str]] = {
    "plus": _NOTHING,
    "minus": _NOTHING,
    "exact": _NOTHING,
    "field": _NOTHING_BUT_SPACE,
}
_ENDS_OF_OPERANDS: frozenset[LexemeKind] = frozenset({"word", "phrase", "range", "close", "tilde", "boost"})


def drop_incomplete(text: str, lexemes: Sequence[Lexeme]) -> tuple[list[Lexeme], list[Notice]]:
    """Leave only operators, signs and field names that have their operands."""
    with_right, without_right = _with_right_operand(text, lexemes)
    complete, without_left = _with_left_operand(with_right)
    in_capitals = _all_in_capitals(lexemes)
    found = []
    for lexeme in (*without_right, *without_left):
        if lexeme.kind == "field":
            found.append(notices.field_without_words(lexeme))
        elif lexeme.kind in {"and", "or", "not"} and not in_capitals:
            found.append(notices.operator_without_operand(lexeme))
    return complete, found


def _with_right_operand(text: str, lexemes: Sequence[Lexeme]) -> tuple[list[Lexeme], list[Lexeme]]:
    """Those that are followed by what they need, and the others."""
    complete: list[Lexeme] = []
    dropped: list[Lexeme] = []
    for lexeme in reversed(lexemes):
        while lexeme.kind == "not" and complete and complete[-1].kind in {"and", "or"}:
            dropped.append(complete.pop())  # `visas SAUF ET Maroc` means to exclude
        if lexeme.kind not in _FOLLOWED_BY or (complete and _belong_together(text, lexeme, complete[-1])):
            complete.append(lexeme)
        else:
            dropped.append(lexeme)
    return complete[::-1], dropped


def _belong_together(text: str, lexeme: Lexeme, following: Lexeme) -> bool:
    between = _BETWEEN.get(lexeme.kind)
    near = between is None or between.fullmatch(text, lexeme.end, following.start) is not None
    return near and following.kind in _FOLLOWED_BY[lexeme.kind]


def _with_left_operand(lexemes: Sequence[Lexeme]) -> tuple[list[Lexeme], list[Lexeme]]:
    complete: list[Lexeme] = []
    dropped: list[Lexeme] = []
    for lexeme in lexemes:
        if lexeme.kind not in {"and", "or"} or (complete and complete[-1].kind in _ENDS_OF_OPERANDS):
            complete.append(lexeme)
        else:
            dropped.append(lexeme)
    return complete, dropped


def _all_in_capitals(lexemes: Sequence[Lexeme]) -> bool:
    return "".join(lexeme.text for lexeme in lexemes if lexeme.kind in {"word", "phrase"}).isupper()
