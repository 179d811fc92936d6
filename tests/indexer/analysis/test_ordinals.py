"""All ordinals of one number have one stem; the exact form stays as written."""

from collections.abc import Callable

import pytest

ROWS = (
    ("1er", "1er|1er|1e[0:3]"),
    ("1ᵉʳ", "1er|1er|1e[0:3]"),
    ("1re", "1re|1re|1e[0:3]"),
    ("1ʳᵉ", "1re|1re|1e[0:3]"),
    ("1ère", "1ère|1ere|1e[0:4]"),
    ("1ers", "1ers|1ers|1e[0:4]"),
    ("2e", "2e[0:2]"),
    ("2ᵉ", "2e[0:2]"),
    ("2ème", "2ème|2eme|2e[0:4]"),
    ("2nd", "2nd|2nd|2e[0:3]"),
    ("2nde", "2nde|2nde|2e[0:4]"),
    ("21es", "21es|21es|21e[0:4]"),
    ("XXe", "xxe[0:3]"),
    ("XXᵉ", "xxe[0:3]"),
    ("XXème", "xxème|xxeme|xxe[0:5]"),
    ("XXIe", "xxie[0:4]"),
    ("Ier", "ier|ier|ie[0:3]"),
    ("Ire", "ire|ire|ie[0:3]"),
    ("IIIe", "iiie[0:4]"),
    ("Ve", "ve[0:2]"),
    ("VIème", "vième|vieme|vie[0:5]"),
    ("vie", "vie[0:3]"),
    ("vies", "vies|vies|vie[0:4]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
