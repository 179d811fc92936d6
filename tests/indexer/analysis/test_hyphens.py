"""Each part of a hyphenated word is a token with a position of its own."""

from collections.abc import Callable

import pytest

ROWS = (
    ("franco-marocain", "franco[0:6] marocain[7:15]"),
    ("franco\u2011marocain", "franco[0:6] marocain[7:15]"),
    ("franco\u2010marocain", "franco[0:6] marocain[7:15]"),
    ("Jean-Yves Le Drian", "jean[0:4] yves|yves|yve[5:9] le[10:12]* drian[13:18]"),
    ("porte-parole", "porte|porte|port[0:5] parole|parole|parol[6:12]"),
    ("laissez-passer", "laissez|laissez|laiss[0:7] passer|passer|pass[8:14]"),
    ("cessez-le-feu", "cessez|cessez|cess[0:6] le[7:9]* feu[10:13]"),
    ("États-Unis", "états|etats|etat[0:5] unis|unis|uni[6:10]"),
    ("a-t-il", "a[0:1]* t[2:3]* il[4:6]*"),
    ("Dit-on", "dit[0:3] on[4:6]*"),
    ("rendez-vous", "rendez|rendez|rend[0:6] vous[7:11]*"),
    ("c'est-à-dire", "c'[0:2]* est[2:5]* à|a|a[6:7]* dire|dire|dir[8:12]"),
    ("1940-1945", "1940[0:4] 1945[5:9]"),
    ("F-16", "f[0:1] 16[2:4]"),
    ("--accord--", "accord[2:8]"),
    ("Aix-en-", "aix[0:3] en[4:6]*"),
    ("ex-URSS", "ex[0:2] urss[3:7]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
