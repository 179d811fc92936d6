"""How a query ends while it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.query import And, parse
from search_api.query.unfinished import growing_word, last_words


@pytest.mark.parametrize(
    ("q", "word", "others"),
    [
        ("macr", "macr", 0),
        ("visite de macr", "macr", 2),
        ("l’acc", "l’acc", 0),
        ("titre:macr", "macr", 0),
        ("=macr", "macr", 0),
        ("visas OU macr", "macr", 0),
        ("Maroc (visas OU macr", "macr", 1),
        ("accord SAUF macr", "macr", 1),
        ('"consuls généraux" macr', "macr", 1),
        ("date:2018 macr", "macr", 1),
        ("macr ", None, 0),
        ("macr,", None, 0),
        ("macr?", None, 0),
        ("macr*", None, 0),
        ("ma?r", None, 0),
        ("macr~", None, 0),
        ("macr^2", None, 0),
        ('"visite de macr', None, 0),
        ("« visite de macr", None, 0),
        ('accord "visite', None, 0),
        ('"visite de macr"', None, 0),
        ("personne:macr", None, 0),
        ("date:2018", None, 0),
        ("(macr)", None, 0),
        ("", None, 0),
        ("…", None, 0),
        ("a " * 64 + "macr", None, 0),
    ],
)
def test_the_word_that_may_grow(q: str, word: str | None, others: int) -> None:
    growing = growing_word(parse(q))
    assert (growing and growing.written) == word
    assert len(growing.others if growing else ()) == others


@pytest.mark.parametrize(
    "q", ["macr", "visite de macr", "titre:macr", "=macr", "Maroc (visas OU macr", "a SAUF (b OU macr", "-macr", "l’a=macr"]
)
def test_grown_it_reads_as_if_it_had_been_typed(q: str) -> None:
    growing = growing_word(parse(q))
    assert growing is not None
    grown = growing.grown(growing.written + "on")
    typed = growing_word(parse(q + "on"))
    assert typed is not None
    assert str(typed.clause).replace(f"end={typed.word.end}", f"end={growing.word.end}") == str(grown)
    assert typed.others == growing.others


@pytest.mark.parametrize(
    ("q", "words", "start", "kind"),
    [
        ("macr", "macr", 0, None),
        ("visite de macr", "visite de macr", 0, None),
        ("visite de macr ", "visite de macr", 0, None),
        ("visite ET emmanuel macr", "emmanuel macr", 7, None),
        ('"emmanuel macr', "emmanuel macr", 0, None),
        ('visite " emmanuel macr', "visite emmanuel macr", 0, None),
        ("(visas OU accord) macr", "macr", 18, None),
        ('"consuls" macr', "macr", 10, None),
        ("-visas emmanuel macr", "emmanuel macr", 7, None),
        ("titre:visite macr", "macr", 13, None),
        ("personne:macr", "macr", 0, "person"),
        ("visite function:ministre", "ministre", 7, "function"),
        ('fonction:"ministre des Aff', "ministre des Aff", 0, "function"),
        ("visite lieu: par", "par", 7, "place"),
        ('visite personne:"emmanuel macr', "emmanuel macr", 7, "person"),
        ("personne:emmanuel macr", "macr", 18, None),
        ("source:jour", "jour", 0, "source"),
    ],
)
def test_the_words_that_may_be_a_name(q: str, words: str, start: int, kind: str | None) -> None:
    last = last_words(q)
    assert last is not None
    assert (" ".join(word.text for word in last.words), last.start, last.kind) == (words, start, kind)
    assert last.is_finished is q.endswith(" ")


@pytest.mark.parametrize(
    "q",
    ["", "…", "visas OU macr", "(visas macr", "-macr", "accord SAUF macr", "+macr", "=macr", "titre:macr", 'titre:"visite macr',
     "date:2018", '"emmanuel macr"', "macr~2", "visas OU accord (paix) macr"],
)  # fmt: skip
def test_no_choice_in_a_facet_can_take_their_place(q: str) -> None:
    assert last_words(q) is None


@given(st.text(max_size=40) | st.text("abé'’-*?~^\"«»()[]:=+ETOUSAUF 0.", max_size=40))
def test_any_string_has_an_end(q: str) -> None:
    if growing := growing_word(parse(q)):
        assert q.endswith(growing.written)
        assert parse(q).tree == (And((*growing.others, growing.clause)) if growing.others else growing.clause)
        assert growing.grown(growing.word.text) == growing.clause
    if last := last_words(q):
        assert 0 <= last.start <= last.words[0].start
        assert all(q[word.start : word.end] for word in last.words)
