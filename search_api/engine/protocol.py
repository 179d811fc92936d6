"""The protocol that every engine keeps, whatever it is built on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from indexer.analysis import FrenchAnalyzer
from indexer.index import FacetKind, StoredArticle
from search_api.engine.near_words import NearWord
from search_api.engine.result import SearchResult
from search_api.query.nodes import Node
from search_api.request import SearchRequest


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """Which state of the archive answers: `snapshot` names it, `built` is an ISO 8601 time in UTC."""

    snapshot: str
    built: str
    articles: int


class SearchEngine(Protocol):
    """One unchanging state of an archive; a request asks one object only, so that it sees one state."""

    @property
    def state(self) -> ArchiveState: ...

    @property
    def analyzer(self) -> FrenchAnalyzer:
        """The analyzer with which this state was indexed."""
        ...

    def resolve(self, kind: FacetKind, text: str) -> tuple[str, ...]:
        """The values of a facet that `text` may name: its identifier or a name, else those whose name holds its words."""
        ...

    def label(self, kind: FacetKind, value: str) -> str:
        """The label of a facet value; the value itself where it has no other."""
        ...

    def count(self, tree: Node) -> int:
        """How many articles match an expanded tree, whatever a request chooses."""
        ...

    def stands_nowhere(self, tree: Node) -> bool:
        """Whether no article matches an expanded tree: `count` is 0, told sooner where the words are in no lexicon."""
        ...

    def matches(self, trees: Sequence[Node], ids: Sequence[str]) -> Sequence[Sequence[bool]]:
        """Which of some expanded trees each of some different articles matches: for each article, a truth a tree."""
        ...

    def word_frequencies(self, stems: Sequence[str]) -> Sequence[int]:
        """How frequent words are: in how many fields of articles the forms of each stem stand."""
        ...

    def near_words(self, word: str) -> Sequence[NearWord]:
        """Words of the archive that are spelled nearly like a case-folded one, the likeliest first."""
        ...

    def search(self, tree: Node, request: SearchRequest) -> SearchResult:
        """Answer a request; `tree` is the expanded tree of its query."""
        ...

    def article(self, id: str) -> StoredArticle | None:
        """The article of that identifier, or None."""
        ...
