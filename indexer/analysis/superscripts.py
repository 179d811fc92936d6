"""Bring superscript letters and digits down: 1ʳᵉ -> 1re, XXᵉ -> XXe, n° -> no, km² -> km2."""

import re
import unicodedata

_RAISED = ("<super>", "<sub>")

# None of these is raised, and French words are made of little else.
_PLAIN = re.compile("[ -~À-ÖØ-öø-ÿŒœŸ’]*")


def lower_superscripts(form: str) -> str:
    """Replace raised and lowered characters by plain ones; the degree sign is the raised o of n°.

    >>> lower_superscripts("XXᵉ"), lower_superscripts("n°"), lower_superscripts("CO₂")
    ('XXe', 'no', 'CO2')
    """
    return form if _PLAIN.fullmatch(form) else "".join(map(_lowered, form))


def _lowered(character: str) -> str:
    if character == "°":
        return "o"
    if unicodedata.decomposition(character).startswith(_RAISED):
        return unicodedata.normalize("NFKC", character)
    return character
