"""What holds for every query string."""

import re
import unicodedata

from hypothesis import given

from indexer.analysis import FrenchAnalyzer
from search_api.query import (
    And,
    Cited,
    Everything,
    FacetValue,
    Fuzzy,
    Not,
    Or,
    Phrase,
    Published,
    Wildcard,
    Word,
    parse,
    understood,
    without_idle_words,
)
from search_api.query.nodes import Node
from search_api.query.pairing import DEEPEST_NESTING
from search_api.query.parser import MOST_LEAVES
from tests.search_api.query.drawn import formed, queries, strings
from tests.search_api.query.rows import as_typed, leaves, without_places

ANALYZER = FrenchAnalyzer()


@given(strings)
def test_any_string_has_a_reading(text: str) -> None:
    parsed = parse(text)
    assert parsed.text == text
    assert all(0 <= notice.start <= notice.end <= len(text) and notice.message.endswith(".") for notice in parsed.notices)
    assert not any("'" in notice.message.replace(text, "") for notice in parsed.notices if "'" not in text)


@given(strings)
def test_the_tree_is_flat_and_bounded(text: str) -> None:
    tree = parse(text).tree
    assert depth(tree) <= 4 * DEEPEST_NESTING
    assert sum(1 for _ in leaves(tree)) <= MOST_LEAVES
    assert is_flat(tree)


@given(formed())
def test_the_tree_without_idle_words_is_flat_and_reads_back(text: str) -> None:
    required = without_idle_words(parse(text).tree, ANALYZER)
    assert is_flat(required)
    assert without_places(parse(as_typed(understood(required))).tree) == without_places(required)


def depth(node: Node) -> int:
    children = (node.child,) if isinstance(node, Not) else getattr(node, "children", ())
    return 1 + max(map(depth, children), default=0)


def is_flat(node: Node) -> bool:
    if isinstance(node, Not):
        return not isinstance(node.child, Everything) and is_flat(node.child)
    if isinstance(node, And | Or):
        inner = all(not isinstance(child, type(node) | Everything) and is_flat(child) for child in node.children)
        return len(node.children) > 1 and inner
    return True


@given(strings)
def test_a_leaf_stands_where_it_says(text: str) -> None:
    end = 0
    for leaf in leaves(parse(text).tree):
        if isinstance(leaf, Everything):
            continue
        assert end <= leaf.start < leaf.end <= len(text)
        end = leaf.end
        written = unicodedata.normalize("NFC", text[leaf.start : leaf.end])
        match leaf:
            case Phrase(text=words):
                assert words == written
            case Word(text=words) | Fuzzy(text=words):
                assert words in {written, written.lower()}
            case Wildcard(pattern=pattern):
                assert pattern == re.sub(r"\*+", "*", written)
            case FacetValue(text=words):
                assert words == written or words == written.replace("*", "").replace("?", "")


@given(queries)
def test_white_space_is_all_alike(text: str) -> None:
    spaced = without_places(parse(text).tree)
    for other in ("  ", "\n", "\t \u00a0", "\u202f", "\x00"):
        assert without_places(parse(text.replace(" ", other)).tree) == without_other_spaces(spaced, other)
    assert without_places(parse(f"\n {text}\u00a0").tree) == spaced


def without_other_spaces(node: Node, space: str) -> Node:
    """The tree with that space in its phrases."""
    match node:
        case And(children=children):
            return And(tuple(without_other_spaces(child, space) for child in children))
        case Or(children=children):
            return Or(tuple(without_other_spaces(child, space) for child in children))
        case Not(child=child):
            return Not(without_other_spaces(child, space))
        case Phrase(text=text, field=field, slop=slop, boost=boost):
            return Phrase(text.replace(" ", space), field, slop, boost)
        case FacetValue(kind=kind, text=text):
            return FacetValue(kind, text.replace(" ", space))
        case _:
            return node


@given(queries)
def test_composed_and_decomposed_letters_are_alike(text: str) -> None:
    composed, decomposed = (parse(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert without_places(composed.tree) == without_places(decomposed.tree)
    assert understood(composed.tree) == understood(decomposed.tree)
    assert [notice.message for notice in composed.notices] == [notice.message for notice in decomposed.notices]


@given(queries)
def test_the_understood_sentence_reads_as_the_same_tree(text: str) -> None:
    parsed = parse(text)
    tree = without_places(parsed.tree)
    if any(isinstance(leaf, Published | Cited) for leaf in leaves(tree)):
        return  # `publié en 2018` is French, not the query language
    again = parse(as_typed(understood(parsed.tree)))
    assert without_places(again.tree) == tree
    assert understood(again.tree) == understood(parsed.tree)
    assert again.notices == ()
