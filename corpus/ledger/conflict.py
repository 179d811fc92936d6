"""What can't be applied for certain, and is therefore not applied."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """An entry (its identifier), and why it is not applied; `article` is where, None for the whole archive."""

    entry: str
    reason: str
    article: str | None = None
