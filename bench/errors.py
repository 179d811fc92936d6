"""What can go wrong in a benchmark.

BenchError
├── AnswersDiffer    two engines answer a question differently
├── BuildIncomplete  an index holds other articles than it was given
├── PeerMissing      a peer's package is not installed
└── ServerFailed     the served API does not start, or answers something else
"""


class BenchError(Exception):
    """A measurement would not mean anything."""


class AnswersDiffer(BenchError):
    """Two engines answer a question differently: what they would be timed on is not the same."""


class BuildIncomplete(BenchError):
    """An index holds other articles than it was given."""


class PeerMissing(BenchError):
    """A peer's package is not installed."""


class ServerFailed(BenchError):
    """The served API does not start, or answers something else than the engine."""
