"""From words as typed to what the index holds: tokens at a strength, and the values that a name may mean."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.annotation import FieldName
from indexer.analysis import FrenchAnalyzer, Strength, Token
from search_api.query.name_sources import NameSource, OtherName
from search_api.query.nodes import (
    And,
    Called,
    Enough,
    FacetValue,
    FiledUnder,
    Fuzzy,
    InOffice,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Terms,
    Wildcard,
    Word,
)
from search_api.query.required_words import without_idle_words

# An elided word keeps its apostrophe, by which it is known as a function word.
_APOSTROPHES = "'’ʼ′"
_LETTER = re.compile(r"[^\W_]")
_PART_BOUNDARY = re.compile(rf"(?<=[{_APOSTROPHES}])|[\-\u2010\u2011]")


def expand(node: Node, analyzer: FrenchAnalyzer, names: NameSource) -> Node:
    """Replace every word, phrase and name of a parsed tree by what to look for."""
    match node:
        case Word():
            return _word(node, analyzer)
        case Named(word=word, others=others):
            return Called(_word(word, analyzer), tuple(_other_name(other, word.field, analyzer) for other in others))
        case Phrase():
            return _terms(analyzer.tokens(node.text), node.field, "exact", node.boost, node.slop)
        case FacetValue(kind=kind, text=text):
            return FiledUnder(kind, names.resolve(kind, text))
        case InOffice(text=text):
            return _holders(names, text)
        case Wildcard(pattern=written) | Fuzzy(text=written) if _PART_BOUNDARY.search(written):
            return expand(without_idle_words(_parts(node, written), analyzer), analyzer, names)
        case And(children=children):
            return And(tuple(expand(child, analyzer, names) for child in children))
        case Or(children=children):
            return Or(tuple(expand(child, analyzer, names) for child in children))
        case Enough(children=children, share=share):
            return Enough(tuple(expand(child, analyzer, names) for child in children), share)
        case Not(child=child):
            return Not(expand(child, analyzer, names))
        case _:
            return node


def _word(word: Word, analyzer: FrenchAnalyzer) -> Terms:
    tokens = analyzer.tokens(word.text)
    if word.exact:
        return _terms(tokens, word.field, "exact", word.boost)
    return _terms(without_outer_function_words(tokens), word.field, "stem", word.boost)


def _other_name(name: OtherName, field: FieldName | None, analyzer: FrenchAnalyzer) -> Node:
    """The name as a phrase, with or without its accents; all of it counts as much as one of its words would."""
    tokens = analyzer.tokens(name.text)
    counting = sum(not token.function_word for token in tokens)
    terms = _terms(tokens, field, "folded", 1 / max(1, counting))
    if name.first is None and name.last is None:
        return terms
    return And((terms, Published(name.first, name.last, boost=0.0)))


def _holders(names: NameSource, text: str) -> Node:
    """Articles filed under each holder, of the years in which the function was theirs."""
    periods: dict[str, list[Node]] = {}
    for holder in names.holders(text):
        periods.setdefault(holder.person, []).append(Published(holder.first, holder.last, boost=0.0))
    if not periods:
        return FiledUnder("person", ())
    return Or(tuple(And((FiledUnder("person", (person,)), Or(tuple(held)))) for person, held in periods.items()))


def _terms(tokens: Sequence[Token], field: FieldName | None, strength: Strength, boost: float, slop: int = 0) -> Terms:
    return Terms(tuple(tokens), strength, field, slop, boost)


def without_outer_function_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """`l'avocat` asks for `avocat`, `arc-en-ciel` for all three of its words, `de` for itself."""
    content = [index for index, token in enumerate(tokens) if not token.function_word]
    return tokens[content[0] : content[-1] + 1] if content else tokens


def _parts(node: Wildcard | Fuzzy, written: str) -> Node:
    """Texts are indexed by the parts of a word: `porte-par*` asks for `porte` and `par*`, `l'avoc*` for `avoc*`."""
    parts = [part for part in _PART_BOUNDARY.split(written) if _LETTER.search(part)]
    last = len(parts) - 1
    return _joined([_part(node, part, is_last=index == last) for index, part in enumerate(parts)] or [Word(written, node.field)])


def _part(node: Wildcard | Fuzzy, part: str, *, is_last: bool) -> Node:
    bare = part.strip(_APOSTROPHES)
    if isinstance(node, Fuzzy) and is_last:
        return replace(node, text=bare)
    if isinstance(node, Wildcard) and set("*?") & set(part):
        return replace(node, pattern=bare)
    return Word(part, node.field, boost=node.boost)


def _joined(children: list[Node]) -> Node:
    return children[0] if len(children) == 1 else And(tuple(children))
