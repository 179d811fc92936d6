"""A line of French made easy to match: one character for each of the original, so that slices can be taken from it.

>>> plain("Publié à 17\u00a0h, l’été")
"Publie a 17 h, l'ete"
"""

import unicodedata

from corpus.normal_form import composed

_APOSTROPHES = "’ʼ‘´`"


def plain(text: str) -> str:
    """Accents dropped, white space made spaces and apostrophes straight; as long as `text`."""
    return "".join(_plain_character(character) for character in text)


def original_index(text: str, index: int) -> int:
    """Where in `text` the character stands that is at `index` once the text is composed.

    >>> original_index("e\u0301te\u0301 – fin", 4)
    6
    """
    for end in range(index, len(text)):
        if len(composed(text[:end])) == index and not unicodedata.combining(text[end]):
            return end
    return len(text)


def _plain_character(character: str) -> str:
    if character.isascii() and character > " ":
        return character
    if character.isspace():
        return " "
    if character in _APOSTROPHES:
        return "'"
    return unicodedata.normalize("NFD", character)[0]


def ends_a_sentence(text: str) -> bool:
    """Whether the line ends with the punctuation of a paragraph rather than that of a heading.

    A closing guillemet after a word ends no sentence: « Le retour de la “guerre froide” » is a heading.

    >>> [ends_a_sentence(text) for text in ("Il part.", "Une paix « des braves »", "Il dit : « Je pars. »", "Un pacte (OTAN)")]
    [True, False, True, False]
    """
    return text.rstrip("»”\"' \u00a0\u202f)").endswith((".", "!", "?", "…", ":", ";", ","))
