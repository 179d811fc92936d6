"""Beside what do we measure?  Tantivy, SQLite's FTS5, Xapian and stock Whoosh, each over the same lines."""
