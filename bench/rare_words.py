"""What keeps a vocabulary growing with its archive (Heaps' law): names that nobody has met before, numbers and dates.

Invented names begin as no French word does, so that none of them is ever taken for a form of a real word: whoever asks for a real
word need not know which names an archive of a million articles holds.

>>> invented_name(1), invented_name(123_456)
('Dzababa', 'Bwitede')
"""

import math

# No French word begins so; `bench.forms` passes over those few foreign ones that do.
ONSETS = (
    "bw",
    "dz",
    "gd",
    "gw",
    "hl",
    "hm",
    "hv",
    "kh",
    "kv",
    "kw",
    "lj",
    "mb",
    "mk",
    "mw",
    "nd",
    "ng",
    "nk",
    "nz",
    "sz",
    "zb",
    "zd",
    "zg",
    "zm",
    "zv",
)

_VOWELS = ("a", "o", "i", "é", "u", "e")
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprtv" for vowel in _VOWELS)

# How many names there are to be met; the n-th is met 1/n times as often as the first.
NAMES = 50_000_000

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")


def invented_name(rank: int) -> str:
    """The name of that rank, counted from 0; no two ranks share one."""
    rank, onset = divmod(rank, len(ONSETS))
    word = ONSETS[onset] + _VOWELS[rank % len(_VOWELS)]
    rank //= len(_VOWELS)
    for _ in range(2):
        rank, syllable = divmod(rank, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    while rank:
        rank, syllable = divmod(rank, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word.capitalize()


def rare_word(chance: float, kind: float) -> str:
    """A name, a number or a date; both arguments lie in [0, 1), `kind` chooses which, `chance` the one of the kind.

    >>> rare_word(0.5, 0.1), rare_word(0.3, 0.7), rare_word(0.5, 0.85), rare_word(0.5, 0.97)
    ('Ndapoba', '63', '50,0 %', '5 janvier 1975')
    """
    if kind < 0.6:
        return invented_name(int(math.exp(chance * math.log(NAMES))) - 1)
    if kind < 0.8:
        return f"{int(10 ** (6 * chance)):,}".replace(",", "\u202f")
    if kind < 0.9:
        return f"{100 * chance:.1f} %".replace(".", ",")
    months = int(chance * 12 * 120)
    date = f"{MONTHS[months % 12]} {1915 + months // 12}"
    return f"{int(chance * 1e6) % 28 + 1} {date}" if kind < 0.98 else date
