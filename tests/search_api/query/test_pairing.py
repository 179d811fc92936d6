"""Quotation marks and parentheses, paired or not."""

import pytest

from search_api.query import And, Everything, Not, Or, Phrase, Word, parse
from search_api.query.lexer import Lexeme, lex
from search_api.query.nodes import Node
from search_api.query.pairing import DEEPEST_NESTING, balance_parentheses, pair_quotation_marks
from tests.search_api.query.rows import check_row, row, without_places

A, B, C, D = (Word(letter) for letter in "abcd")
ALONE = "Un guillemet est sans son pendant : il est ignoré, et ce qui suit est lu comme des mots."
NOT_CLOSED = "Une parenthèse n’est pas fermée : elle vaut jusqu’à la fin de la requête."
NOT_OPENED = "Une parenthèse fermante sans parenthèse ouvrante est ignorée."
TOO_DEEP = "Les parenthèses au-delà de 20 niveaux sont ignorées."


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        # Marks within marks.
        row("« a « b » c »", Phrase("a « b » c"), "« a « b » c »"),
        row('« a "b" c »', Phrase('a "b" c'), '« a "b" c »'),
        row("« a “b” c »", Phrase("a “b” c"), "« a “b” c »"),
        row('"a « b » c"', Phrase("a « b » c"), "« a « b » c »"),
        row('"a « b"', Phrase("a « b"), '"a « b"'),
        row('“a "b" »”', Phrase('a "b" »'), '“a "b" »”'),
        row('"a" "b"', And((Phrase("a"), Phrase("b"))), "« a » ET « b »"),
        row('"a""b"', And((Phrase("a"), Phrase("b"))), "« a » ET « b »"),
        # Marks of two kinds, as keyboards mix them.
        row('la “Divine Comédie"', And((Word("la"), Phrase("Divine Comédie"))), "la ET « Divine Comédie »"),
        row('"Divine Comédie”', Phrase("Divine Comédie"), "« Divine Comédie »"),
        row("”Divine Comédie”", Phrase("Divine Comédie"), "« Divine Comédie »"),
        row('“a" b “c d”', And((Phrase("a"), B, Phrase("c d"))), "« a » ET b ET « c d »"),
        # Marks without their pair.
        row('"a b', And((A, B)), "a ET b", ('"', ALONE)),
        row('a b"', And((A, B)), "a ET b", ('"', ALONE)),
        row("« a b", And((A, B)), "a ET b", ("«", ALONE)),
        row("a b »", And((A, B)), "a ET b", ("»", ALONE)),
        row("“a OU b", Or((A, B)), "a OU b", ("“", ALONE)),
        row("« a « b »", And((A, Phrase("b"))), "a ET « b »", ("«", ALONE)),
        row("« a » b »", And((Phrase("a"), B)), "« a » ET b", ("»", ALONE)),
        row('"a b" c "d', And((Phrase("a b"), C, D)), "« a b » ET c ET d", ('"', ALONE)),
        row('="a', Word("a", exact=True), "=a", ('"', ALONE)),
        row('titre:"a b', And((Word("a", "title"), B)), "titre : a ET b", ('"', ALONE)),
        row('5" canon', And((Word("5"), Word("canon"))), "5 ET canon", ('"', ALONE)),
        row(
            'a "~2 b',
            And((A, B)),
            "a ET b",
            ('"', ALONE),
            ("~2", "« ~2 » est ignoré : il ne s’applique qu’à un mot entier ou à une expression du texte."),
        ),
        row('-"', Everything(), "", ('"', ALONE)),
        # Parentheses without their pair.
        row("a (b OU c", And((A, Or((B, C)))), "a ET (b OU c)", ("(", NOT_CLOSED)),
        row("(a OU (b c", Or((A, And((B, C)))), "a OU b ET c", ("(", NOT_CLOSED), ("(", NOT_CLOSED)),
        row("((a) OU b", Or((A, B)), "a OU b", ("(", NOT_CLOSED)),
        row("a) b", And((A, B)), "a ET b", (")", NOT_OPENED)),
        row("(a)) b", And((A, B)), "a ET b", (")", NOT_OPENED)),
        row(")a(", A, "a", (")", NOT_OPENED), ("(", NOT_CLOSED)),
        row("a (", A, "a", ("(", NOT_CLOSED)),
        row("a SAUF (b OU c", And((A, Not(Or((B, C))))), "a SAUF (b OU c)", ("(", NOT_CLOSED)),
        row('"a (b" c)', And((Phrase("a (b"), C)), "« a (b » ET c", (")", NOT_OPENED)),
        # Empty ones are punctuation.
        row("()", Everything(), ""),
        row("a (…) b", And((A, B)), "a ET b"),
        row("a (()(?)) b", And((A, B)), "a ET b"),
    ],
)
def test_reading(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)


def nested(depth: int) -> str:
    """`(a OU (a (a OU (a … b))))`: no two of its levels can be made one."""
    opening = "".join("(a OU " if level % 2 else "(a " for level in range(depth))
    return f"{opening}b{')' * depth}"


def test_parentheses_nest_to_20_levels() -> None:
    assert parse(nested(DEEPEST_NESTING)).notices == ()
    deeper = parse(nested(DEEPEST_NESTING + 3))
    assert [notice.message for notice in deeper.notices] == [TOO_DEEP]
    assert deeper.notices[0].start == len("(a OU (a ") * 10
    assert deeper.notices[0].end == deeper.notices[0].start + 1


def test_what_stands_in_ignored_parentheses_is_read() -> None:
    query = f"{'(' * 25}a OU b{')' * 25} c"
    assert without_places(parse(query).tree) == And((Or((A, B)), C))
    assert [notice.start for notice in parse(query).notices] == [20]


def test_deep_parentheses_that_are_never_closed() -> None:
    assert [notice.message for notice in parse("(" * 23 + "a").notices] == [NOT_CLOSED] * 19 + [
        "2 autres parties de la requête sont ignorées ou lues autrement."
    ]


def test_a_phrase_replaces_all_that_stands_between_its_marks() -> None:
    text = 'a "b ET (c"~2'
    lexemes, notices = pair_quotation_marks(text, lex(text))
    assert [(lexeme.kind, lexeme.text) for lexeme in lexemes] == [("word", "a"), ("phrase", "b ET (c"), ("tilde", "~2")]
    assert text[lexemes[1].start : lexemes[1].end] == '"b ET (c"'
    assert notices == []


def test_balancing_leaves_only_pairs_that_hold_something() -> None:
    lexemes, notices = balance_parentheses(lex("((a)()"))
    assert lexemes == [
        Lexeme("open", "(", 0, 1),
        Lexeme("open", "(", 1, 2),
        Lexeme("word", "a", 2, 3),
        Lexeme("close", ")", 3, 4),
        Lexeme("close", "", 6, 6),
    ]
    assert [notice.start for notice in notices] == [0]
