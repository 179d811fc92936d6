"""What finds, counts and orders the articles?  The protocol of a search engine, and the one over Whoosh."""

from search_api.engine.functions import Functions
from search_api.engine.protocol import ArchiveState, SearchEngine
from search_api.engine.result import Bucket, DateBucket, DateFacet, Facet, Hit, SearchResult

__all__ = ["ArchiveState", "Bucket", "DateBucket", "DateFacet", "Facet", "Functions", "Hit", "SearchEngine", "SearchResult"]
