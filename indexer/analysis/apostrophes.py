"""Write every apostrophe alike: aujourd’hui -> aujourd'hui."""

from indexer.analysis.characters import APOSTROPHES

_STRAIGHT = dict.fromkeys(map(ord, APOSTROPHES), "'")


def straighten_apostrophes(form: str) -> str:
    """Make typographic and other apostrophes straight; lossless for French, where the kinds mean the same.

    >>> straighten_apostrophes("aujourd’hui")
    "aujourd'hui"
    """
    return form.translate(_STRAIGHT)
