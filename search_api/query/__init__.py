"""What does the researcher ask?  A string of the French query language, read into a typed tree with notices.

>>> parse("titre:réadmission").tree
Word(text='réadmission', field='title', exact=False, boost=1.0, start=6, end=17)
"""

from search_api.query.expand import expand, without_outer_function_words
from search_api.query.looked_for import Leaf, looked_for
from search_api.query.name_sources import CalledConcept, Holder, NameSource, OtherName
from search_api.query.names import Expansion, expansions, with_other_names
from search_api.query.nodes import (
    And,
    Called,
    Cited,
    Enough,
    Everything,
    FacetValue,
    FiledUnder,
    Fuzzy,
    InOffice,
    Named,
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
from search_api.query.written import written

__all__ = [
    "And",
    "Called",
    "CalledConcept",
    "Cited",
    "Enough",
    "Everything",
    "Expansion",
    "FacetValue",
    "FiledUnder",
    "Fuzzy",
    "Holder",
    "InOffice",
    "Leaf",
    "NameSource",
    "Named",
    "Node",
    "Not",
    "Notice",
    "Or",
    "OtherName",
    "ParsedQuery",
    "Phrase",
    "Published",
    "Ranked",
    "Terms",
    "Wildcard",
    "Word",
    "expand",
    "expansions",
    "looked_for",
    "parse",
    "ranked_by_proximity",
    "relaxed",
    "understood",
    "with_other_names",
    "without_idle_words",
    "without_outer_function_words",
    "written",
]
