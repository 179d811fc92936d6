"""What can go wrong in a benchmark."""


class AnswersDiffer(AssertionError):
    """Two engines answer a question differently: what they would be timed on is not the same."""
