"""Rows of the tables of queries, and trees without their places."""

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest

from search_api.query import And, Enough, Node, Not, Or, parse, understood
from search_api.query.lexer import lex
from search_api.query.pairing import pair_quotation_marks


def row(query: str, tree: Node, in_words: str, *notices: tuple[str, str]) -> Any:
    """A query, its tree without places, the tree in French, and for each notice the piece it points at and the sentence."""
    return pytest.param(query, tree, in_words, notices, id=query.replace("\n", " "))


def check_row(query: str, tree: Node, in_words: str, notices: tuple[tuple[str, str], ...]) -> None:
    parsed = parse(query)
    assert parsed.text == query
    assert without_places(parsed.tree) == tree
    assert understood(parsed.tree) == in_words
    assert tuple((query[notice.start : notice.end], notice.message) for notice in parsed.notices) == notices


def without_places(node: Node) -> Node:
    """The same tree, every `start` and `end` at 0."""
    match node:
        case And(children=children):
            return And(tuple(map(without_places, children)))
        case Or(children=children):
            return Or(tuple(map(without_places, children)))
        case Enough(children=children, share=share):
            return Enough(tuple(map(without_places, children)), share)
        case Not(child=child):
            return Not(without_places(child))
        case _ if hasattr(node, "start"):
            return dataclasses.replace(node, start=0, end=0)
        case _:
            return node


def leaves(node: Node) -> Iterator[Node]:
    match node:
        case And(children=children) | Or(children=children):
            for child in children:
                yield from leaves(child)
        case Not(child=child):
            yield from leaves(child)
        case _:
            yield node


def as_typed(understood: str) -> str:
    """French typography wants a space before the colon of a field; the query language has no room for it."""
    lexemes, _ = pair_quotation_marks(understood, lex(understood))
    for lexeme in reversed(lexemes):
        if lexeme.kind == "word" and understood.startswith(" : ", lexeme.end):
            understood = f"{understood[: lexeme.end]}:{understood[lexeme.end + 3 :]}"
    return understood
