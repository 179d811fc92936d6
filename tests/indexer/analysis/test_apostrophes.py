"""Every kind of apostrophe is read as the straight one."""

from collections.abc import Callable

import pytest

ROWS = (
    ("l'avocat", "l'[0:2]* avocat[2:8]"),
    ("l\u02bcavocat", "l'[0:2]* avocat[2:8]"),
    ("l\u2032avocat", "l'[0:2]* avocat[2:8]"),
    ("l`avocat", "l'[0:2]* avocat[2:8]"),
    ("l\u00b4avocat", "l'[0:2]* avocat[2:8]"),
    ("aujourd’hui", "aujourd'hui|aujourd'hui|aujourdhui[0:11]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
