"""From a string to lexemes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.query.lexer import lex


@pytest.mark.parametrize(
    ("text", "lexemes"),
    [
        ("", []),
        ("visas", [("word", "visas")]),
        ("«visas»,", [("quote", "«"), ("word", "visas"), ("quote", "»")]),
        ("l'été, [1962]", [("word", "l'été,"), ("word", "[1962]")]),
        ("… ?! --", []),
        ("a ET b", [("word", "a"), ("and", "ET"), ("word", "b")]),
        ("AND OR NOT", [("and", "AND"), ("or", "OR"), ("not", "NOT")]),
        ("ET OU SAUF NON", [("and", "ET"), ("or", "OU"), ("not", "SAUF"), ("not", "NON")]),
        ("(ET)", [("open", "("), ("and", "ET"), ("close", ")")]),
        ("ET, ETA =ET", [("word", "ET,"), ("word", "ETA"), ("exact", "="), ("word", "ET")]),
        ("-a +b", [("minus", "-"), ("word", "a"), ("plus", "+"), ("word", "b")]),
        ("a-b a- b", [("word", "a-b"), ("word", "a-"), ("word", "b")]),
        ("(-a", [("open", "("), ("minus", "-"), ("word", "a")]),
        ("-_a --a", [("word", "-_a"), ("word", "--a")]),
        ("=a a=b", [("exact", "="), ("word", "a"), ("word", "a=b")]),
        ('="a"', [("exact", "="), ("quote", '"'), ("word", "a"), ("quote", '"')]),
        ("titre:a", [("field", "titre:"), ("word", "a")]),
        ("TITRE: a", [("field", "TITRE:"), ("word", "a")]),
        ("ministre:a", [("word", "ministre"), ("word", "a")]),
        ("titre :a", [("word", "titre"), ("word", ":a")]),
        ("(titre:a", [("open", "("), ("field", "titre:"), ("word", "a")]),
        ("date:[1954 À 1962]", [("field", "date:"), ("range", "1954 À 1962")]),
        ("date: [1954]x", [("field", "date:"), ("range", "1954"), ("word", "x")]),
        ("titre:[a b]", [("field", "titre:"), ("word", "[a"), ("word", "b]")]),
        ("[1954 À 1962]", [("word", "[1954"), ("word", "À"), ("word", "1962]")]),
        (f"date:[{'9' * 41}]", [("field", "date:"), ("word", f"[{'9' * 41}]")]),
        ("date:..", [("field", "date:"), ("word", "..")]),
        ("date: ..", [("field", "date:")]),
        ("titre:..", [("field", "titre:")]),
        ("a~", [("word", "a"), ("tilde", "~")]),
        ("a~2^1,5", [("word", "a"), ("tilde", "~2"), ("boost", "^1,5")]),
        ('"a"~5', [("quote", '"'), ("word", "a"), ("quote", '"'), ("tilde", "~5")]),
        ("(a)^.5", [("open", "("), ("word", "a"), ("close", ")"), ("boost", "^.5")]),
        ("a ~2", [("word", "a"), ("word", "2")]),
        ("a~b", [("word", "a"), ("word", "b")]),
        ("a~2b", [("word", "a"), ("word", "2b")]),
        ("a^b ^^", [("word", "a"), ("word", "b")]),
        ("a\x00b\u200bc\ufeffd", [("word", "a"), ("word", "b"), ("word", "c"), ("word", "d")]),
        ("\ud800 a", [("word", "a")]),
        ("10 000 visas", [("word", "10 000"), ("word", "visas")]),
        ("1\u202f000\u00a0000,5?", [("word", "1\u202f000\u00a0000,5")]),
        ("-250 000, titre:12 500", [("minus", "-"), ("word", "250 000"), ("field", "titre:"), ("word", "12 500")]),
        ("125 250 000", [("word", "125 250 000")]),
        ("242 338", [("word", "242"), ("word", "338")]),
        ("1962 500", [("word", "1962"), ("word", "500")]),
        ("10 0000", [("word", "10"), ("word", "0000")]),
        ("10 000km", [("word", "10"), ("word", "000km")]),
        ("10 000,5,5", [("word", "10"), ("word", "000,5,5")]),
        ("n° 10  000", [("word", "n°"), ("word", "10"), ("word", "000")]),
    ],
)
def test_lexemes(text: str, lexemes: list[tuple[str, str]]) -> None:
    assert [(lexeme.kind, lexeme.text) for lexeme in lex(text)] == lexemes


def test_a_range_stands_with_its_brackets() -> None:
    [_, bracketed] = lex("date: [1954 À 1962]")
    assert (bracketed.start, bracketed.end) == (6, 19)


@given(st.text() | st.text("aé1 \"«»“”()+-=~^*?:[].,'’ET", max_size=40))
def test_lexemes_stand_in_order_where_they_say(text: str) -> None:
    end = 0
    for lexeme in lex(text):
        assert end <= lexeme.start < lexeme.end <= len(text)
        written = text[lexeme.start : lexeme.end]
        assert lexeme.text == (written[1:-1] if lexeme.kind == "range" else written)
        end = lexeme.end


@given(st.text() | st.text("aé1 \"«»“”()+-=~^*?:[].,'’ET", max_size=40))
def test_no_letter_is_lost(text: str) -> None:
    covered = "".join(text[lexeme.start : lexeme.end] for lexeme in lex(text))
    assert [*filter(str.isalnum, covered)] == [*filter(str.isalnum, text)]
