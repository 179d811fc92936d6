"""What is answered to a question, in a form that can be compared, and who answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from bench.questions import Question

CountedKind: TypeAlias = Literal["person", "topic", "date"]

# Of persons and topics the most frequent are counted, of years all.
BUCKETS = 20

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Answer:
    """`counts[kind][value]` is how many articles have a value (for dates a year or `undated`); `loaded` hits were read whole.

    A facet leaves out what was chosen in itself, as a reader who narrows expects: the other topics keep their counts.
    """

    total: int
    counts: Mapping[CountedKind, Mapping[str, int]]
    loaded: int


class Contestant(Protocol):
    """An open index that answers questions."""

    def answer(self, question: Question) -> Answer:
        """The total, the first twenty hits with everything stored, and the counts."""
        ...

    def ids(self, question: Question) -> set[str]:
        """The identifiers of all hits."""
        ...

    def close(self) -> None: ...


def most_frequent(counts: Mapping[str, int]) -> dict[str, int]:
    """The first `BUCKETS` values, the most frequent first."""
    return dict(sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))[:BUCKETS])
