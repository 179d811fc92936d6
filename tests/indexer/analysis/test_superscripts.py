"""Raised letters and digits are read as plain ones."""

from collections.abc import Callable

import pytest

ROWS = (
    ("1ᵉʳ", "1er|1er|1e[0:3]"),
    ("1ʳᵉ", "1re|1re|1e[0:3]"),
    ("2ᵉ", "2e[0:2]"),
    ("XXᵉ", "xxe[0:3]"),
    ("n° 5", "no[0:2]* 5[3:4]"),
    ("nº 5", "no[0:2]* 5[3:4]"),
    ("N°5", "no[0:2]* 5[2:3]"),
    ("nᵒ 5", "no[0:2]* 5[3:4]"),
    ("km²", "km2[0:3]"),
    ("CO₂", "co2[0:3]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
