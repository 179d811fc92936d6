"""What ranks the articles of a longer query beside its words themselves: how near each other these stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from whoosh import matching, query

from indexer.index.schema import TEXT_FIELDS, text_field
from search_api.query.proximity import Window

# mypy takes Whoosh's classes for Any.
# mypy: disable-error-code="misc"

# Weights are thousandths, as those of `EnoughQuery`.
UNIT = 1000


class NearQuery(query.Query):
    """Documents with one of the words (stems); they score by how much of the words stands together in one place of one field.

    For each window, the words that stand within so many tokens are looked for where they weigh most; the score is what they
    weigh, times the weight of the window. A word counts once in a window.
    """

    def __init__(self, words: Sequence[tuple[str, int]], windows: Sequence[Window]) -> None:
        self.words = tuple((stem, weight) for stem, weight in words if weight)
        self.windows = tuple(windows)

    def __repr__(self) -> str:
        return f"NearQuery({self.words}, {self.windows})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NearQuery) and (self.words, self.windows) == (other.words, other.windows)

    def __hash__(self) -> int:
        return hash((self.words, self.windows))

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, ixreader: Any) -> int:
        return int(ixreader.doc_count())

    def matcher(self, searcher: Any, context: Any = None) -> Any:  # noqa: ARG002 - Whoosh's signature
        scores: defaultdict[int, list[float]] = defaultdict(lambda: [0.0] * len(self.windows))
        for field in TEXT_FIELDS:
            for number, places in self._places(searcher.reader(), text_field(field, "stem")).items():
                for index, window in enumerate(self.windows):
                    scores[number][index] = max(scores[number][index], self._heaviest(places, window))
        if not scores:
            return matching.NullMatcher()
        numbers = sorted(scores)
        return matching.ListMatcher(numbers, weights=[sum(scores[number]) / UNIT for number in numbers])

    def _places(self, reader: Any, name: str) -> Mapping[int, list[tuple[int, int]]]:
        """Where each word stands in a field of each document: its position and its number among the words."""
        places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for word, (stem, _) in enumerate(self.words):
            for number, positions in _postings(reader, name, stem):
                places[number] += ((position, word) for position in positions)
        return places

    def _heaviest(self, places: list[tuple[int, int]], window: Window) -> float:
        """The most that words weigh that stand in one window."""
        within = ({word for position, word in places if 0 <= position - first < window.length} for first, _ in places)
        return window.weight * max(sum(self.words[word][1] for word in words) for words in within)


def _postings(reader: Any, name: str, stem: str) -> Iterator[tuple[int, list[int]]]:
    if (name, stem) in reader:
        matcher = reader.postings(name, stem)
        while matcher.is_active():
            yield matcher.id(), matcher.value_as("positions")
            matcher.next()


class RankedQuery(query.AndMaybe):
    """What `a` matches; how near each other words stand (`b`) adds to the score."""

    def __init__(self, a: query.Query, b: NearQuery) -> None:
        super().__init__(a, b)
