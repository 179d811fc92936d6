"""Inflected forms of one word share a stem; words that mean different things to this archive do not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer, fold
from indexer.analysis.endings import RULES, rewrite_ending
from indexer.analysis.snowball import french_stem, snowball_stem
from indexer.analysis.stem_exceptions import FEMININES, KEPT_APART, PLURALS

FAMILIES = tuple(
    line
    for line in (Path(__file__).parent / "stem_families.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)

STRANGERS = (
    "conseil conseiller",
    "marin marine",
    "nation national",
    "franc français",
    "traité trait",
    "traité traitement",
    "parti part",
    "parti partie",
    "partie partir",
    "capital capitale",
    "cours cour",
    "fils fil",
    "fonds fond",
    "visa viser",
    "délai delà",
    "mars mari",
    "département départ",
    "environ environnement",
    "communiqué communiste",
    "commun communiqué",
    "roi royal",
    "vie voie",
    "guerre guérir",
    "mission émission",
    "réadmission admission",
    "police politique",
    "Maroc marocain",
    "gouvernement gouverneur",
    "ministre ministère",
    "ami amiral",
    "armistice armée",
    "sommet somme",
    "pacte pacifique",
    "poste position",
    "élu élection",
    "armée arme",
    "base bas",
    "bases bas",
    "charte charter",
    "chartes charters",
    "Levant lever",
    "mer mère",
    "mers mères",
    "objectif objection",
    "opéra opération",
    "parlement parler",
    "port porte",
    "ports portes",
    "relation relatif",
    "relations relatives",
    "vente vent",
    "ventes vents",
    "villa ville",
    "public république",
    "publique publication",
    "CEE ce",
    "CEE CEA",
    "CED céder",
    "CIA Cie",
    "sida Sidi",
    "UNITA unité",
    "communication commun",
    "revendication revend",
    "publication publique",
    "multiplication multiple",
    "significatif signifier",
    "location loque",
    "dépassé dépit",
    "modéra mode",
    "différent différer",
)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_shares_its_stem(family: str, analyzer: FrenchAnalyzer) -> None:
    stems = analyzer.forms(family, "stem")
    assert set(stems) == {stems[0]}, dict(zip(family.split(), stems, strict=True))


@pytest.mark.parametrize("pair", STRANGERS)
def test_strangers_have_stems_of_their_own(pair: str, analyzer: FrenchAnalyzer) -> None:
    first, second = analyzer.forms(pair, "stem")
    assert first != second


def test_the_families_are_many() -> None:
    assert sum(len(family.split()) for family in FAMILIES) > 900


@pytest.mark.parametrize(
    ("folded", "rewritten"),
    [
        ("ratification", "ratifier"),
        ("verificateurs", "verifier"),
        ("significatifs", "significatifs"),
        ("publication", "publier"),
        ("provocatrices", "provoquer"),
        ("applicable", "appliquer"),
        ("location", "location"),
        ("secateur", "secateur"),
        ("revendiquee", "revendiquer"),
        ("considerait", "considerer"),
        ("exalterait", "exalterait"),
        ("preferent", "preferer"),
        ("different", "different"),
        ("signerent", "signer"),
        ("marcherent", "marcher"),
        ("depassees", "depasser"),
        ("negociees", "negocier"),
        ("reunie", "reunie"),
        ("envoyees", "envoyer"),
        ("creee", "cre"),
        ("etrangeres", "etranger"),
        ("mysteres", "mysteres"),
        ("ambassadrices", "ambassadeur"),
        ("readmissions", "readmission"),
        ("conflits", "conflite"),
        ("finit", "finit"),
        ("readmis", "readmise"),
        ("elus", "elu"),
        ("refus", "refus"),
        ("euros", "euro"),
        ("gros", "gros"),
        ("us", "us"),
    ],
)
def test_endings_are_rewritten(folded: str, rewritten: str) -> None:
    assert rewrite_ending(folded) == rewritten


def test_exceptions_are_folded_words() -> None:
    for words in (PLURALS, FEMININES, KEPT_APART):
        assert [word for word in (*words, *words.values()) if fold(word) != word] == []


@pytest.mark.parametrize(("plural", "singular"), PLURALS.items())
def test_a_plural_of_the_exceptions_needs_its_line(plural: str, singular: str) -> None:
    assert french_stem(plural) == french_stem(singular)
    assert snowball_stem(rewrite_ending(plural)) != french_stem(singular)


@pytest.mark.parametrize(("feminine", "masculine"), FEMININES.items())
def test_a_feminine_of_the_exceptions_needs_its_line(feminine: str, masculine: str) -> None:
    assert french_stem(f"{feminine}s") == french_stem(feminine) == french_stem(masculine)
    assert snowball_stem(rewrite_ending(feminine)) != french_stem(masculine)


@pytest.mark.parametrize(("word", "stem"), KEPT_APART.items())
def test_a_word_kept_apart_needs_its_line(word: str, stem: str) -> None:
    assert french_stem(word) == stem
    assert snowball_stem(rewrite_ending(word)) != stem


@given(
    st.text("abcdefghilmnopqrstuvxy", min_size=1, max_size=10),
    st.sampled_from(["", "ions", "ees", "ies", "its", "us", "os", "is"]),
)
def test_the_look_at_the_last_letters_hides_no_rule(beginning: str, ending: str) -> None:
    word = beginning + ending
    rewritten = next((rule.sub(replacement, word) for rule, replacement, _ in RULES if rule.search(word)), word)
    assert rewrite_ending(word) == rewritten
