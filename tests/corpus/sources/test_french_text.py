import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.normal_form import composed
from corpus.sources.french_text import ends_a_sentence, original_index, plain


@given(st.text())
def test_plain_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_plain_french() -> None:
    assert plain("Où l’été, à\u202f17\u00a0h\t« ÇA »…") == "Ou l'ete, a 17 h « CA »…"


@given(st.text(alphabet="éàeç ’n\u0301\u0327"), st.data())
def test_original_index_finds_the_character(text: str, data: st.DataObject) -> None:
    nfc = composed(text)
    index = data.draw(st.integers(0, len(nfc)))
    assume(not unicodedata.combining(nfc[index : index + 1] or " "))
    place = original_index(text, index)
    assert composed(text[:place]) == nfc[:index]
    assert composed(text[place:]) == nfc[index:]


@pytest.mark.parametrize(
    "text", ["Fin.", "Fin !", "Fin ?", "Fin…", "Il dit :", "« Fin. »", "(Il part.)", "Fin ;", "Fin,", "“Fin.”"]
)
def test_ends_of_sentences(text: str) -> None:
    assert ends_a_sentence(text)


@pytest.mark.parametrize("text", ["Vers un accord", "La « paix »", "Le pacte (OTAN)", "L'an 2000", ""])
def test_ends_of_headings(text: str) -> None:
    assert not ends_a_sentence(text)
