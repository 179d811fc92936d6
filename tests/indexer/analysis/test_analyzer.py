"""Laws of the whole analysis, on random French text and on real articles, and what the analyzer promises its callers."""

import hashlib
import json
import pickle
import random
import re
import time
import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indexer.analysis import ANALYSIS_VERSION, PLAIN_WORD, STRENGTHS, FrenchAnalyzer, Token, fold
from indexer.analysis.tokenizer import WHOLE_PATTERN, WRITTEN_WORD

ARTICLES = Path(__file__).parents[4] / "shared" / "data" / "wikinews" / "articles.jsonl"

# The analysis of FINGERPRINTED_TEXT by each version. Where the test fails, some text gets other tokens than before: raise
# ANALYSIS_VERSION, note it in the changelog, and add a line here.
FINGERPRINTS = {1: "e5dc5de868e3f647", 2: "4ff9714dc380c3fb"}
FINGERPRINTED_TEXT = (
    "L’ex-U.R.S.S. n'a pas signé, en 1990 500 traités de réadmission ; aujourd’hui, au XXᵉ siècle, M. M'Bow négocie "
    "1 000 visas avec l'Est, n° 5, les conseillers généraux élus, l’œuvre des travaux franco-marocains à N'Djamena, l'été ; "
    "convocations."
)

ANALYZER = FrenchAnalyzer()

LETTERS = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ"
FRAGMENTS = st.one_of(
    st.text(LETTERS + LETTERS.upper(), min_size=1, max_size=8),
    st.text("ivxlcXIVerèmdn0123456789ᵉʳ", min_size=1, max_size=4),
    st.text("0123456789 \u00a0\u202f.,", min_size=1, max_size=9),
    st.sampled_from(
        ["'", "’", "ʼ", "-", "\u2011", ".", " ", "\u00a0", "\n", "\u00ad", "\u0301", "\u0327", "°", "²", "_", "«", "»"]
    ),
    st.sampled_from(
        ["l'", "d’", "qu'", "jusqu’", "n'", "m’", "O.T.A.N.", "U.R.S.S", "J.", "1 000", "3,5", "XXe", "est", "aujourd'hui"]
    ),
    st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=3),
)
FRENCH_TEXT = st.lists(FRAGMENTS, max_size=12).map("".join)
ORDINARY_TEXT = st.text(LETTERS + LETTERS.upper() + "'’-., \n0123456789", max_size=40)

Forms = list[tuple[str, str, str]]


def forms(tokens: Sequence[Token]) -> Forms:
    return [(token.exact, token.folded, token.stem) for token in tokens]


def assert_lawful(text: str, tokens: Sequence[Token]) -> None:
    end = 0
    for position, token in enumerate(tokens):
        assert token.position == position
        assert end <= token.start < token.end <= len(text)
        assert token.exact
        assert token.folded
        assert token.stem
        end = token.end


def assert_slices_analyse_to_their_tokens(text: str, tokens: Sequence[Token]) -> None:
    for token in tokens:
        piece = text[token.start : token.end]
        assert forms(ANALYZER.tokens(piece)) == forms([token]), piece


@given(FRENCH_TEXT)
def test_offsets_are_monotone_and_inside_the_text(text: str) -> None:
    assert_lawful(text, ANALYZER.tokens(text))


@given(st.text())
def test_any_text_is_analysed(text: str) -> None:
    assert_lawful(text, ANALYZER.tokens(text))


@given(FRENCH_TEXT)
def test_the_slice_at_a_token_analyses_to_that_token(text: str) -> None:
    assert_slices_analyse_to_their_tokens(text, ANALYZER.tokens(text))


@given(FRENCH_TEXT)
def test_normal_forms_make_no_difference(text: str) -> None:
    composed = forms(ANALYZER.tokens(unicodedata.normalize("NFC", text)))
    assert composed == forms(ANALYZER.tokens(unicodedata.normalize("NFD", text)))


@given(FRENCH_TEXT)
def test_the_kind_of_apostrophe_makes_no_difference(text: str) -> None:
    assert forms(ANALYZER.tokens(text.replace("'", "’"))) == forms(ANALYZER.tokens(text.replace("’", "'")))


@given(ORDINARY_TEXT, st.sampled_from([str.upper, str.lower, str.swapcase, str.title]))
def test_case_makes_no_difference(text: str, change: Callable[[str], str]) -> None:
    assert forms(ANALYZER.tokens(change(text))) == forms(ANALYZER.tokens(text))


@given(st.lists(st.text(LETTERS, min_size=1), max_size=8).map(" ".join))
def test_accents_make_no_difference_to_stems(text: str) -> None:
    assert ANALYZER.forms(fold(text), "stem") == ANALYZER.forms(text, "stem")


@given(FRENCH_TEXT)
def test_the_fast_path_of_the_tokenizer_finds_what_the_whole_pattern_finds(text: str) -> None:
    assert WRITTEN_WORD.findall(text) == re.findall(WHOLE_PATTERN, text)


@given(FRENCH_TEXT)
def test_forms_are_those_of_the_tokens(text: str) -> None:
    tokens = ANALYZER.tokens(text)
    for strength in STRENGTHS:
        assert ANALYZER.forms(text, strength) == [getattr(token, strength) for token in tokens]


@pytest.mark.skipif(not ARTICLES.exists(), reason="needs ../shared/data/wikinews, which is not part of the repository")
def test_real_articles_are_lawful() -> None:
    lines = random.Random(1789).sample(ARTICLES.read_text(encoding="utf-8").splitlines(), 60)
    found = 0
    for line in lines:
        text = json.loads(line)["body"]
        tokens = ANALYZER.tokens(text)
        found += len(tokens)
        assert_lawful(text, tokens)
        assert_slices_analyse_to_their_tokens(text, tokens)
        assert forms(ANALYZER.tokens(unicodedata.normalize("NFD", text))) == forms(tokens)
        assert " ".join(WRITTEN_WORD.findall(text)) == " ".join(re.findall(WHOLE_PATTERN, text))
    assert found > 3000


# A quadratic step would take minutes on these; a linear one takes less than a second each.
REPEATED = (
    "a",
    "'",
    "l'",
    "a.",
    "a.b",
    "1 000 ",
    "1,",
    "1.000",
    "e\u0301",
    "\u0301",
    "\u00ad",
    "a\u00ad",
    "a-",
    "n'b'",
    "1",
    "est-",
    "°",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear_in_the_length_of_the_text(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "!b"
    began = time.process_time()
    tokens = ANALYZER.tokens(text)
    assert time.process_time() - began < 10
    assert tokens[-1].exact == "b"


def test_a_letter_with_a_hundred_thousand_marks_in_disorder_takes_no_minutes() -> None:
    text = "e" + 50_000 * "\u0301" + 50_000 * "\u0323"
    [token] = ANALYZER.tokens(text)
    assert (token.start, token.end, token.folded) == (0, len(text), "e")


def test_protected_words_are_never_stemmed_whatever_their_case_and_accents() -> None:
    analyzer = FrenchAnalyzer(frozenset({"maroc", "elysee", "n'djamena", "nantes"}))
    assert analyzer.forms("Nantes, NANTES, l’Élysée, Elysee, N’Djamena, Ndjamena, Maroc", "stem") == [
        *("nantes", "nantes", "l'", "elysee", "elysee", "ndjamena", "ndjamena", "maroc")
    ]
    assert FrenchAnalyzer().forms("Nantes", "stem") == ["nant"]


def test_a_word_too_long_to_be_remembered_is_analysed_alike() -> None:
    parts = ["négociation"] * 20
    tokens = ANALYZER.tokens("-".join(parts))
    assert [token.stem for token in tokens] == ["negoci"] * 20
    assert [(token.start, token.end, token.position) for token in tokens[:2]] == [(0, 11, 0), (12, 23, 1)]


def test_threads_share_one_analyzer() -> None:
    words = [f"négociation{letter}s" for letter in LETTERS] * 20
    expected = FrenchAnalyzer().forms(" ".join(words), "stem")
    analyzer = FrenchAnalyzer()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: analyzer.forms(" ".join(words), "stem"), range(8)))
    assert found == [expected] * 8


def test_an_analyzer_travels_to_another_process() -> None:
    analyzer = pickle.loads(pickle.dumps(FrenchAnalyzer(frozenset({"nantes"}))))
    assert analyzer.forms("Nantes", "stem") == ["nantes"]


def test_the_version_rises_when_tokens_change() -> None:
    analysis = repr(ANALYZER.tokens(FINGERPRINTED_TEXT))
    assert hashlib.sha256(analysis.encode()).hexdigest()[:16] == FINGERPRINTS[ANALYSIS_VERSION]


@given(st.text(st.sampled_from("aeiourstnlmcdpéèêëàâîïôùûçœæÿßØEÉSTÇŒZ"), min_size=1, max_size=12))
def test_a_plain_word_is_one_token_with_its_plain_and_wider_forms(word: str) -> None:
    assume(re.fullmatch(PLAIN_WORD, word))
    analyzer = FrenchAnalyzer(frozenset({"paris", "est", "rome"}))
    [token] = analyzer.tokens_of(word)
    assert (token.exact, (token.folded, token.stem)) == (
        analyzer.plain_form(word),
        analyzer.wider_forms(analyzer.plain_form(word)),
    )
