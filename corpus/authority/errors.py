"""What can stop the authority files from being read.

CorpusError
└── AuthorityError       a file is missing, unreadable, or no Turtle
"""

from pathlib import Path

from corpus.errors import CorpusError


class AuthorityError(CorpusError):
    """An authority file that can't be read or parsed; `line` counts from 1 where one is known."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason
