"""A person's name as it is written: in full, with initials, or as a bare surname.

>>> NameForm.of("J.-P. de l'Untel")
NameForm(key='j p de l untel', initials=('j', 'p'), surname=('de', 'l', 'untel'), title='', inverted=False)
>>> NameForm.of("Mme UNTEL").surname, NameForm.of("Untel, Jeanne").key
(('untel',), 'jeanne untel')
>>> NameForm.of("Jeanne Untel").is_full, NameForm.of("Untel").is_full
(True, False)
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from corpus.authority.label_key import label_key
from indexer.recognition.word_lists import PARTICLES

# Forms of address, folded. Offices are left out: Cheikh, Sultan and Prince are given names too.
FORMS_OF_ADDRESS = frozenset(
    {"m", "mm", "mme", "mmes", "mlle", "mlles", "monsieur", "madame", "mademoiselle", "me", "maitre", "mgr", "monseigneur"}
    | {"dr", "docteur", "pr", "professeur"}
)

_OF_A_MAN = frozenset({"m", "mm", "monsieur"})
_OF_A_WOMAN = frozenset({"mme", "mmes", "mlle", "mlles", "madame", "mademoiselle"})

# J. or Ch. or J.-P. or J.P., and a single letter without its point.
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+|[^\W\d_]")


# An archive's names are made of far fewer words.
_folded = lru_cache(65_536)(label_key)


@dataclass(frozen=True, slots=True)
class NameForm:
    """`key` is the whole name, folded (`corpus.authority.label_key`), without its form of address.

    `initials` and `surname` are set on names that are not full, folded, a word an item.
    """

    key: str
    initials: tuple[str, ...] = ()
    surname: tuple[str, ...] = ()
    title: str = ""
    inverted: bool = False

    @classmethod
    def of(cls, name: str) -> Self:
        """Read a name."""
        words, inverted = _in_order(name)
        title = ""
        if len(words) > 1 and _folded(words[0]) in FORMS_OF_ADDRESS:
            title, words = words[0], words[1:]
        count = 0
        while count < len(words) - 1 and _INITIALS.fullmatch(words[count]) and words[count][0].isupper():
            count += 1
        initials = tuple(_folded(each) for word in words[:count] for each in re.split(r"[.-]", word) if each)
        rest = " ".join(folded for word in words[count:] if (folded := _folded(word)))
        key = " ".join((*initials, rest))
        if initials or len([word for word in words if _folded(word) not in PARTICLES]) == 1:
            return cls(key, initials, tuple(rest.split()), title, inverted)
        return cls(key, (), (), title, inverted)

    @property
    def group(self) -> str:
        """What names of one group share: the key, and where only a surname says who is meant, whether a man or a woman is.

        >>> NameForm.of("Mme Untel").group == NameForm.of("M. Untel").group
        False
        >>> NameForm.of("Mme J. Untel").group, NameForm.of("Mme Jeanne Untel").group
        ('mme j untel', 'jeanne untel')
        """
        address = _folded(self.title)
        if self.is_full or address not in _OF_A_MAN | _OF_A_WOMAN:
            return self.key
        return f"{'m' if address in _OF_A_MAN else 'mme'} {self.key}"

    @property
    def is_full(self) -> bool:
        return not self.surname

    def fits(self, full: str) -> bool:
        """Whether this, a surname with initials or without, may be short for a full name (a key).

        >>> NameForm.of("J. Untel").fits("jean paul untel"), NameForm.of("P. Untel").fits("jean paul untel")
        (True, False)
        >>> NameForm.of("Gaulle").fits("charles de gaulle"), NameForm.of("Gaulle").fits("de gaulle")
        (True, False)
        """
        words = full.split()
        given = words[: len(words) - len(self.surname)]
        if not self.surname or tuple(words[len(given) :]) != self.surname:
            return False
        # A particle that the surname was written without is no given name.
        while given and given[-1] in PARTICLES:
            given.pop()
        if not given or len(self.initials) > len(given):
            return False
        return all(name.startswith(initial) for name, initial in zip(given, self.initials, strict=False))


def _in_order(name: str) -> tuple[list[str], bool]:
    """The words of a name, given names first, and whether it was written surname first: `Untel, Jeanne`."""
    surname, comma, given = name.partition(",")
    if comma and label_key(surname) and label_key(given) and "," not in given:
        return [*given.split(), *surname.split()], True
    return name.split(), False
