"""From words as typed to what the index holds: tokens at a strength, and the values that a name may mean."""

from collections.abc import Callable

from corpus.annotation import FieldName
from indexer.analysis import FrenchAnalyzer, Token
from indexer.index import FacetKind
from search_api.query.nodes import And, FacetValue, FiledUnder, Node, Not, Or, Phrase, Terms, Word

ValueResolver = Callable[[FacetKind, str], tuple[str, ...]]


def expand(node: Node, analyzer: FrenchAnalyzer, resolve: ValueResolver) -> Node:
    """Replace every word, phrase and name of a parsed tree by what to look for.

    A word that is only function words (`de`, `l'`) is not required beside others; alone it is looked for as it is.
    """
    match node:
        case Word():
            return _word(node, analyzer)
        case Phrase():
            return _terms(analyzer.tokens(node.text), node.field, "exact", node.boost, node.slop)
        case FacetValue(kind=kind, text=text):
            return FiledUnder(kind, resolve(kind, text))
        case And(children=children):
            required = [child for child in children if not _only_function_words(child, analyzer)]
            return And(tuple(expand(child, analyzer, resolve) for child in required or children))
        case Or(children=children):
            return Or(tuple(expand(child, analyzer, resolve) for child in children))
        case Not(child=child):
            return Not(expand(child, analyzer, resolve))
        case _:
            return node


def _word(word: Word, analyzer: FrenchAnalyzer) -> Node:
    tokens = analyzer.tokens(word.text)
    if word.exact:
        return _terms(tokens, word.field, "exact", word.boost)
    return _terms(_without_outer_function_words(tokens), word.field, "stem", word.boost)


def _terms(tokens: list[Token], field: FieldName | None, strength: str, boost: float, slop: int = 0) -> Terms:
    return Terms(tuple(tokens), "exact" if strength == "exact" else "stem", field, slop, boost)


def _without_outer_function_words(tokens: list[Token]) -> list[Token]:
    """`l'avocat` asks for `avocat`, `arc-en-ciel` for all three of its words, `de` for itself."""
    content = [index for index, token in enumerate(tokens) if not token.function_word]
    return tokens[content[0] : content[-1] + 1] if content else tokens


def _only_function_words(node: Node, analyzer: FrenchAnalyzer) -> bool:
    return isinstance(node, Word) and not node.exact and all(token.function_word for token in analyzer.tokens(node.text))
