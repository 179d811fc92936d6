import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.scanned_text import ScannedText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "  "),
        ("L’O.N.U.", " l o n u  "),
        ("Côte-d'Ivoire_x", " cote d ivoire x "),
        ("un,\u00a0deux\n\ntrois", " un  deux  trois "),
        ("cœur", " coeur "),
        ("e\u0301te\u0301", " ete "),
    ],
)
def test_words(text: str, words: str) -> None:
    assert ScannedText.of(text).words == words


def test_a_passage_covers_ligatures_and_combining_accents() -> None:
    text = "à l'œuvre, l'e\u0301te\u0301."
    scanned = ScannedText.of(text)
    start = scanned.words.index("oeuvre")
    assert scanned.slice(start, start + 6) == "œuvre"
    start = scanned.words.index("ete")
    assert scanned.slice(start, start + 3) == "e\u0301te\u0301"
    assert scanned.passage(start, start + 3) == (13, 18)


def test_neighbouring_words() -> None:
    scanned = ScannedText.of("Le Caire, Paris-Rabat")
    caire, rabat = scanned.words.index("caire"), scanned.words.index("rabat")
    assert scanned.words[slice(*scanned.word_before(caire))] == "le"
    assert scanned.word_after(caire + 5) is None  # a comma and a space are two separators
    assert scanned.words_before(rabat, 3) == ["paris"]
    assert scanned.word_before(1) is None
    assert scanned.word_after(len(scanned.words) - 1) is None
    assert (scanned.separator(rabat - 1), scanned.separator(0), scanned.separator(len(scanned.words))) == ("-", " ", " ")
    assert scanned.begins_with_capital(rabat)
    assert scanned.origin(0) == scanned.origin(len(scanned.words) - 1) == ""


@given(st.text(max_size=80))
def test_every_index_has_its_origin(text: str) -> None:
    scanned = ScannedText.of(text)
    assert len(scanned.words) == len(scanned.origins) == len(scanned.folded) + 2
    assert scanned.origins == sorted(scanned.origins)
    assert scanned.origins[-1] == len(text)
    for index in range(len(scanned.words)):
        if before := scanned.word_before(index):
            assert " " not in scanned.words[slice(*before)]
        if after := scanned.word_after(index):
            assert " " not in scanned.words[slice(*after)]
