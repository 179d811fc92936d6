import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority import label_key


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("O.T.A.N.", "otan"),
        ("Nations\u00a0unies", "nations unies"),
        ("Côte d’Ivoire", "cote d ivoire"),
        ("Cote d'Ivoire", "cote d ivoire"),
        ("ŒUVRE", "oeuvre"),
        ("Straße", "strasse"),
        ("Lech Wałęsa", "lech walesa"),
        ("M. Monnet", "m monnet"),
        ("J.-P. Jouyet", "j p jouyet"),
        ("5+5", "5 5"),
        ("…", ""),
        ("", ""),
    ],
)
def test_keys(label: str, key: str) -> None:
    assert label_key(label) == key


@given(st.text(max_size=40))
def test_a_key_is_its_own_key_and_knows_no_normal_form(label: str) -> None:
    key = label_key(label)
    assert label_key(unicodedata.normalize("NFD", label)) == key
    assert key == key.strip()
    assert "  " not in key
