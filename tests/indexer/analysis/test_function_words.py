"""Function words are told by their exact form."""

from collections.abc import Callable

import pytest

ROWS = (
    (
        "le la les un une des du au aux",
        "le[0:2]* la[3:5]* les[6:9]* un[10:12]* une[13:16]* des[17:20]* du[21:23]* au[24:26]* aux[27:30]*",
    ),
    ("à", "à|a|a[0:1]*"),
    ("À", "à|a|a[0:1]*"),
    ("A", "a[0:1]*"),
    ("ou", "ou[0:2]*"),
    ("où", "où|ou|ou[0:2]*"),
    ("du", "du[0:2]*"),
    ("dû", "dû|du|du[0:2]"),
    ("été", "été|ete|ete[0:3]"),
    ("l'été", "l'[0:2]* été|ete|ete[2:5]"),
    ("est", "est[0:3]*"),
    ("l’Est", "l'[0:2]* est[2:5]"),
    ("d’est en ouest", "d'[0:2]* est[2:5] en[6:8]* ouest[9:14]"),
    ("Est-Ouest", "est[0:3] ouest[4:9]"),
    ("sud-est", "sud[0:3] est[4:7]"),
    ("est-allemand", "est[0:3] allemand[4:12]"),
    ("est-ce", "est[0:3]* ce[4:6]*"),
    ("qu'est-ce", "qu'[0:3]* est[3:6]* ce[7:9]*"),
    ("n’est-elle", "n'[0:2]* est[2:5]* elle[6:10]*"),
    ("or", "or[0:2]"),
    ("l'or", "l'[0:2]* or[2:4]"),
    ("car", "car[0:3]*"),
    ("sous", "sous[0:4]*"),
    ("sou", "sou[0:3]"),
    ("sur", "sur[0:3]*"),
    ("sûr", "sûr|sur|sur[0:3]"),
    ("ne pas", "ne[0:2]* pas[3:6]*"),
    ("n'a pas été", "n'[0:2]* a[2:3]* pas[4:7]* été|ete|ete[8:11]"),
    ("être", "être|etre|etre[0:4]*"),
    ("ETRE", "etre[0:4]*"),
    ("apres", "apres[0:5]*"),
    ("même", "même|meme|meme[0:4]*"),
    ("M. Macron", "m[0:1]* macron[3:9]"),
    ("Mme Thatcher", "mme[0:3]* thatcher|thatcher|thatch[4:12]"),
    ("lui-même", "lui[0:3]* même|meme|meme[4:8]*"),
    ("avoirs", "avoirs|avoirs|avoir-[0:6]"),
    ("peut-être", "peut[0:4] être|etre|etre[5:9]*"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
