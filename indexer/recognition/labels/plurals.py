"""The regular plurals of a label: each word up to the first preposition or conjunction takes its plural.

The second word may be a noun that does not, so that a plural of the first word alone is formed as well.

>>> plurals("accord bilatéral")
('accords bilatéraux', 'accords bilatéral')
>>> plurals("plan de paix"), plurals("relations Est-Ouest"), "mines antipersonnel" in plurals("mine antipersonnel")
(('plans de paix',), (), True)
"""

import re

from indexer.recognition.word_lists import word_set

# Where the plural stops: what follows is a complement ("droit de veto"), or another label ("Paix et sécurité").
_STOPS = word_set("de du des à au aux en sur sous pour contre par dans entre avec sans vers chez hors et ou où selon")

# Words in -al that keep their -al- (a closed list of French grammar; those that news writes).
_REGULAR_AL = word_set("bancal banal carnaval cérémonial fatal festival final glacial natal naval récital régal")

# Words in -au and -eu that take -s.
_REGULAR_AU_EU = word_set("bleu landau pneu")

# Words in -ail that have -aux.
_AIL_TO_AUX = word_set("bail corail émail travail vitrail")

_ELIDED_STOP = re.compile(r"^d['’]", re.IGNORECASE)


def plurals(label: str) -> tuple[str, ...]:
    """The plurals of a singular label, if any; words that end in -s, -x or -z stay as they are, and so do names within."""
    words = label.split(" ")
    several = list(words)
    for index, word in enumerate(words):
        if word.lower() in _STOPS or _ELIDED_STOP.match(word):
            break
        if index == 0 or not word[:1].isupper():
            several[index] = _plural_of_word(word)
    first_alone = [several[0], *words[1:]]
    return tuple(dict.fromkeys(form for form in (" ".join(several), " ".join(first_alone)) if form != label))


def _plural_of_word(word: str) -> str:
    lower = word.lower()
    if not word[-1:].isalpha() or lower.endswith(("s", "x", "z")):
        return word
    if lower.endswith("al") and lower.rpartition("-")[2] not in _REGULAR_AL:
        return word[:-1] + "ux"
    if lower in _AIL_TO_AUX:
        return word[:-2] + "ux"
    if lower.endswith(("au", "eu")) and lower not in _REGULAR_AU_EU:
        return word + "x"
    return word + "s"
