"""The regular plural of a label: each word up to the first preposition or conjunction takes its plural.

>>> plural("accord bilatéral"), plural("plan de paix"), plural("droit de veto"), plural("relations Est-Ouest")
('accords bilatéraux', 'plans de paix', 'droits de veto', 'relations Est-Ouest')
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Where the plural stops: what follows is a complement ("droit de veto"), or another label ("Paix et sécurité").
_STOPS = _words("de du des à au aux en sur sous pour contre par dans entre avec sans vers chez hors et ou où selon")

# Words in -al that keep their -al- (a closed list of French grammar; those that news writes).
_REGULAR_AL = _words("bancal banal carnaval cérémonial fatal festival final glacial natal naval récital régal")

# Words in -ail that have -aux.
_AIL_TO_AUX = _words("bail corail émail travail vitrail")

_ELIDED_STOP = re.compile(r"^d['’]", re.IGNORECASE)


def plural(label: str) -> str:
    """The plural of a singular label; words that end in -s, -x or -z, names stay as they are."""
    words = label.split(" ")
    for index, word in enumerate(words):
        if word.lower() in _STOPS or _ELIDED_STOP.match(word):
            break
        words[index] = _plural_of_word(word)
    return " ".join(words)


def _plural_of_word(word: str) -> str:
    lower = word.lower()
    if word[:1].isupper() or not word[-1:].isalpha() or lower.endswith(("s", "x", "z")):
        return word
    if lower.endswith("al") and lower.rpartition("-")[2] not in _REGULAR_AL:
        return word[:-1] + "ux"
    if lower in _AIL_TO_AUX:
        return word[:-2] + "ux"
    if lower.endswith(("eau", "eu")):
        return word + "x"
    return word + "s"
