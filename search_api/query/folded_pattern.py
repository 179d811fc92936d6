"""A wildcard's pattern in the folded form that it is compared with."""

from indexer.analysis import fold


def fold_pattern(pattern: str) -> str:
    """Fold the letters of a pattern and leave its `*` and `?`, which folding might turn letters into.

    >>> fold_pattern("Œuv?e*")
    'oeuv?e*'
    """
    return "".join(character if character in "*?" else fold(character) for character in pattern)
