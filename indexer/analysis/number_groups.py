"""Join the groups of a number: 1 000 and 1.000 -> 1000."""

from indexer.analysis.characters import GROUP_SPACES

_WITHOUT_SEPARATORS = dict.fromkeys(map(ord, GROUP_SPACES + "."))


def join_number_groups(form: str) -> str:
    """Drop spaces and points; the tokenizer leaves them only between groups of three digits. A decimal comma stays.

    >>> join_number_groups("1 000 000,5"), join_number_groups("1.000")
    ('1000000,5', '1000')
    """
    return form.translate(_WITHOUT_SEPARATORS)
