"""Why is an article found, or not?  Each part of a query asked of one article, and the smallest change that would find it.

Whether a part matches is always asked of the engine; the article's words only say why.
"""

from search_api.explain.explanation import Clause, Explanation, explain
from search_api.explain.filters import FilterOutcome
from search_api.explain.smallest_change import Change
from search_api.explain.subject import Occurrence

__all__ = ["Change", "Clause", "Explanation", "FilterOutcome", "Occurrence", "explain"]
