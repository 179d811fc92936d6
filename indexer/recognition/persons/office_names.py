"""What an office is called: the words that count, in the masculine, and the other names that news has for it.

>>> office_name("Première ministre"), office_name("ministre de l'Europe et des Affaires étrangères")
(('premier', 'ministre'), ('ministre', 'europe', 'affaires', 'etrangeres'))
>>> sorted(other_names(("chancelier", "federal")))
[('chancelier',), ('chef', 'gouvernement')]
"""

from collections.abc import Iterator
from typing import TypeAlias

from corpus.authority.label_key import label_key

OfficeName: TypeAlias = tuple[str, ...]

# Words within the name of an office that say nothing by themselves.
PARTICLES = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur"})

_MASCULINE = {
    "administratrice": "administrateur",
    "ambassadrice": "ambassadeur",
    "chanceliere": "chancelier",
    "chargee": "charge",
    "cheffe": "chef",
    "conseillere": "conseiller",
    "deleguee": "delegue",
    "directrice": "directeur",
    "federale": "federal",
    "generale": "general",
    "haute": "haut",
    "premiere": "premier",
    "presidente": "president",
    "procureure": "procureur",
    "representante": "representant",
    "souveraine": "souverain",
}


def masculine(word: str) -> str:
    """The masculine of a folded word of an office's name."""
    return _MASCULINE.get(word, word)


def spellings(word: str) -> tuple[str, ...]:
    """A masculine word and its feminine, where it has one of its own."""
    return (word, *(feminine for feminine, masculine in _MASCULINE.items() if masculine == word))


def office_name(function: str) -> OfficeName:
    """The words of a function that count."""
    return tuple(masculine(word) for word in label_key(function).split() if word not in PARTICLES)


_PRESIDENTS = {("president",), ("president", "republique"), ("president", "federal"), ("president", "republique", "interim")}
_MONARCHS = {("roi",), ("reine",), ("roi", "belges"), ("empereur",), ("sultan",), ("emir",), ("chah",)}
_OTHER_HEADS_OF_STATE = {("chef", "etat"), ("president", "transition"), ("president", "conseil", "etat")}
_CHANCELLORS = {("chancelier", "federal")}
_PRIME_MINISTERS = {
    ("premier", "ministre"),
    ("premier", "ministre", "conseil", "affaires", "etat"),
    ("president", "conseil"),
    ("president", "conseil", "ministres"),
    ("president", "gouvernement"),
    ("president", "gouvernement", "provisoire"),
    ("chef", "gouvernement"),
}
_POPES = {("pape",)}
_SECRETARIES_OF_DEFENCE = {("secretaire", "defense")}
_HIGH_REPRESENTATIVES = ("haut", "representant")
_SECRETARY_OF_STATE = ("secretaire", "etat")
_MINISTER_OF_STATE = ("ministre", "etat")
_FOREIGN_AFFAIRS = ({"affaires", "etrangeres"}, {"affaires", "exterieures"}, {"relations", "exterieures"})


def other_names(name: OfficeName) -> Iterator[OfficeName]:
    """What else news calls an office, whoever's it is: a president is a head of state too."""
    if not name:
        return
    if name in _PRESIDENTS:
        yield from (("president",), ("president", "republique"), ("chef", "etat"))
    elif name in _MONARCHS:
        yield from (("souverain",), ("monarque",), ("chef", "etat"))
        if name in {("roi", "belges")}:
            yield ("roi",)
    elif name in _OTHER_HEADS_OF_STATE:
        yield from (("chef", "etat"), ("president",))
    elif name in _CHANCELLORS:
        yield from (("chancelier",), ("chef", "gouvernement"))
    elif name in _PRIME_MINISTERS:
        yield from (("chef", "gouvernement"), ("premier", "ministre"))
    elif name in _POPES:
        yield from (("souverain", "pontife"), ("saint", "pere"))
    elif name in _SECRETARIES_OF_DEFENCE:
        yield from (("ministre", "defense"), ("chef", "pentagone"))
    elif is_foreign_minister(name):
        yield from (("ministre", "affaires", "etrangeres"), ("chef", "diplomatie"), ("patron", "diplomatie"))
    elif name[:2] == _HIGH_REPRESENTATIVES:
        yield from (("haut", "representant"), ("chef", "diplomatie"))


def is_foreign_minister(name: OfficeName) -> bool:
    """Whether an office is that of a foreign minister: a minister, an American secretary of state, a Swiss federal councillor.

    >>> is_foreign_minister(("secretaire", "etat")), is_foreign_minister(("secretaire", "etat", "affaires", "etrangeres"))
    (True, False)

    A minister of state for foreign affairs stands beside the minister, unless he is both.

    >>> is_foreign_minister(office_name("ministre d'État aux Affaires étrangères"))
    False
    >>> is_foreign_minister(office_name("ministre d'État, ministre des Affaires étrangères"))
    True
    """
    if name == _SECRETARY_OF_STATE:
        return True
    beside = "delegue" in name or (name[:2] == _MINISTER_OF_STATE and name.count("ministre") == 1)
    leads = (name[0] == "ministre" and not beside) or name[:2] == ("chef", "departement")
    return leads and any(affairs <= set(name) for affairs in _FOREIGN_AFFAIRS)
