"""What does the researcher ask?  A string of the French query language, read into a typed tree with notices.

>>> parse("titre:réadmission").tree
Word(text='réadmission', field='title', exact=False, boost=1.0, start=6, end=17)
"""

from search_api.query.expand import ValueResolver, expand, without_outer_function_words
from search_api.query.nodes import (
    And,
    Enough,
    Everything,
    FacetValue,
    FiledUnder,
    Fuzzy,
    Node,
    Not,
    Notice,
    Or,
    ParsedQuery,
    Phrase,
    Published,
    Ranked,
    Terms,
    Wildcard,
    Word,
)
from search_api.query.parser import parse
from search_api.query.proximity import ranked_by_proximity
from search_api.query.relaxation import relaxed
from search_api.query.required_words import without_idle_words
from search_api.query.understood import understood

__all__ = [
    "And",
    "Enough",
    "Everything",
    "FacetValue",
    "FiledUnder",
    "Fuzzy",
    "Node",
    "Not",
    "Notice",
    "Or",
    "ParsedQuery",
    "Phrase",
    "Published",
    "Ranked",
    "Terms",
    "ValueResolver",
    "Wildcard",
    "Word",
    "expand",
    "parse",
    "ranked_by_proximity",
    "relaxed",
    "understood",
    "without_idle_words",
    "without_outer_function_words",
]
