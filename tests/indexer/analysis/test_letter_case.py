"""Case makes no difference to any form."""

from collections.abc import Callable

import pytest

ROWS = (
    ("État", "état|etat|etat[0:4]"),
    ("ÉTAT", "état|etat|etat[0:4]"),
    ("état", "état|etat|etat[0:4]"),
    ("Straße", "strasse|strasse|strass[0:6]"),
    ("STRASSE", "strasse|strasse|strass[0:7]"),
    ("İstanbul", "i\u0307stanbul|istanbul|istanbul[0:8]"),
    ("ΟΔΟΣ", "οδοσ|odos|odo[0:4]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
