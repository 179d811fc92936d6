"""What is known to be wrong, with its reason: each is a strict xfail, so that whoever mends it notices."""

from collections.abc import Callable

import pytest

from indexer.analysis import FrenchAnalyzer

KNOWN_TO_BE_WRONG = (
    pytest.param("192.168.1.1", "192[0:3] 168[4:7] 1[8:9] 1[10:11]", id="an address is read as a number with groups"),
    pytest.param("le 12 100 hommes", "le[0:2]* 12[3:5] 100[6:9] hommes|hommes|homm[10:16]", id="a day and a number fuse"),
    pytest.param("10 000e", "10000e[0:7]", id="an ordinal with groups falls apart"),
    pytest.param("U. R. S. S.", "urss[0:11]", id="an acronym set with spaces is read as initials"),
    pytest.param("traité¹", "traité|traite|traite[0:6]", id="the mark of a footnote is read as part of the word"),
    pytest.param("‘plan d’", "plan[1:5] d[6:7]", id="a closing quotation mark is read as an elision"),
    pytest.param("il l’est", "il[0:2]* l'[3:5]* est[5:8]*", id="the pronoun l' is read as the article, so est as the compass"),
    pytest.param("J.F. Kennedy", "j[0:1] f[2:3] kennedy[5:12]", id="two initials without a space are read as an acronym"),
)

# Words that ought to have one stem.
PARTED = (
    pytest.param("négocient négocier", id="-ent is not taken off: président, parlement and agent end in it too"),
    pytest.param("nouvelle nouveau", id="an irregular feminine"),
    pytest.param("travailleuse travailleur", id="-euse is read as the feminine of -eux"),
    pytest.param("migratoire migration", id="adjectives in -atoire have no rule"),
)

# Words that ought to have different stems.
JOINED = (
    pytest.param("VIe vie", id="folded and without case they are one word"),
    pytest.param("pêche péché", id="without accents they are one word; the exact form tells them apart"),
    pytest.param("droit droite", id="the wing of a parliament is the feminine of droit"),
    pytest.param("courant cour", id="Snowball takes courant for a participle"),
)


@pytest.mark.parametrize(("text", "tokens"), KNOWN_TO_BE_WRONG)
@pytest.mark.xfail(strict=True, reason="see the case's name")
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens


@pytest.mark.parametrize("words", PARTED)
@pytest.mark.xfail(strict=True, reason="see the case's name")
def test_one_stem(words: str, analyzer: FrenchAnalyzer) -> None:
    assert len(set(analyzer.forms(words, "stem"))) == 1


@pytest.mark.parametrize("words", JOINED)
@pytest.mark.xfail(strict=True, reason="see the case's name")
def test_two_stems(words: str, analyzer: FrenchAnalyzer) -> None:
    assert len(set(analyzer.forms(words, "stem"))) == 2
