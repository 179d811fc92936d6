"""Give the ordinals of one number one stem: 2e, 2ème, 2nd -> 2e; XXe, XXème -> xxe; 1er, 1re, 1ère -> 1e."""

import re

_ARABIC = re.compile(r"([0-9]+)(?:i?eme|e|er|re|ere|nd|nde)s?")

# Up to XXXIX, which is enough for centuries, sovereigns and arrondissements and clear of the words "le", "de", "ce".
_ROMAN = re.compile(r"(?=[ivx])(x{0,3}(?:ix|iv|v?i{0,3}))(?:i?eme|e)s?|(i)(?:er|re|ere)")


# Few words begin so; the others need no search.
_FIRST_CHARACTERS = frozenset("0123456789ivx")


def ordinal_stem(folded: str) -> str | None:
    """Give the number with a final e, or None where the folded form is no ordinal. `vie` is one too: it is VIe folded.

    >>> [ordinal_stem(form) for form in ("1ere", "2nde", "xxeme", "ier", "vieme", "vice")]
    ['1e', '2e', 'xxe', 'ie', 'vie', None]
    """
    if folded[:1] not in _FIRST_CHARACTERS:
        return None
    if ordinal := _ARABIC.fullmatch(folded) or _ROMAN.fullmatch(folded):
        number: str = ordinal.group(ordinal.lastindex or 0)
        return f"{number}e"
    return None
