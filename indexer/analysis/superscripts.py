"""Bring superscript letters and digits down: 1ʳᵉ -> 1re, XXᵉ -> XXe, n° -> no, km² -> km2."""

import unicodedata

_RAISED = ("<super>", "<sub>")


def lower_superscripts(form: str) -> str:
    """Replace raised and lowered characters by plain ones; the degree sign is the raised o of n°.

    >>> lower_superscripts("XXᵉ"), lower_superscripts("n°"), lower_superscripts("CO₂")
    ('XXe', 'no', 'CO2')
    """
    return form if form.isascii() else "".join(map(_lowered, form))


def _lowered(character: str) -> str:
    if character == "°":
        return "o"
    if unicodedata.decomposition(character).startswith(_RAISED):
        return unicodedata.normalize("NFKC", character)
    return character
