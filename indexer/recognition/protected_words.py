"""Words of names that a stemmer must leave alone, in the index and in the query alike."""

import re
from collections.abc import Iterator

from corpus.authority.concept import Authorities, Concept
from indexer.analysis.folding import fold
from indexer.recognition.word_lists import word_set

_WORD = re.compile(r"[^\W\d_]+")
_MIN_LENGTH = 3

# Ordinary words that are somebody's or some place's name as well, found by going through the bundled names with a dictionary.
_ORDINARY = word_set(
    """
    ami assise ban barre bonnet borne caid canton conte crete debat fontaine gaillard grandi grenade lange lie lourdes male manche
    menton moi morales natal pale pique ponte roseau sapin sienne stocker sucre tigre tours
    """
)


def protected_words(authorities: Authorities) -> frozenset[str]:
    """The folded words of family names, and places' names of one word, that are not ordinary words as well.

    An ordinary word is one that the authority files themselves write in lower case somewhere (in a label, a demonym, a
    function, a note), or one of a short list: `maire` of Le Maire is one, so that maires still finds maire.
    """
    names: set[str] = set()
    ordinary: set[str] = set()
    for concepts in authorities.concepts.values():
        for concept in concepts.values():
            names.update(_name_words(concept))
            for text in _texts(concept):
                ordinary.update(fold(word) for word in _WORD.findall(text) if word.islower())
    return frozenset(word for word in names - ordinary - _ORDINARY if len(word) >= _MIN_LENGTH)


def _name_words(concept: Concept) -> Iterator[str]:
    if concept.kind == "person" and concept.family_name:
        yield from (fold(word) for word in _WORD.findall(concept.family_name))
    if concept.kind == "place":
        for label in (concept.pref_label, *concept.alt_labels):
            if _WORD.fullmatch(label):
                yield fold(label)


def _texts(concept: Concept) -> Iterator[str]:
    yield from (concept.pref_label, *concept.alt_labels, *concept.hidden_labels, *concept.demonyms)
    yield concept.scope_note or ""
    yield from (tenure.function for tenure in concept.tenures)
