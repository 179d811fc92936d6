"""How does Whoosh read our segments?  A codec whose postings are arrays, so that every index is a Whoosh index.

Whoosh's own searcher is the reference that the engine's arrays are compared with; nothing here is on the way of a search.
"""

from indexer.index.codec.array_index import ArrayIndex, ArrayStorage

__all__ = ["ArrayIndex", "ArrayStorage"]
