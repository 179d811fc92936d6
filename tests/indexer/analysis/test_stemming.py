"""Stems depend on the folded form alone."""

import string
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indexer.analysis.function_words import FOLDED_FUNCTION_WORDS
from indexer.analysis.snowball import french_stem
from indexer.analysis.stemming import StemmingFilter

ROWS = (
    ("accord accords", "accord[0:6] accords|accords|accord[7:14]"),
    ("traités", "traités|traites|traite[0:7]"),
    ("traitement", "traitement|traitement|trait[0:10]"),
    ("travaux travail", "travaux|travaux|travail[0:7] travail[8:15]"),
    ("yeux œil", "yeux|yeux|oeil[0:4] œil|oeil|oeil[5:8]"),
    ("cieux ciel", "cieux|cieux|ciel[0:5] ciel[6:10]"),
    ("conseil conseiller conseillers", "conseil[0:7] conseiller[8:18] conseillers|conseillers|conseiller[19:30]"),
    ("marin marine", "marin[0:5] marine[6:12]"),
    (
        "généraux générale général",
        "généraux|generaux|general[0:8] générale|generale|general[9:17] général|general|general[18:25]",
    ),
    ("journaux journal", "journaux|journaux|journal[0:8] journal[9:16]"),
    ("chevaux cheval", "chevaux|chevaux|cheval[0:7] cheval[8:14]"),
    ("Français françaises", "français|francais|franc[0:8] françaises|francaises|franc[9:19]"),
    ("franc francs", "franc|franc|francs[0:5] francs[6:12]"),
    ("marocain marocaines", "marocain[0:8] marocaines|marocaines|marocain[9:19]"),
    ("émeutes", "émeutes|emeutes|emeut[0:7]"),
    ("élu élue élus élues", "élu|elu|elu[0:3] élue|elue|elu[4:8] élus|elus|elu[9:13] élues|elues|elu[14:19]"),
    ("réadmis réadmise", "réadmis|readmis|readmis[0:7] réadmise|readmise|readmis[8:16]"),
    ("négociées", "négociées|negociees|negoci[0:9]"),
    ("première premiers", "première|premiere|premi[0:8] premiers|premiers|premi[9:17]"),
    ("étrangère étrangers", "étrangère|etrangere|etrang[0:9] étrangers|etrangers|etrang[10:19]"),
    ("directrice directeur", "directrice|directrice|directeur[0:10] directeur[11:20]"),
    ("cours Cour", "cours[0:5] cour[6:10]"),
    ("fonds", "fonds[0:5]"),
    ("verser versement vers", "verser|verser|vers-[0:6] versement|versement|vers-[7:16] vers[17:21]*"),
    ("due dues dû", "due|due|du-[0:3] dues|dues|du-[4:8] dû|du|du[9:11]"),
    ("tués", "tués|tues|tu-[0:4]"),
    ("17h06", "17h06[0:5]"),
    ("H2O", "h2o[0:3]"),
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens


def test_a_stem_meets_no_protected_word_but_a_plural_does() -> None:
    stem = StemmingFilter(frozenset({"veil", "dej", "soudan", "sucre", "inde"}), french_stem).stem
    assert [stem(word) for word in ("veil", "veille", "deja", "soudanais")] == ["veil", "veil-", "dej-", "soudan-"]
    assert [stem(word) for word in ("soudans", "sucres", "indes", "index")] == ["soudan", "sucre", "inde", "index"]


@given(st.text(string.ascii_lowercase, min_size=1))
def test_an_ordinary_word_has_no_stem_of_a_function_word(word: str) -> None:
    assume(word not in FOLDED_FUNCTION_WORDS)
    assert StemmingFilter(frozenset(), french_stem).stem(word) not in FOLDED_FUNCTION_WORDS
