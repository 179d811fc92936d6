"""Acronyms with and without points are alike; initials and the ends of sentences stay what they are."""

from collections.abc import Callable

import pytest

ROWS = (
    ("OTAN", "otan[0:4]"),
    ("Otan", "otan[0:4]"),
    ("O.T.A.N.", "otan[0:8]"),
    ("O.T.A.N", "otan[0:7]"),
    ("o.t.a.n.", "otan[0:8]"),
    ("l’O.N.U.", "l'[0:2]* onu[2:8]"),
    ("l’O.N.U", "l'[0:2]* onu[2:7]"),
    ("d'U.R.S.S.", "d'[0:2]* urss[2:10]"),
    ("S.N.C.F.", "sncf[0:8]"),
    ("ex-U.R.S.S.", "ex[0:2] urss[3:11]"),
    ("É.-U.", "é|e|e[0:1] u[3:4]"),
    ("U.S.A. et", "usa[0:6] et[7:9]*"),
    ("il a.", "il[0:2]* a[3:4]*"),
    ("J. Chirac", "j[0:1] chirac[3:9]"),
    ("J.Chirac", "j[0:1] chirac[2:8]"),
    ("J.-C.", "j[0:1] c[3:4]"),
    ("J.F.K.", "jfk[0:6]"),
    ("J.F.Kennedy", "j[0:1] f[2:3] kennedy[4:11]"),
    ("M. Mitterrand", "m[0:1]* mitterrand[3:13]"),
    ("MM. Blum et Cot", "mm[0:2]* blum[4:8] et[9:11]* cot[12:15]"),
    ("la S.D.N. fondée", "la[0:2]* sdn[3:9] fondée|fondee|fond[10:16]"),
    ("l’ONU", "l'[0:2]* onu[2:5]"),
    ("G.-B.", "g[0:1] b[3:4]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
