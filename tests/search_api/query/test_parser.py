"""Operators, groups, precedence and bounds."""

import pytest

from search_api.query import And, Everything, Not, Or, Phrase, Wildcard, Word, parse
from search_api.query.nodes import Node
from search_api.query.parser import MOST_EXPANSIONS, MOST_LEAVES
from tests.search_api.query.rows import check_row, leaves, row, without_places

A, B, C, D = (Word(letter) for letter in "abcd")
VISAS, MAROC = Word("visas"), Word("Maroc")


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        row(
            "réadmission ET « consuls généraux » SAUF visas",
            And((Word("réadmission"), Phrase("consuls généraux"), Not(VISAS))),
            "réadmission ET « consuls généraux » SAUF visas",
        ),
        # Every spelling of the operators.
        row("a b", And((A, B)), "a ET b"),
        row("a ET b", And((A, B)), "a ET b"),
        row("a AND b", And((A, B)), "a ET b"),
        row("a OU b", Or((A, B)), "a OU b"),
        row("a OR b", Or((A, B)), "a OU b"),
        row("a SAUF b", And((A, Not(B))), "a SAUF b"),
        row("a NON b", And((A, Not(B))), "a SAUF b"),
        row("a NOT b", And((A, Not(B))), "a SAUF b"),
        row("a ET NON b", And((A, Not(B))), "a SAUF b"),
        row("a -b", And((A, Not(B))), "a SAUF b"),
        row("+a +b", And((A, B)), "a ET b"),
        row("a\nET\tb", And((A, B)), "a ET b"),
        row('"a"OU"b"', Or((Phrase("a"), Phrase("b"))), "« a » OU « b »"),
        row("(a)OU(b)", Or((A, B)), "a OU b"),
        # In small letters they are words.
        row("a et b", And((A, Word("et"), B)), "a ET et ET b"),
        row("a ou b", And((A, Word("ou"), B)), "a ET ou ET b"),
        row("Sauf non Ou", And((Word("Sauf"), Word("non"), Word("Ou"))), "Sauf ET non ET Ou"),
        row("and or not", And((Word("and"), Word("or"), Word("not"))), "and ET or ET not"),
        # With punctuation attached they are words too.
        row("NON, merci", And((Word("non"), Word("merci"))), "non ET merci"),
        row("oui/NON", Word("oui/NON"), "oui/NON"),
        row("=NON", Word("non", exact=True), "=non"),
        row("-ET", Not(Word("et")), "SAUF et"),
        row("ETATS", Word("ETATS"), "ETATS"),
        row("d'ET", Word("d'ET"), "d'ET"),
        # In capitals throughout they work all the same.
        row("GUERRE ET PAIX", And((Word("GUERRE"), Word("PAIX"))), "GUERRE ET PAIX"),
        row("GUERRE OU PAIX", Or((Word("GUERRE"), Word("PAIX"))), "GUERRE OU PAIX"),
        # SAUF binds closer than ET, ET closer than OU.
        row("a OU b ET c", Or((A, And((B, C)))), "a OU b ET c"),
        row("a b OU c d", Or((And((A, B)), And((C, D)))), "a ET b OU c ET d"),
        row("a ET b OU c SAUF d", Or((And((A, B)), And((C, Not(D))))), "a ET b OU c SAUF d"),
        row("SAUF a b", And((Not(A), B)), "SAUF a ET b"),
        row("SAUF a OU b", Or((Not(A), B)), "SAUF a OU b"),
        row("SAUF a", Not(A), "SAUF a"),
        row("-a", Not(A), "SAUF a"),
        row("-a -b", And((Not(A), Not(B))), "SAUF a SAUF b"),
        row("a OU SAUF b", Or((A, Not(B))), "a OU SAUF b"),
        row("a OU -b", Or((A, Not(B))), "a OU SAUF b"),
        row("a OU +b", Or((A, B)), "a OU b"),
        row("NON NON a", Not(Not(A)), "SAUF SAUF a"),
        row("a SAUF -b", And((A, Not(Not(B)))), "a SAUF SAUF b"),
        row("NON NON NON a", Not(A), "SAUF a"),
        row("NON (NON (NON a))", Not(A), "SAUF a"),
        # Groups are flat where they can be.
        row("(a)", A, "a"),
        row("((a b))", And((A, B)), "a ET b"),
        row("a (b c) d", And((A, B, C, D)), "a ET b ET c ET d"),
        row("a OU (b OU c)", Or((A, B, C)), "a OU b OU c"),
        row("a ET (b OU c)", And((A, Or((B, C)))), "a ET (b OU c)"),
        row("(a OU b) (c OU d)", And((Or((A, B)), Or((C, D)))), "(a OU b) ET (c OU d)"),
        row("(a ET b) OU c", Or((And((A, B)), C)), "a ET b OU c"),
        row("a SAUF (b OU c)", And((A, Not(Or((B, C))))), "a SAUF (b OU c)"),
        row("a -(b c)", And((A, Not(And((B, C))))), "a SAUF (b ET c)"),
        row("(-a b)", And((Not(A), B)), "SAUF a ET b"),
        row("a(b OU c)d", And((A, Or((B, C)), D)), "a ET (b OU c) ET d"),
        row('-"a b"', Not(Phrase("a b")), "SAUF « a b »"),
        row("-« a b »", Not(Phrase("a b")), "SAUF « a b »"),
        row("-titre:a", Not(Word("a", "title")), "SAUF titre : a"),
        row("-réadm*", Not(Wildcard("réadm*")), "SAUF réadm*"),
        row("-=a", Not(Word("a", exact=True)), "SAUF =a"),
        row("-*mission", Not(Word("mission")), "SAUF mission", ("*", "« * » au début d’un mot est ignoré.")),
        # Hyphens, dashes and plus signs anywhere else are punctuation.
        row("franco-marocain", Word("franco-marocain"), "franco-marocain"),
        row("a - b", And((A, B)), "a ET b"),
        row("a + b", And((A, B)), "a ET b"),
        row("a- b", And((A, B)), "a ET b"),
        row("--a", A, "a"),
        row("– a —b", And((A, B)), "a ET b"),
        row("C++", Word("C"), "C"),
        row("a+b", Word("a+b"), "a+b"),
        row("titre:-a", Word("a", "title"), "titre : a"),
        row("&& || !", Everything(), ""),
    ],
)
def test_reading(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)


def test_words_that_may_stand_for_many_are_few() -> None:
    few = " ".join(f"a{letter}*" for letter in "abcdefgh")
    assert MOST_EXPANSIONS == 8
    assert parse(few).notices == ()
    query = f"{few} mo?t~ titre:visas~2^2 SAUF r?adm*"
    parsed = parse(query)
    *expanded, word, title, excluded = parsed.tree.children
    assert all(isinstance(leaf, Wildcard) for leaf in expanded)
    assert [without_places(leaf) for leaf in (word, title, excluded)] == [
        Word("mot"),
        Word("visas", "title", boost=2.0),
        Not(Word("radm")),
    ]
    reason = "une requête a 8 mots au plus avec « * », « ? » ou « ~ »."
    told = [(query[notice.start : notice.end], notice.message) for notice in parsed.notices if reason in notice.message]
    assert told == [
        ("mo?t", f"« mo?t » est lu « mot » : {reason}"),
        ("visas~2", f"« visas~2 » est lu « visas » : {reason}"),
        ("r?adm*", f"« r?adm* » est lu « radm » : {reason}"),
    ]


def test_64_words_are_read_and_the_rest_is_told() -> None:
    words = [f"mot{number}" for number in range(MOST_LEAVES + 3)]
    query = " ".join(words)
    parsed = parse(query)
    assert [leaf.text for leaf in leaves(parsed.tree)] == words[:64]
    assert [(query[each.start : each.end], each.message) for each in parsed.notices] == [
        ("mot64 mot65 mot66", "La requête a plus de 64 mots ou critères : la suite est ignorée.")
    ]
    assert parse(" ".join(words[:64])).notices == ()


def test_what_is_not_read_for_its_length_needs_no_other_notice() -> None:
    parsed = parse("mot " * 64 + "a* mot^20 ET ) date:1962-13 SAUF")
    assert [notice.message for notice in parsed.notices] == ["La requête a plus de 64 mots ou critères : la suite est ignorée."]


def test_the_words_are_counted_through_groups() -> None:
    parsed = parse(f"({'(a OU b) ' * 32}c) d")
    assert sum(1 for _ in leaves(parsed.tree)) == 64
    assert [notice.start for notice in parsed.notices] == [1 + 9 * 32]


def test_a_chain_of_negations_grows_no_deep_tree() -> None:
    assert parse("NON " * 501 + "a").tree == Not(Word("a", start=2004, end=2005))
    assert parse("NON " * 500 + "a").tree == Not(Not(Word("a", start=2000, end=2001)))
