"""Where do a query's words stand in a text, and which passages show them best?  Always slices of the original."""

from search_api.highlight.highlighter import Highlighter
from search_api.highlight.marks import Mark
from search_api.highlight.snippets import Snippet

__all__ = ["Highlighter", "Mark", "Snippet"]
