"""What BM25F needs to know of the whole index: how many documents hold a term, and how long a field is on average."""

from collections.abc import Sequence
from math import log

from corpus.annotation import FieldName
from indexer.index import LiveSegment

# Whoosh's BM25F (Zaragoza and others, "Microsoft Cambridge at TREC 13", 2004), with its defaults.
K1 = 1.2
B = 0.75


class Statistics:
    """As in Whoosh, deleted documents count until their segment is merged."""

    def __init__(self, segments: Sequence[LiveSegment]) -> None:
        self.document_count = sum(live.segment.document_count for live in segments)
        self._tokens = {
            field: sum(live.segment.fields[field].tokens for live in segments) for field in ("title", "standfirst", "body")
        }

    def inverse_frequency(self, document_frequency: int) -> float:
        """Whoosh's inverse document frequency."""
        return log(self.document_count / (document_frequency + 1)) + 1

    def mean_length(self, field: FieldName) -> float:
        """The mean number of tokens of a field; 1 where it is empty everywhere."""
        return self._tokens[field] / max(1, self.document_count) or 1.0
