"""Tantivy's own "more like this", over an index that `build_tantivy` wrote."""

from pathlib import Path

from bench.peers.package import package
from bench.peers.tantivy_index import open_tantivy
from indexer.analysis.function_words import FOLDED_FUNCTION_WORDS


class TantivyAlike:
    """With its defaults a word has to stand twice in the article and in five others, which finds half as much."""

    def __init__(self, index: Path) -> None:
        self._tantivy = package("tantivy")
        self._index = open_tantivy(index)
        self._searcher = self._index.searcher()

    def ids(self, id: str, count: int, most_words: int) -> list[str]:
        """The identifiers of what is most like an article, itself left out."""
        (_, own), *_ = self._searcher.search(self._tantivy.Query.term_query(self._index.schema, "id", id), 1).hits
        query = self._tantivy.Query.more_like_this_query(
            own,
            min_doc_frequency=2,
            min_term_frequency=1,
            max_query_terms=most_words,
            stop_words=sorted(FOLDED_FUNCTION_WORDS),
        )
        found = [self._searcher.doc(address)["id"][0] for _, address in self._searcher.search(query, count + 1).hits]
        return [each for each in found if each != id][:count]
