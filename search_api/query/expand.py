"""From words as typed to what the index holds: tokens at a strength, and the values that a name may mean."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.annotation import FieldName
from indexer.analysis import FrenchAnalyzer, Strength, Token
from indexer.index import FacetKind
from search_api.query.nodes import And, Enough, FacetValue, FiledUnder, Fuzzy, Node, Not, Or, Phrase, Terms, Wildcard, Word
from search_api.query.required_words import without_idle_words

ValueResolver = Callable[[FacetKind, str], tuple[str, ...]]

# An elided word keeps its apostrophe, by which it is known as a function word.
_APOSTROPHES = "'’ʼ′"
_LETTER = re.compile(r"[^\W_]")
_PART_BOUNDARY = re.compile(rf"(?<=[{_APOSTROPHES}])|[\-\u2010\u2011]")


def expand(node: Node, analyzer: FrenchAnalyzer, resolve: ValueResolver) -> Node:
    """Replace every word, phrase and name of a parsed tree by what to look for."""
    match node:
        case Word(text=text, field=field, boost=boost):
            tokens = analyzer.tokens(text)
            if node.exact:
                return _terms(tokens, field, "exact", boost)
            return _terms(without_outer_function_words(tokens), field, "stem", boost)
        case Phrase():
            return _terms(analyzer.tokens(node.text), node.field, "exact", node.boost, node.slop)
        case FacetValue(kind=kind, text=text):
            return FiledUnder(kind, resolve(kind, text))
        case Wildcard(pattern=written) | Fuzzy(text=written) if _PART_BOUNDARY.search(written):
            return expand(without_idle_words(_parts(node, written), analyzer), analyzer, resolve)
        case And(children=children):
            return And(tuple(expand(child, analyzer, resolve) for child in children))
        case Or(children=children):
            return Or(tuple(expand(child, analyzer, resolve) for child in children))
        case Enough(children=children, share=share):
            return Enough(tuple(expand(child, analyzer, resolve) for child in children), share)
        case Not(child=child):
            return Not(expand(child, analyzer, resolve))
        case _:
            return node


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
