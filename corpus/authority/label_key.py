"""When two names are the same name: however they are accented, capitalised, hyphenated or pointed.

This is for comparing whole labels with one another; texts are folded by the analyser, which keeps offsets.

>>> label_key("L’O.T.A.N.") == label_key("l'Otan")
True
>>> label_key("Jean-Yves LE DRIAN"), label_key("Haut-Commissariat  aux réfugiés"), label_key("Œuvre")
('jean yves le drian', 'haut commissariat aux refugies', 'oeuvre')
"""

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and a mark.
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i"})
_POINTS_WITHIN = re.compile(r"(?<=\b\w)\.(?=\w\b|\W|$)")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def label_key(label: str) -> str:
    """The label in lower case without accents, ligatures and points of acronyms, one space between its words."""
    folded = unicodedata.normalize("NFKD", label.casefold()).translate(_LIGATURES)
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    return _BETWEEN_WORDS.sub(" ", _POINTS_WITHIN.sub("", plain)).strip()
