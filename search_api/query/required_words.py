"""Function words beside others are not required: `accord de paix` asks for `accord` and `paix`."""

from indexer.analysis import FrenchAnalyzer
from search_api.query.connectives import joined, negated
from search_api.query.nodes import And, Node, Not, Or, Word


def without_idle_words(node: Node, analyzer: FrenchAnalyzer) -> Node:
    """The tree without the words that are only function words (`de`, `l'`), where other clauses stand beside them.

    Alone, or asked for with `=`, such a word is looked for as it is.

    >>> without_idle_words(And((Word("accord"), Word("de"), Word("paix"))), FrenchAnalyzer())
    And(children=(Word(text='accord', ...), Word(text='paix', ...)))
    """
    match node:
        case And(children=children):
            required = [child for child in children if not is_idle(child, analyzer)] or list(children)
            return joined(And, [without_idle_words(child, analyzer) for child in required])
        case Or(children=children):
            return joined(Or, [without_idle_words(child, analyzer) for child in children])
        case Not(child=child):
            return negated(without_idle_words(child, analyzer))
        case _:
            return node


def is_idle(node: Node, analyzer: FrenchAnalyzer) -> bool:
    """Whether a clause is only function words, which are not asked for with `=`."""
    return isinstance(node, Word) and not node.exact and all(token.function_word for token in analyzer.tokens(node.text))
