"""How far a longer plain query is relaxed: a question or a headline need not be found word for word.

>>> is_question("Dans quel pays est la Transnistrie"), is_question("accord de paix")
(True, False)
"""

import itertools
import re

from search_api.query.nodes import And, Enough, Node, ParsedQuery

# Of so many words that count, all are required; of those of a question, where there are more words in all.
_ALL_REQUIRED = 2

# Chosen on five sets of French questions and headlines (bench/README.md): the first hits are as good as if any one word were
# enough, and of the articles that hold common words only, six in seven are not found. With half of the weight, answers are lost.
SHARE = 0.25

_INTERROGATIVE = (
    r"qui|que|quoi|quels?|quelles?|lequel|laquelle|lesquel(?:le)?s|duquel|desquel(?:le)?s|auquel|auxquel(?:le)?s"
    r"|où|quand|comment|combien|pourquoi|est-ce|qu['’]est-ce|qu['’]"
)
_PREPOSITION = r"à|de|d['’]|en|par|pour|sur|sous|dans|avec|chez|vers|depuis|selon|contre|entre|jusqu['’]"
_BEGINNING = re.compile(rf"\W*+(?:(?:{_PREPOSITION})\s*+)?+(?:{_INTERROGATIVE})(?!\w)", re.IGNORECASE)


def relaxed(parsed: ParsedQuery, required: Node) -> Node:
    """`required`, the tree without its idle words; enough of them suffice where the query is longer and nothing but words."""
    if not parsed.is_plain or not isinstance(parsed.tree, And) or not isinstance(required, And):
        return required
    counting = parsed.tree if is_question(parsed.text) else required
    return Enough(required.children, SHARE) if len(counting.children) > _ALL_REQUIRED else required


def is_question(text: str) -> bool:
    """Whether a French text asks something: it ends with a question mark, or begins as questions do."""
    ending = itertools.takewhile(lambda sign: not sign.isalnum(), reversed(text))
    return "?" in ending or _BEGINNING.match(text) is not None
