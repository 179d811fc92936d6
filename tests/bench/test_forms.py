"""Which words every engine takes alike."""

import pytest

from bench.forms import Forms
from bench.real_text import RealText


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("une conférence à Genève", ["conférence", "genève"]),
        ("l'accord et un accord", ["accord", "accord"]),
        # Forms that a stem or the folding brings together, or that an engine cuts in two.
        ("un traité se traite", []),
        ("des sommets et un sommet", []),
        ("aujourd'hui", []),
        # Function words, short ones, and what begins as only invented names do.
        ("dans la paix du roi", ["paix"]),
        ("Mbeki à Khartoum", []),
    ],
)
def test_plain_words_have_no_relatives(sentence: str, plain: list[str]) -> None:
    text = RealText.of("", [sentence.split()])
    assert Forms(text, frozenset()).plain_words(sentence) == plain


def test_a_number_parts_words() -> None:
    forms = Forms(RealText.of("", [["conférence", "Genève"]]), frozenset())
    assert list(forms.running("Conférence 1950 Genève")) == [("conférence", True), ("1950", False), ("genève", True)]


def test_a_share_is_that_of_the_articles_in_which_a_word_is_to_be_expected() -> None:
    forms = Forms(RealText.of("", [["paix", *["conférence"] * 9_999]]), frozenset())
    assert forms.share("conférence") > 0.99
    assert 0.02 < forms.share("paix") < 0.04
