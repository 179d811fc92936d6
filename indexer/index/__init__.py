"""Where are the articles kept so that they are found?  A Whoosh index in generations, each swapped in whole."""

from indexer.index.check import Damage, check_index
from indexer.index.document import FACET_KINDS, FacetKind, FiledArticle, IndexDocument, StoredArticle
from indexer.index.generations import DEFAULT_INDEX
from indexer.index.labels import ConceptLabel, Labels
from indexer.index.live_segment import LiveSegment
from indexer.index.manifest import Manifest
from indexer.index.reader import IndexReader
from indexer.index.writer import DocumentWriter, IndexWriter

__all__ = [
    "DEFAULT_INDEX",
    "FACET_KINDS",
    "ConceptLabel",
    "Damage",
    "DocumentWriter",
    "FacetKind",
    "FiledArticle",
    "IndexDocument",
    "IndexReader",
    "IndexWriter",
    "Labels",
    "LiveSegment",
    "Manifest",
    "StoredArticle",
    "check_index",
]
