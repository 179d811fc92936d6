"""Beside what do we measure?  SQLite's FTS5, and the facets of Whoosh itself over our own index."""
