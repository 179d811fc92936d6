"""Words, initials, punctuation and line ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.names.runs import runs
from indexer.recognition.names.tokens import TokenisedText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M. Zerouali", ["M.", "Zerouali"]),
        ("M.Trudeau", ["M.", "Trudeau"]),
        ("MM. Dupont et Durand.", ["MM.", "Dupont", "et", "Durand", "."]),
        ("J.-P. Sartre", ["J.-P.", "Sartre"]),
        ("à l'O.N.U. hier", ["à", "l'", "O.N.U.", "hier"]),
        ("Qu'il vienne", ["Qu'", "il", "vienne"]),
        ("aujourd’hui", ["aujourd’hui"]),
        ("l'abbé Pierre", ["l'", "abbé", "Pierre"]),
        ("Armel Le Cléac'h", ["Armel", "Le", "Cléac'h"]),
        ("O'Brien et N’Guessan", ["O'Brien", "et", "N’Guessan"]),
        ("d'Estaing, D'Almeida", ["d'", "Estaing", ",", "D'", "Almeida"]),
        ("Jean-Luc al-Assad", ["Jean-Luc", "al-Assad"]),
        ("Fin.\n\n\nDébut", ["Fin", ".", "\n", "Début"]),
        ("e\u0301lu", ["e\u0301lu"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert TokenisedText.of(text).words == words


@given(st.text())
def test_tokens_are_slices_of_the_text_and_only_white_space_lies_between(text: str) -> None:
    tokens = TokenisedText.of(text)
    end = 0
    for word, start, stop in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:stop] == word or set(text[start:stop]) == {"\n"}
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hier soir à Rabat", ["Hier", "Rabat"]),
        ("le général de Gaulle parle", ["de Gaulle"]),
        ("Ursula von der Leyen et Charles de la Tour", ["Ursula von der Leyen", "Charles de la Tour"]),
        ("Nimr Baqer al-Nimr en Arabie", ["Nimr Baqer al-Nimr", "Arabie"]),
        ("rien ici", []),
        ("Mohammed de la de la Tour", ["Mohammed", "de la de la Tour"]),
    ],
)
def test_runs(text: str, found: list[str]) -> None:
    words = TokenisedText.of(text).words
    assert [" ".join(words[run]) for run in runs(words)] == found


@given(st.lists(st.sampled_from(["de", "la", "Jean", "al-Assad", "x", ".", "\n", "É"])))
def test_runs_begin_or_end_with_a_capital_and_do_not_overlap(words: list[str]) -> None:
    end = 0
    for run in runs(words):
        assert end <= run.start < run.stop
        assert words[run.stop - 1][0].isupper() or words[run.stop - 1] == "al-Assad"
        end = run.stop
