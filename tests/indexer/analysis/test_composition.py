"""Normal forms and invisible characters make no difference; offsets count in the original."""

from collections.abc import Callable

import pytest

ROWS = (
    ("élection", "élection|election|elect[0:8]"),
    ("e\u0301lection", "élection|election|elect[0:9]"),
    ("ELECTION", "election|election|elect[0:8]"),
    ("E\u0301TAT", "état|etat|etat[0:5]"),
    ("l’e\u0301te\u0301", "l'[0:2]* été|ete|ete[2:7]"),
    ("franc\u0327ais", "français|francais|franc[0:9]"),
    ("migra\u00adtion", "migration|migration|migrat[0:10]"),
    ("di\u00adplo\u00adma\u00adtie", "diplomatie|diplomatie|diplomat[0:13]"),
    ("migra\u00ad tion", "migra|migra|migr[0:5] tion[7:11]"),
    ("a\u030a\u0323", "ạ\u030a|a|a[0:3]"),
    ("\u0301abc", "abc[1:4]"),
    ("e\u0301-u\u0300", "é|e|e[0:2] ù|u|u[3:5]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
