"""The tokenizer finds written words and their offsets in the original text."""

from collections.abc import Callable

import pytest

ROWS = (
    ("", ""),
    ("   ", ""),
    ("!?… « » — ;", ""),
    ("Rabat", "rabat[0:5]"),
    ("Paris, Rabat.", "paris[0:5] rabat[7:12]"),
    ("« Paris »", "paris[2:7]"),
    ("Paris\u2013Rabat", "paris[0:5] rabat[6:11]"),
    ("la mission de l’ONU", "la[0:2]* mission[3:10] de[11:13]* l'[14:16]* onu[16:19]"),
    ("(GMMP)", "gmmp[1:5]"),
    ("maroco-française.", "maroco[0:6] française|francaise|franc[7:16]"),
    ("un_deux", "un[0:2]* deux[3:7]"),
    ("et/ou", "et[0:2]* ou[3:5]*"),
    ("C3PO", "c3po[0:4]"),
    ("le G20 à Cannes", "le[0:2]* g20[3:6] à|a|a[7:8]* cannes|cannes|cann[9:15]"),
    ("COVID-19", "covid[0:5] 19[6:8]"),
    ("info@example.fr", "info[0:4] example|example|exampl[5:12] fr[13:15]"),
    ("www.onu.org", "www[0:3] onu[4:7] org[8:11]"),
    ("Tom & Jerry", "tom[0:3] jerry[6:11]"),
    ("50 % des voix", "50[0:2] des[5:8]* voix[9:13]"),
    ("12 €", "12[0:2]"),
    ("a\tb", "a[0:1]* b[2:3]"),
    ("a\nb", "a[0:1]* b[2:3]"),
    ("a\u00a0b", "a[0:1]* b[2:3]"),
    ("mot\u200bmot", "mot[0:3] mot[4:7]"),
    ("\ufeffTitre", "titre|titre|titr[1:6]"),
    ("北京", "北京|beijing|beijing[0:2]"),
    ("Москва", "москва|moskva|moskv[0:6]"),
    ("القاهرة", "القاهرة|lqhr|lqhr[0:7]"),
    ("Ελλάδα", "ελλάδα|ellada|ellad[0:6]"),
    ("_italique_", "italique|italique|ital[1:9]"),
    ("🙂 accord 🙂", "accord[2:8]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens
