"""Runs of capitalised words, with the small words that join them: where a name may stand.

>>> text = TokenisedText.of("Hier, le général de Gaulle a reçu M. Ben Bella et Mme Indira Gandhi.")
>>> [" ".join(text.words[run]) for run in runs(text.words)]
['Hier', 'de Gaulle', 'M. Ben Bella', 'Mme Indira Gandhi']
"""

from collections.abc import Iterator, Sequence

from indexer.recognition.names.tokens import TokenisedText

__all__ = ["TokenisedText", "runs"]

_JOINING = frozenset(
    (
        *("d'", "d’", "de", "du", "des", "del", "della", "di", "da", "dal", "do", "dos", "das", "la", "le", "l'", "l’"),
        *(
            "van",
            "von",
            "vom",
            "der",
            "den",
            "ten",
            "ter",
            "zu",
            "zum",
            "af",
            "el",
            "al",
            "bin",
            "ben",
            "ibn",
            "bint",
            "ould",
            "ag",
            "y",
        ),
    )
)
_MOST_JOINING = 3
_ARABIC_ARTICLES = frozenset(("al", "el", "as", "an", "at", "ad", "ar", "ez", "az", "es", "ed"))


def runs(words: Sequence[str]) -> Iterator[slice]:
    """Slices of `words`, in their order; small words before the first capital belong to it, those behind the last do not."""
    start = -1  # of the run that is open
    last = -1  # its last capitalised word
    small = 0  # how many small words stand behind that
    for index, word in enumerate(words):
        if word[0].isupper() or (word[2:3] == "-" and word[:2] in _ARABIC_ARTICLES and word[3:4].isupper()):
            if start < 0:
                start = index - small
            last = index
            small = 0
        elif word in _JOINING:
            small += 1
            if start >= 0 and small > _MOST_JOINING:
                yield slice(start, last + 1)
                start = -1
        else:
            if start >= 0:
                yield slice(start, last + 1)
                start = -1
            small = 0
    if start >= 0:
        yield slice(start, last + 1)
