"""Folding takes accents, ligatures and case away, and knows where each folded character comes from."""

import itertools
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import fold, fold_with_offsets

ROWS = (
    ("œuvre", "œuvre|oeuvre|oeuvr[0:5]"),
    ("Œuvre", "œuvre|oeuvre|oeuvr[0:5]"),
    ("OEUVRE", "oeuvre|oeuvre|oeuvr[0:6]"),
    ("cœur", "cœur|coeur|coeur[0:4]"),
    ("ex æquo", "ex[0:2] æquo|aequo|aequo[3:7]"),
    ("Lætitia", "lætitia|laetitia|laetiti[0:7]"),
    ("naïf", "naïf|naif|naif[0:4]"),
    ("Noël", "noël|noel|noel[0:4]"),
    ("garçon", "garçon|garcon|garcon[0:6]"),
    ("Łódź", "łódź|lodz|lodz[0:4]"),
    ("Erdoğan", "erdoğan|erdogan|erdogan[0:7]"),
    ("Kraków", "kraków|krakow|krakow[0:6]"),
    ("Đinđić", "đinđić|dindic|dindic[0:6]"),
    ("\u02bfAlī", "\u02bfalī|ali|ali[0:4]"),
    ("Горбачёв", "горбачёв|gorbachiov|gorbachiov[0:8]"),
    ("\ufb01n", "fin[0:2]"),
    ("ＯＴＡＮ", "ｏｔａｎ|otan|otan[0:4]"),
    ("ÿ", "ÿ|y|y[0:1]"),
    ("sécurité", "sécurité|securite|securit[0:8]"),
    ("securite", "securite|securite|securit[0:8]"),
    ("SÉCURITÉ", "sécurité|securite|securit[0:8]"),
    ("réadmission", "réadmission|readmission|readmiss[0:11]"),
    ("readmission", "readmission|readmission|readmiss[0:11]"),
    ("READMISSION", "readmission|readmission|readmiss[0:11]"),
    ("événement", "événement|evenement|even[0:9]"),
    ("évènement", "évènement|evenement|even[0:9]"),
    ("pêche", "pêche|peche|pech[0:5]"),
    ("péché", "péché|peche|pech[0:5]"),
    ("mur", "mur[0:3]"),
    ("mûr", "mûr|mur|mur[0:3]"),
)

FOLDED = (
    ("Côte d’Ivoire", "cote d'ivoire"),
    ("Saint\u2011Siège", "saint-siege"),
    ("1940\u20131945", "1940-1945"),
    ("n°\u00a05\u202f%\nfin\t!", "n° 5 % fin !"),
    ("« Œuvre » : 12 €…", "« oeuvre » : 12 €…"),
    ("migra\u00adtion", "migration"),
    ("e\u0301te\u0301", "ete"),
    ("½ m² ④ ٣", "½ m2 4 3"),
    ("𐌰", "𐌰"),
)

OFFSETS: tuple[tuple[str, str, list[int]], ...] = (
    ("", "", []),
    ("été", "ete", [0, 1, 2]),
    ("cœur", "coeur", [0, 1, 1, 2, 3]),
    ("e\u0301te\u0301", "ete", [0, 2, 3]),
    ("a\u00adb", "ab", [0, 2]),
    ("\u0301a", "a", [1]),
    ("Œ\u0301u", "oeu", [0, 0, 2]),
    ("l’été", "l'ete", [0, 1, 2, 3, 4]),
    ("Straße", "strasse", [0, 1, 2, 3, 4, 4, 5]),
)

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("aeéèœÆß'’-\u2010 \u00a0\n\u0301\u0302\u00ad"),
        st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]),
    )
)


@pytest.mark.parametrize(("text", "tokens"), ROWS)
def test_tokens(text: str, tokens: str, shown: Callable[[str], str]) -> None:
    assert shown(text) == tokens


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folded_text(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "folded", "starts"), OFFSETS)
def test_offsets(text: str, folded: str, starts: list[int]) -> None:
    assert fold_with_offsets(text) == (folded, starts)


def test_a_lone_surrogate_is_kept_without_a_warning() -> None:
    assert fold_with_offsets("a\ud800b") == ("a\ud800b", [0, 1, 2])


@given(ANY_TEXT)
def test_both_ways_of_folding_agree(text: str) -> None:
    folded, starts = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(starts) == len(folded)
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)


@given(ANY_TEXT)
def test_each_folded_stretch_is_the_folding_of_the_stretch_it_points_to(text: str) -> None:
    folded, starts = fold_with_offsets(text)
    distinct = sorted(set(starts))
    for start, end in itertools.pairwise([*distinct, len(text)]):
        assert fold(text[start:end]) == "".join(
            character for character, origin in zip(folded, starts, strict=True) if origin == start
        )


@given(ANY_TEXT)
def test_normal_forms_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
    assert fold_with_offsets(unicodedata.normalize("NFD", text))[0] == fold(text)


@given(ANY_TEXT)
def test_folded_text_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)
