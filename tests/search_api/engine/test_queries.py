"""Whoosh queries of our own, as Whoosh's tools see them; what can't be translated is refused."""

import datetime

import pytest
from whoosh import query

from indexer.analysis import FrenchAnalyzer
from search_api.engine.queries import CitedRange, DayRange, FuzzyExpansion, PrefixExpansion, WildcardExpansion
from search_api.engine.whoosh_query import whoosh_query
from search_api.query.nodes import And, Cited, Everything, FacetValue, FiledUnder, Not, Phrase, Published, Terms, Wildcard, Word


def test_periods_are_values() -> None:
    """The engine remembers what a query found under the query itself."""
    assert DayRange(1, 2) == DayRange(1, 2) != DayRange(1, 3)
    assert CitedRange(1, 2) == CitedRange(1, 2) != DayRange(1, 2)
    assert DayRange(1, 2) != query.Every()
    assert len({DayRange(1, 2), DayRange(1, 2), DayRange(2, 2), CitedRange(1, 2), CitedRange(1, 2)}) == 3
    assert (repr(DayRange(1, 2)), DayRange(1, 2).is_leaf()) == ("DayRange(1, 2)", True)
    assert repr(CitedRange(1, 2)) == "CitedRange(1, 2)"


def test_expansions_are_told_apart_by_field_text_and_kind() -> None:
    """The engine remembers what an expansion found under the expansion itself."""
    expansions = {
        kind(field, text)
        for kind in (PrefixExpansion, WildcardExpansion, FuzzyExpansion)
        for field in ("title_folded", "body_folded")
        for text in ("p", "pa")
    }
    expansions |= {FuzzyExpansion("body_folded", "pa", maxdist=2), PrefixExpansion("body_folded", "pa")}
    assert len(expansions) == 13
    assert WildcardExpansion("body_folded", "pa*").normalize() == WildcardExpansion("body_folded", "pa*")


@pytest.mark.parametrize("node", [Word("a"), Phrase("a b"), FacetValue("person", "Ana"), And((Word("a"),)), Not(Word("a"))])
def test_a_tree_that_was_not_expanded_is_refused(node: object) -> None:
    with pytest.raises(TypeError, match="must be expanded before it is translated"):
        whoosh_query(node)


def test_trees_are_translated() -> None:
    day = datetime.date(1962, 3, 18)
    assert whoosh_query(Published(day, None)) == DayRange(day.toordinal(), datetime.date.max.toordinal())
    assert whoosh_query(Published(None, day)) == DayRange(0, day.toordinal())
    assert whoosh_query(Cited(day, None)) == CitedRange(day.toordinal(), datetime.date.max.toordinal())
    assert whoosh_query(Cited(None, day)) == CitedRange(0, day.toordinal())
    assert whoosh_query(Everything()) == query.Every()
    assert whoosh_query(FiledUnder("person", ())) is query.NullQuery
    assert whoosh_query(Terms((), "stem")) is query.NullQuery
    assert whoosh_query(FiledUnder("person", ("a", "b"))) == query.Or([query.Term("person", "a"), query.Term("person", "b")])
    assert whoosh_query(FiledUnder("person", ("a",), boost=2.5)) == query.Term("person", "a", boost=2.5)
    [token] = FrenchAnalyzer().tokens("réadmissions")
    stem_alone = Terms((token,), "stem", "body", boost=2.5, finer=False)
    assert whoosh_query(stem_alone) == query.Term("body_stem", token.stem, boost=2.5)
    assert whoosh_query(Wildcard("Pé*", "title")) == PrefixExpansion("title_folded", "pe", 3.0)
    assert whoosh_query(Wildcard("p?*", "body")) == WildcardExpansion("body_folded", "p?*")
