"""Pairs quotation marks into phrases and parentheses into groups, so that the parser meets balanced lexemes only."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from search_api.query import notices
from search_api.query.lexer import Lexeme
from search_api.query.nodes import Notice

DEEPEST_NESTING = 20

_PAIRED_MARKS = {"«": "»", "“": "”"}


def pair_quotation_marks(text: str, lexemes: Sequence[Lexeme]) -> tuple[list[Lexeme], list[Notice]]:
    """Replace two quotation marks and all between them by one phrase; a mark without its pair goes, with a notice.

    « » and “ ” may hold others of their kind. A straight mark closes at the next one, and a “ without its ” too
    (`“Divine Comédie"`), as keyboards and copied texts mix them.
    """
    paired: list[Lexeme] = []
    found: list[Notice] = []
    closing = _closing_marks(lexemes)
    index = 0
    while index < len(lexemes):
        lexeme = lexemes[index]
        if lexeme.kind != "quote":
            paired.append(lexeme)
        elif (close := closing.get(index)) is not None:
            end = lexemes[close]
            paired.append(Lexeme("phrase", text[lexeme.end : end.start], lexeme.start, end.end))
            index = close
        else:
            found.append(notices.quotation_mark_without_pair(lexeme))
        index += 1
    return paired, found


def _closing_marks(lexemes: Sequence[Lexeme]) -> Mapping[int, int]:
    """For the index of each mark that can open a phrase, the index of the mark that closes it."""
    marks = [(index, lexeme.text) for index, lexeme in enumerate(lexemes) if lexeme.kind == "quote"]
    straight = [index for index, mark in marks if mark == '"']
    curly = [index for index, mark in marks if mark == "”"]
    closing = dict(_nested_pairs(marks))
    for index, mark in marks:
        if index in closing or mark not in {'"', "“", "”"}:
            continue
        close = _first_after(index, straight)
        if close is None and mark != "“":
            close = _first_after(index, curly)
        if close is not None:
            closing[index] = close
    return closing


def _first_after(index: int, ordered: Sequence[int]) -> int | None:
    following = bisect_right(ordered, index)
    return ordered[following] if following < len(ordered) else None


def _nested_pairs(marks: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    for opener, closer in _PAIRED_MARKS.items():
        waiting: list[int] = []
        for index, mark in marks:
            if mark == opener:
                waiting.append(index)
            elif mark == closer and waiting:
                yield waiting.pop(), index


def balance_parentheses(lexemes: Sequence[Lexeme]) -> tuple[list[Lexeme], list[Notice]]:
    """Leave only pairs that hold something, nested to at most `DEEPEST_NESTING`.

    An empty pair is punctuation (`(…)`). A parenthesis that is never closed is closed at the end, one that was never
    opened goes, both with a notice.
    """
    balanced: list[Lexeme] = []
    found: list[Notice] = []
    waiting: list[Lexeme] = []
    ignored: list[Lexeme] = []
    too_deep = 0
    for lexeme in lexemes:
        if lexeme.kind == "open":
            if len(waiting) < DEEPEST_NESTING:
                waiting.append(lexeme)
                balanced.append(lexeme)
            else:
                too_deep += 1
                ignored.append(lexeme)
        elif lexeme.kind != "close":
            balanced.append(lexeme)
        elif too_deep:
            too_deep -= 1
        elif waiting:
            waiting.pop()
            _close(balanced, lexeme)
        else:
            found.append(notices.parenthesis_not_opened(lexeme))
    for opened in waiting:
        found.append(notices.parenthesis_not_closed(opened))
        _close(balanced, Lexeme("close", "", lexemes[-1].end, lexemes[-1].end))
    if ignored:
        found.append(notices.parentheses_too_deep(ignored[0], DEEPEST_NESTING))
    return balanced, found


def _close(balanced: list[Lexeme], parenthesis: Lexeme) -> None:
    if balanced[-1].kind == "open":
        balanced.pop()
    else:
        balanced.append(parenthesis)
