"""What could not be read: told to the archivist, counted, and skipped, while everything else goes on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """`path` is the file, `line` its 1-based line where one is known.

    `reason` says what was found, what was wanted, and what to try.
    """

    path: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"
