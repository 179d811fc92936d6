"""How a query ends while it is typed: the word that may still grow, and the words that may be a name."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from indexer.analysis import fold
from indexer.index import FacetKind
from search_api.query.fields import FacetField, OfficeField, field_named
from search_api.query.lexer import QUOTATION_MARKS, Lexeme, LexemeKind, lex
from search_api.query.nodes import And, Node, Not, Or, ParsedQuery, Word
from search_api.query.pairing import pair_quotation_marks

# What belongs to the one word after it.
_BOUND: frozenset[LexemeKind] = frozenset({"field", "exact", "not", "minus", "plus"})


@dataclass(frozen=True, slots=True)
class GrowingWord:
    """A word at the very end of a query: `clause` ends with it, and the articles that are wanted match `others` too.

    `written` is the word as it stands in the query, whatever its normal form.
    """

    word: Word
    written: str
    others: tuple[Node, ...]
    clause: Node

    def grown(self, text: str) -> Node:
        """The clause with another text in the place of the word."""
        return _with_last(self.clause, replace(self.word, text=text))


def growing_word(parsed: ParsedQuery) -> GrowingWord | None:
    """The word that the query ends with; None where it ends otherwise, or an open quotation mark stands before.

    >>> from search_api.query import parse
    >>> growing_word(parse("titre:paix (visas OU réad")).word.text
    'réad'
    >>> [growing_word(parse(q)) for q in ("visas ", "visa*", '"consuls géné', "personne:macr")]
    [None, None, None, None]
    """
    word = _last(parsed.tree)
    if not isinstance(word, Word) or word.end != len(parsed.text) or _has_open_mark(parsed.text):
        return None
    written = parsed.text[word.start :]
    if isinstance(parsed.tree, And):
        return GrowingWord(word, written, parsed.tree.children[:-1], parsed.tree.children[-1])
    return GrowingWord(word, written, (), parsed.tree)


def _last(node: Node) -> Node:
    match node:
        case And(children=children) | Or(children=children):
            return _last(children[-1])
        case Not(child=child):
            return _last(child)
        case _:
            return node


def _with_last(node: Node, leaf: Node) -> Node:
    match node:
        case And(children=children) | Or(children=children):
            return replace(node, children=(*children[:-1], _with_last(children[-1], leaf)))
        case Not(child=child):
            return Not(_with_last(child, leaf))
        case _:
            return leaf


def _has_open_mark(text: str) -> bool:
    return bool(set(QUOTATION_MARKS) & set(text)) and bool(pair_quotation_marks(text, lex(text))[1])


@dataclass(frozen=True, slots=True)
class LastWords:
    """The words that end a query and may be a name; one of `kind`, where its field was written before them.

    `start` is where they begin, with the operator, field or open quotation mark before them. `is_finished` says that something
    stands after the letters of the last one, a space for instance.
    """

    words: tuple[Lexeme, ...]
    start: int
    is_finished: bool
    kind: FacetKind | Literal["function"] | None = None


def last_words(text: str) -> LastWords | None:
    """The words at the end of a query, whose place a choice in a facet, or a function, can take.

    None where that would mean something else: where they are an alternative, in a group, or in a field of texts or dates.

    >>> words = last_words("visite ET emmanuel macr")
    >>> [word.text for word in words.words], words.start, words.is_finished, words.kind
    (['emmanuel', 'macr'], 7, False, None)
    >>> last_words('sommet personne:"emmanuel macr').kind, last_words("visas OU macr"), last_words("titre:macr")
    ('person', None, None)
    """
    lexemes, unpaired = pair_quotation_marks(text, lex(text))
    words = _words_at_end(lexemes)
    if not words or _is_within_others(lexemes):
        return None
    before = lexemes[-len(words) - 1] if len(lexemes) > len(words) else None
    start = words[0].start
    opened = [mark.start for mark in unpaired if mark.end <= start and not text[mark.end : start].strip()]
    start = opened[0] if opened else start
    is_finished = words[-1].end < len(text) or not fold(words[-1].text)[-1:].isalnum()
    if before is None or before.kind not in _BOUND:
        return LastWords(words, before.start if before and before.kind == "and" else start, is_finished)
    if before.kind == "field" and (opened or len(words) == 1):
        match field_named(before.text.removesuffix(":")):
            case FacetField(kind=kind):
                return LastWords(words, before.start, is_finished, kind)
            case OfficeField():
                return LastWords(words, before.start, is_finished, "function")
            case _:
                return None
    # The sign or the field is the first word's alone.
    return LastWords(words[1:], words[1].start, is_finished) if len(words) > 1 else None


def _words_at_end(lexemes: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    found = itertools.takewhile(lambda lexeme: lexeme.kind == "word", reversed(lexemes))
    return tuple(found)[::-1]


def _is_within_others(lexemes: Sequence[Lexeme]) -> bool:
    """Whether the end of a query is in a group, or an alternative to what stands before it."""
    depth = 0
    for lexeme in lexemes:
        if lexeme.kind == "or" and not depth:
            return True
        depth = max(0, depth + (lexeme.kind == "open") - (lexeme.kind == "close"))
    return depth > 0
