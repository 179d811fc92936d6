"""How many letters two words differ by, and what is left of a word in which few letters differ."""

from itertools import pairwise


def within_distance(a: str, b: str, distance: int) -> bool:
    """Whether at most `distance` insertions, deletions and replacements lead from one word to the other.

    >>> within_distance("macron", "macrron", 1), within_distance("macron", "maccrron", 1)
    (True, False)
    """
    return abs(len(a) - len(b)) <= distance and edit_distance(a, b) <= distance


def edit_distance(a: str, b: str) -> int:
    """Levenshtein's distance, by Wagner and Fischer's algorithm (1974).

    >>> edit_distance("macron", "macrron")
    1
    """
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (letter != other))
    return row[-1]


def pieces(word: str, count: int) -> list[str]:
    """A word cut into pieces of about the same length; all of them are empty where it has too few letters.

    `count` - 1 edits leave one piece whole: the first at the beginning of the other word, the last at its end.

    >>> pieces("macron", 2), pieces("macrron", 3), pieces("a", 2)
    (['mac', 'ron'], ['ma', 'cr', 'ron'], ['', ''])
    """
    if len(word) < count:
        return [""] * count
    cuts = [len(word) * index // count for index in range(count + 1)]
    return [word[start:end] for start, end in pairwise(cuts)]
