"""Which names of an article mean one person, and how that person is written.

Names are one person's where the shorter fits the longer: a surname (Zerouali), initials (K. Zerouali), a name without its
middle (Donald Trump, Donald J. Trump). What fits two persons (Clinton beside Bill and Hillary) is left as it is.

>>> [*canonical_names(["KHALID ZEROUALI", "Zerouali", "K. Zerouali", "Bill Clinton", "Hillary Clinton", "Clinton"])]
['Khalid Zerouali', 'Khalid Zerouali', 'Khalid Zerouali', 'Bill Clinton', 'Hillary Clinton', 'Clinton']
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from indexer.analysis.folding import fold
from indexer.recognition.names.spelling import tidy, written
from indexer.recognition.word_lists import word_set

Key = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+\.?")
_PARTICLES = word_set("d de del der des di do dos du la le les van von zu ben bin ibn al el abou abu")

# No article names more persons; comparing each name with each of thousands would take too long.
_MOST_COMPARED = 400


def canonical_names(names: Sequence[str]) -> list[str]:
    """For each of an article's names, in the order of the article, the name of the person that it means."""
    keys = [_key(name) for name in names]
    spelt: dict[Key, Counter[str]] = {}
    for name, key in zip(names, keys, strict=True):
        spelt.setdefault(key, Counter())[tidy(name)] += 1
    persons = _persons(spelt)
    best = {key: _best_spelling(spellings) for key, spellings in spelt.items()}
    return [best[persons[key]] or written(name) for name, key in zip(names, keys, strict=True)]


def _persons(keys: Iterable[Key]) -> dict[Key, Key]:
    """Each key -> the longest key that it fits, where these are one person; itself where it fits none, or several."""
    # Of as many words the longer first: Jean-Pierre, then J.-P.
    by_length = sorted(keys, key=lambda key: (len(key), sum(map(len, key))), reverse=True)
    persons: dict[Key, Key] = {}
    full: list[Key] = []
    for key in by_length:
        compared = full[:_MOST_COMPARED]
        fitting = [person for person in compared if _fits(key, person)]
        fitting = fitting or [person for person in compared if _is_given_name(key, person)]
        if len(fitting) == 1:
            persons[key] = fitting[0]
        else:
            persons[key] = key
            if not fitting and len(key) > 1:
                full.append(key)
    return persons


def _fits(short: Key, full: Key) -> bool:
    """Whether a name is the end of another, or has its first and last word; an initial stands for a word."""
    if short and short == full[-len(short) :]:
        return True
    if len(short) < 2 or short[-1] != full[-1] or not _stands_for(short[0], full[0]):
        return False
    rest = iter(full)
    return all(any(_stands_for(word, other) for other in rest) for word in short)


def _is_given_name(short: Key, full: Key) -> bool:
    """Xi of Xi Jinping, Gwen of Gwen Jorgensen."""
    return bool(short) and short == full[: len(short)] and not short[-1].endswith(".")


def _stands_for(word: str, other: str) -> bool:
    return word == other or (word.endswith(".") and other.startswith(word[:-1]))


def _key(name: str) -> Key:
    words = _WORD.findall(fold(name))
    words = [word if len(word) == 2 else word.rstrip(".") for word in words]
    # de Gaulle and Gaulle, al-Assad and Assad end alike; a particle alone before a surname adds nothing to compare.
    return tuple(words[1:] if len(words) == 2 and words[0] in _PARTICLES else words)


def _best_spelling(spellings: Counter[str]) -> str:
    """The spelling with small letters, then the one with most accents, then the commonest, then the first."""
    return written(max(spellings, key=lambda name: (not _in_capitals(name), _accents(name), spellings[name])))


def _in_capitals(name: str) -> bool:
    return written(name) != name


def _accents(name: str) -> int:
    return sum(1 for character in unicodedata.normalize("NFD", name) if unicodedata.combining(character))
