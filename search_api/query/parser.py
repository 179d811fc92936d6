"""Reads a query string into a tree, whatever it holds: a malformed part is read as well as it can be, with a notice.

    query       = alternatives
    alternatives = conjunction { OU conjunction }
    conjunction = clause { [ET] clause }
    clause      = { SAUF | - | + } operand
    operand     = { = | field } ( word | phrase | range | "(" alternatives ")" ) { suffix }

Lexing, pairing and dropping what is incomplete come first, so this grammar meets no error but a misplaced sign or suffix.

>>> parse("a OU b SAUF c").tree
Or(children=(Word(text='a', ...), And(children=(Word(text='b', ...), Not(child=Word(text='c', ...))))))
>>> parse("visas SAUF").notices
(Notice(message='L’opérateur « SAUF » est ignoré : aucun mot ne le suit.', start=6, end=10),)
"""

from collections.abc import Sequence
from typing import TypeAlias

from search_api.query import notices
from search_api.query.connectives import joined, negated
from search_api.query.fields import DateField, FacetField, OfficeField, TextField, field_named
from search_api.query.leaves import WrittenLeaf, read_leaf
from search_api.query.lexer import Lexeme, LexemeKind, lex
from search_api.query.nodes import And, Everything, Fuzzy, Node, Notice, Or, ParsedQuery, Wildcard, Word
from search_api.query.operands import drop_incomplete
from search_api.query.pairing import balance_parentheses, pair_quotation_marks

MOST_LEAVES = 64

# Each of them may stand for thousands of words of the archive.
MOST_EXPANSIONS = 8

_SUFFIXES: frozenset[LexemeKind] = frozenset({"tilde", "boost"})

# Parentheses that hold only words are the punctuation of a sentence.
_PLAIN: frozenset[LexemeKind] = frozenset({"word", "open", "close"})

_Field: TypeAlias = TextField | FacetField | OfficeField | DateField | None


def parse(text: str) -> ParsedQuery:
    """The tree of a query, and what was ignored. Any string has a reading."""
    written = lex(text)
    lexemes, unpaired = pair_quotation_marks(text, written)
    lexemes, unbalanced = balance_parentheses(lexemes)
    lexemes, incomplete = drop_incomplete(text, lexemes)
    parser = _Parser(lexemes)
    tree = parser.tree()
    found = [*unpaired, *unbalanced, *incomplete, *parser.notices]
    if parser.cut:  # what is not read needs no other notice
        found = [*(notice for notice in found if notice.start < parser.cut.start), parser.cut]
    is_plain = all(lexeme.kind in _PLAIN for lexeme in written) and all(isinstance(leaf, Word) for leaf in _children(tree))
    return ParsedQuery(text, tree, notices.in_order(found), is_plain)


def _as_word(leaf: Wildcard | Fuzzy) -> Word:
    """The word without its wildcards, all its letters required."""
    text = leaf.pattern.replace("*", "").replace("?", "") if isinstance(leaf, Wildcard) else leaf.text
    return Word(text, leaf.field, boost=leaf.boost, start=leaf.start, end=leaf.end)


def _with_suffix(value: Lexeme, suffix: Lexeme) -> Lexeme:
    return Lexeme(value.kind, value.text + suffix.text, value.start, suffix.end)


def _children(tree: Node) -> tuple[Node, ...]:
    return tree.children if isinstance(tree, And) else (tree,)


class _Parser:
    """Recursive descent over lexemes that `pairing` and `operands` have put in order.

    What pairing lets through bounds the depth of the recursion.
    """

    def __init__(self, lexemes: Sequence[Lexeme]) -> None:
        self.notices: list[Notice] = []
        self.cut: Notice | None = None
        self._lexemes = lexemes
        self._next = 0
        self._leaves = 0
        self._expansions = 0

    def tree(self) -> Node:
        return self._alternatives(None) or Everything()

    def _alternatives(self, field: _Field) -> Node | None:
        branches = [self._conjunction(field)]
        while self._take("or"):
            branches.append(self._conjunction(field))
        read = [branch for branch in branches if branch]
        return joined(Or, read) if read else None

    def _conjunction(self, field: _Field) -> Node | None:
        clauses: list[Node] = []
        while (kind := self._kind()) not in {None, "or", "close"}:
            if kind == "and":
                self._take("and")
            elif clause := self._clause(field):
                clauses.append(clause)
        return joined(And, clauses) if clauses else None

    def _clause(self, field: _Field) -> Node | None:
        negations = 0
        while sign := self._take("not", "minus", "plus"):
            negations += sign.kind != "plus"
        node = self._operand(field)
        if node is None:
            return None
        for _ in range(negations):
            node = negated(node)
        return node

    def _operand(self, field: _Field) -> Node | None:
        exact = None
        while sign := self._take("exact", "field"):
            if sign.kind == "exact":
                exact = sign
            else:
                field = field_named(sign.text.removesuffix(":"))
        if value := self._take("word", "phrase", "range"):
            return self._leaf(value, field, exact)
        if exact:
            self.notices.append(notices.sign_ignored(exact))
        if self._take("open"):
            group = self._alternatives(field)
            self._take("close")
            return group
        if suffix := self._take("tilde", "boost"):
            self.notices.append(notices.sign_ignored(suffix))
        return None

    def _leaf(self, value: Lexeme, field: _Field, exact: Lexeme | None) -> Node | None:
        if self._leaves == MOST_LEAVES:
            self.cut = notices.too_many_leaves(value.start, self._lexemes[-1].end, MOST_LEAVES)
            self._next = len(self._lexemes)
            return None
        self._leaves += 1
        suffixes: dict[LexemeKind, Lexeme] = {}
        end = value.end
        while (kind := self._kind()) in _SUFFIXES - suffixes.keys() and self._lexemes[self._next].start == end:
            suffixes[kind] = self._lexemes[self._next]
            end = suffixes[kind].end
            self._next += 1
        leaf, found = read_leaf(WrittenLeaf(value, field, exact, suffixes.get("tilde"), suffixes.get("boost")))
        self.notices.extend(found)
        if isinstance(leaf, Wildcard | Fuzzy):
            self._expansions += 1
            if self._expansions > MOST_EXPANSIONS:
                word = _as_word(leaf)
                written = value if isinstance(leaf, Wildcard) else _with_suffix(value, suffixes["tilde"])
                self.notices.append(notices.too_many_expansions(written, word.text, MOST_EXPANSIONS))
                return word
        return leaf

    def _kind(self) -> LexemeKind | None:
        return self._lexemes[self._next].kind if self._next < len(self._lexemes) else None

    def _take(self, *kinds: LexemeKind) -> Lexeme | None:
        """Step over the next lexeme if it is one of these."""
        if self._kind() not in kinds:
            return None
        self._next += 1
        return self._lexemes[self._next - 1]
