"""What can go wrong in the archive.

CorpusError
├── SourceError            a whole source can't be read: the run stops before it changes anything
│   ├── MissingSourceError     there is nothing at that path, or it can't be reached
│   └── EmptySourceError       it is there, and holds no file that a reader knows
├── AuthorityError         an authority file is missing, unreadable, or no Turtle: nothing can be recognised without it
├── LedgerError            the ledger can't be read or written
│   ├── LedgerLocked           another command is writing it
│   └── CorrectionRefused      what was to be recorded can't be applied; nothing was recorded
└── UnreadableError        one file, or one line of it: becomes a `Problem`, and the run goes on
"""

from pathlib import Path


class CorpusError(Exception):
    """Any error of the corpus."""


class SourceError(CorpusError):
    """A source that can't be read at all; `path` is the source as it was given."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class MissingSourceError(SourceError):
    """There is nothing at the source's path, or no way to it."""


class EmptySourceError(SourceError):
    """The source exists and holds no file that any reader reads."""


class UnreadableError(CorpusError):
    """A file, or one line of it, that can't be read.

    `reason` says what was found, what was wanted, and what to try; `line` counts from 1 where one is known.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class AuthorityError(CorpusError):
    """An authority file that can't be read or parsed; `line` counts from 1 where one is known."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class LedgerError(CorpusError):
    """The ledger as a whole can't be read or written; nothing was recorded."""


class LedgerLocked(LedgerError):
    """Another command is writing the ledger."""


class CorrectionRefused(LedgerError):
    """A correction that could not be applied, and is not recorded for that reason."""
