"""Which words of a query are looked for under the other names of what they name."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer
from search_api.query import (
    CalledConcept,
    Expansion,
    Named,
    Node,
    OtherName,
    Word,
    expansions,
    parse,
    understood,
    with_other_names,
    without_idle_words,
)
from tests.search_api.query.names import NoNames

ANALYZER = FrenchAnalyzer()
NATO = CalledConcept("organisation", "otan", "Organisation du traité de l'Atlantique Nord", (OtherName("NATO"),))
NAMES = {
    "otan": NATO,
    "etats-unis": CalledConcept("place", "etats-unis", "États-Unis", (OtherName("USA"),)),
    "etats unis d' amerique": CalledConcept("place", "etats-unis", "États-Unis", (OtherName("USA"),)),
    "organisation des nations unies": CalledConcept("organisation", "onu", "ONU", (OtherName("ONU"),)),
    "nations unies": CalledConcept("organisation", "onu", "ONU", (OtherName("ONU"),)),
    "la haye": CalledConcept("place", "la-haye", "La Haye", (OtherName("Den Haag"),)),
}


class Names(NoNames):
    """A few names, by their folded words."""

    def called(self, tokens):
        words = " ".join(token.folded for token in tokens)
        return NAMES.get(words) or NAMES.get(words.replace("etats unis", "etats-unis"))


def found(q: str) -> list[str]:
    """The pieces of a query that are expanded."""
    return [q[each.start : each.end] for each in expansions(parse(q).tree, q, ANALYZER, Names())]


@pytest.mark.parametrize(
    ("q", "pieces"),
    [
        ("OTAN", ["OTAN"]),
        ("otan", ["otan"]),
        ("l’O.T.A.N.", ["O.T.A.N."]),
        ("Que fait l'OTAN ?", ["OTAN"]),
        ("titre:OTAN", ["OTAN"]),
        ("OTAN OU visas", ["OTAN"]),
        ("visas (OTAN OU visas)", ["OTAN"]),
        ("Organisation des Nations unies", ["Organisation des Nations unies"]),
        ("les Nations unies et l'OTAN", ["Nations unies", "OTAN"]),
        ("à La Haye", ["La Haye"]),
        ("(La Haye)", ["La Haye"]),
        ("les États-Unis", ["États-Unis"]),
        ("les E\u0301tats-Unis", ["E\u0301tats-Unis"]),
        # What stands for itself.
        ('"OTAN"', []),
        ("« Nations unies »", []),
        ("=OTAN", []),
        ("OTAN^2", []),
        ("OTAN~", []),
        ("OTA*", []),
        ("SAUF OTAN", []),
        ("visas -OTAN", []),
        ("personne:OTAN", []),
        # What is no name.
        ("Nations OU unies", []),
        ("Nations ET unies", []),
        ("Nations, unies", []),
        ("titre:Nations unies", []),
        ("unies Nations", []),
        ("Haye", []),
        ("OTAN-Russie", []),
        ("", []),
    ],
)
def test_the_names_of_a_query(q: str, pieces: list[str]) -> None:
    assert found(q) == pieces


def expanded(q: str) -> Node:
    tree = parse(q).tree
    return with_other_names(without_idle_words(tree, ANALYZER), expansions(tree, q, ANALYZER, Names()))


def test_each_word_of_a_name_may_be_replaced_and_no_other() -> None:
    tree = expanded("accord des Nations unies")
    accord, nations, unies = tree.children
    assert isinstance(accord, Word)
    assert nations == Named(Word("Nations", start=11, end=18), (OtherName("ONU"),))
    assert unies == Named(Word("unies", start=19, end=24), (OtherName("ONU"),))
    assert understood(tree) == "accord ET Nations ET unies"


def test_a_word_outside_the_names_stays_as_it_is() -> None:
    assert expanded("OTAN SAUF OTAN") == parse("OTAN SAUF OTAN").tree.__class__(
        (Named(Word("OTAN", start=0, end=4), NATO.others), parse("OTAN SAUF OTAN").tree.children[1])
    )


@given(
    st.lists(st.sampled_from(["OTAN", "La", "Haye", "Nations", "unies", "des", "l'", "SAUF", "OU", "(", ")", '"', "titre:", "x"]))
)
def test_expansions_of_any_query_are_words_of_it_in_order(words: list[str]) -> None:
    q = " ".join(words)
    places = [(each.start, each.end) for each in expansions(parse(q).tree, q, ANALYZER, Names())]
    assert places == sorted(places)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
    assert all(q[start:end].strip() == q[start:end] != "" for start, end in places)
    assert isinstance(with_other_names(parse(q).tree, ()), type(parse(q).tree))


def test_an_expansion_says_what_is_called() -> None:
    [expansion] = expansions(parse("l'OTAN").tree, "l'OTAN", ANALYZER, Names())
    assert expansion == Expansion(NATO, 2, 6)
