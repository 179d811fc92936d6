"""The protocol that every engine keeps, whatever it is built on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.annotation import FieldName
from corpus.authority.concept import ConceptKind
from indexer.analysis import FrenchAnalyzer
from indexer.index import FacetKind, FiledArticle, StoredArticle
from search_api.engine.completions import Completion
from search_api.engine.facet_labels import Named
from search_api.engine.functions import Functions
from search_api.engine.name_table import TypedWord
from search_api.engine.near_words import NearWord
from search_api.engine.result import SearchResult
from search_api.query.name_sources import NameSource
from search_api.query.nodes import Node
from search_api.request import SearchRequest


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """Which state of the archive answers: `snapshot` names it, `built` is an ISO 8601 time in UTC."""

    snapshot: str
    built: str
    articles: int


class SearchEngine(NameSource, Protocol):
    """One unchanging state of an archive; a request asks one object only, so that it sees one state."""

    @property
    def state(self) -> ArchiveState: ...

    @property
    def analyzer(self) -> FrenchAnalyzer:
        """The analyzer with which this state was indexed."""
        ...

    def label(self, kind: FacetKind, value: str) -> str:
        """The label of a facet value; the value itself where it has no other."""
        ...

    def labelled(self, kind: ConceptKind, values: Iterable[str]) -> Sequence[tuple[str, bool]]:
        """The label of each value, and whether an authority file knows it; else it is the name itself."""
        ...

    def functions(self, asked: Iterable[str]) -> Functions:
        """What tells which function a person held on a day; `asked` are those that a query asks for."""
        ...

    def functions_named(self, words: Sequence[TypedWord]) -> Sequence[str]:
        """The functions of persons under whom articles are filed that the last words name, the likeliest first."""
        ...

    def count(self, tree: Node) -> int:
        """How many articles match an expanded tree, whatever a request chooses."""
        ...

    def stands_nowhere(self, tree: Node) -> bool:
        """Whether no article matches an expanded tree: `count` is 0, told sooner where the words are in no lexicon."""
        ...

    def score(self, tree: Node, id: str) -> float | None:
        """The score of an article for an expanded tree; None where it does not match, and where there is no such article."""
        ...

    def weight(self, tree: Node) -> int:
        """How much an expanded tree weighs among others of which enough have to match (`Enough`)."""
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

    def counter(self, tree: Node) -> Callable[[Node], int]:
        """What tells how many articles match an expanded tree and another one too; the first is answered once."""
        ...

    def newest(self, tree: Node, most: int) -> Sequence[FiledArticle]:
        """The newest articles that match an expanded tree, undated ones last; ties by identifier."""
        ...

    def completions(self, beginning: str, field: FieldName | None, most: int) -> Iterable[Completion]:
        """Words of a field (None: of any) whose folded form begins so, the most frequent first; `most` at most."""
        ...

    def named(self, kind: FacetKind, words: Sequence[TypedWord], most: int) -> Named:
        """The values of a facet that the last words name, as many of these as name any; `most` at most, the likeliest first."""
        ...

    def search(self, tree: Node, request: SearchRequest) -> SearchResult:
        """Answer a request; `tree` is the expanded tree of its query."""
        ...

    def article(self, id: str) -> StoredArticle | None:
        """The article of that identifier, or None."""
        ...
