"""Every word begins as `stem_beginnings` says of its stem: tried on all short words and on many endings."""

import itertools
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer
from indexer.analysis.ordinals import ordinal_stem
from indexer.analysis.snowball import french_stem
from indexer.analysis.stem_beginnings import stem_beginnings
from indexer.analysis.stem_exceptions import FEMININES, KEPT_APART, PLURALS
from indexer.analysis.stemming import StemmingFilter

STEMMING = StemmingFilter(frozenset(), french_stem)
ENDINGS = re.split(
    " ",
    " e es ee ees er ers ere eres iere ieres rice rices trice trices drice drices ions ion its it is us os ye yee yees ie iee ies"
    " ification eux euses eme ieme nd nde ement amment emment ite if ive ateur atrice ation logies ence ance isme able eaux"
    " iques usion ution issements issait ons ez ai as assent irait y",
)


def begins_as_told(word: str) -> bool:
    return word.startswith(stem_beginnings(STEMMING.stem(word)))


@pytest.mark.parametrize("ending", ENDINGS)
def test_short_words(ending: str) -> None:
    beginnings = ("".join(letters) for length in (1, 2) for letters in itertools.product(string.ascii_lowercase, repeat=length))
    assert [word for word in (beginning + ending for beginning in ("", *beginnings)) if word and not begins_as_told(word)] == []


def test_exceptions() -> None:
    assert [word for word in (*PLURALS, *FEMININES, *KEPT_APART) if not begins_as_told(word)] == []


@given(st.text(string.ascii_lowercase, min_size=1) | st.text("0123456789ivxermnds", min_size=1))
def test_any_word(word: str) -> None:
    assert begins_as_told(word)


@given(st.text(max_size=12))
def test_any_text(text: str) -> None:
    """As the analyzer has it; an apostrophe inside a word is not in its stem."""
    for token in FrenchAnalyzer().tokens(text):
        assert token.folded.replace("'", "").startswith(tuple(each.rstrip("'") for each in stem_beginnings(token.stem)))


def test_ordinals() -> None:
    assert all(str(ordinal_stem(word)).startswith(word[0]) for word in ("2nde", "1ere", "ier", "vieme", "xxe"))
