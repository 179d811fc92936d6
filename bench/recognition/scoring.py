"""Spans that were found, compared with those that are marked."""

from dataclasses import dataclass

from bench.recognition.ner_set import Span


@dataclass(frozen=True, slots=True)
class Score:
    """How many spans are marked, were found, and are in both.

    >>> Score(10, 8, 6) + Score(0, 2, 0)
    Score(marked=10, found=10, right=6)
    """

    marked: int = 0
    found: int = 0
    right: int = 0

    @classmethod
    def of(cls, marked: set[Span], found: set[Span]) -> "Score":
        return cls(len(marked), len(found), len(marked & found))

    def __add__(self, other: "Score") -> "Score":
        return Score(self.marked + other.marked, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both.

        >>> Score(10, 8, 6).precision, Score(10, 8, 6).recall, round(Score(10, 8, 6).f1, 4)
        (0.75, 0.6, 0.6667)
        """
        return 2 * self.right / (self.marked + self.found) if self.marked + self.found else 0.0
