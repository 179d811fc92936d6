"""Numbers and ordinals of dates, in digits, letters and Roman numerals."""

from collections.abc import Sequence

from indexer.recognition.dates.vocabulary import NUMBERS, ORDINALS, ROMAN


def number(words: Sequence[str]) -> int:
    """The number of up to three words and the hyphens between them; 0 where they are none.

    >>> number(["12"]), number(["trois"]), number(["soixante", "-", "dix", "-", "sept"]), number(["quatre", "-", "vingts"])
    (12, 3, 77, 80)
    """
    words = [word for word in words if word != "-"]
    if len(words) == 1 and words[0].isdecimal():
        return int(words[0])
    if words[:1] == ["quatre"] and words[1:2] in (["vingt"], ["vingts"]):
        return 80 + number(words[2:])
    return sum(NUMBERS.get(word, 0) for word in words)


def ordinal(words: Sequence[str]) -> int:
    """The place that an ordinal names, 0 where it is none; a number with its ending apart is one.

    >>> ordinal(["deuxieme"]), ordinal(["xixe"]), ordinal(["xxi", "e"]), ordinal(["1er"]), ordinal(["3", "e"])
    (2, 19, 21, 1, 3)
    """
    first = next(iter(words), "")
    return ORDINALS.get(first) or ROMAN.get(first) or number(words[:1])


def day_number(words: Sequence[str]) -> int:
    """The day of a month: "1er", "3", "10e", "quatorze", "dix-huit"; 0 where the words are none.

    >>> day_number(["1er"]), day_number(["1", "er"]), day_number(["dix", "-", "huit"]), day_number(["08"])
    (1, 1, 18, 8)
    """
    return ORDINALS.get(next(iter(words), "")) or number(
        [word for word in words if word == "-" or word not in ("er", "e", "eme")]
    )
