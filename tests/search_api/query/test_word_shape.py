"""What of a written word is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.query.word_shape import WordShape, read_shape


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("visas", WordShape("visas", 0)),
        ("[visas]", WordShape("visas", 1)),
        ("…visas?!", WordShape("visas", 1)),
        ("e\u0301te\u0301.", WordShape("e\u0301te\u0301", 0)),
        ("O.N.U.", WordShape("O.N.U.", 0)),
        ("(O.N.U.).", WordShape("O.N.U.", 1)),
        ("O.N.U.?", WordShape("O.N.U.", 0)),
        ("a.b.c.d.", WordShape("a.b.c.d.", 0)),
        ("l’O.T.A.N.", WordShape("l’O.T.A.N.", 0)),
        ("e\u0301.u.", WordShape("e\u0301.u.", 0)),
        ("www.u.n.", WordShape("www.u.n", 0)),
        ("fin.", WordShape("fin", 0)),
        ("un.org.", WordShape("un.org", 0)),
        ("M.", WordShape("M", 0)),
        ("n°", WordShape("n°", 0)),
        ("5°.", WordShape("5°", 0)),
        ("l'", WordShape("l'", 0)),
        ("Jusqu’", WordShape("Jusqu’", 0)),
        ("'visas'", WordShape("visas", 1)),
        ("visa*", WordShape("visa*", 0, has_wildcard=True)),
        ("visa*.", WordShape("visa*", 0, has_wildcard=True)),
        ("visa.*", WordShape("visa", 0)),
        ("vi?a", WordShape("vi?a", 0, has_wildcard=True)),
        ("vis?*", WordShape("vis?*", 0, has_wildcard=True)),
        ("vis*?", WordShape("vis*", 0, has_wildcard=True)),
        ("e\u0301?a", WordShape("e\u0301?a", 0, has_wildcard=True)),
        ("quoi?,oui", WordShape("quoi?,oui", 0)),
        ("*visa", WordShape("visa", 1, leading_wildcard="*")),
        ("¿?visa", WordShape("visa", 2, leading_wildcard="?")),
        ("*visa*", WordShape("visa*", 1, has_wildcard=True, leading_wildcard="*")),
    ],
)
def test_shape(written: str, shape: WordShape) -> None:
    assert read_shape(written) == shape


def test_letters_and_text_without_wildcards() -> None:
    shape = read_shape("é*1?b")
    assert (shape.letters, shape.without_wildcards) == (3, "é1b")


def test_a_piece_without_letter_or_digit_is_no_word() -> None:
    with pytest.raises(ValueError, match="'… _ !' holds neither letter nor digit"):
        read_shape("… _ !")


@given(st.text().filter(lambda written: any(map(str.isalnum, written))))
def test_the_shape_is_a_slice_and_keeps_every_letter(written: str) -> None:
    shape = read_shape(written)
    assert written[shape.start : shape.start + len(shape.text)] == shape.text
    assert [*filter(str.isalnum, shape.text)] == [*filter(str.isalnum, written)]
