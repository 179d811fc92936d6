"""Bring a form to NFC and drop what is invisible in it.

Each token is composed by itself, never the text: offsets count in the original, whatever its normal form.
"""

from corpus.normal_form import composed
from indexer.analysis.characters import INVISIBLES

_WITHOUT_INVISIBLES = dict.fromkeys(map(ord, INVISIBLES))


def compose(form: str) -> str:
    r"""Compose letters and accents; a soft hyphen goes first, so that it can't keep them apart.

    >>> compose("e\u0301lection"), compose("migra\u00adtion")
    ('élection', 'migration')
    """
    if form.isascii():
        return form
    return composed(form.translate(_WITHOUT_INVISIBLES))
