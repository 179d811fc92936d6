"""Whoosh's own searcher, walking over the same segments, finds the same documents and gives them the same scores."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query

from indexer.index.codec import ArrayIndex
from search_api.engine.arrays import cited_dates, scoring, sorted_sets, weighted_postings
from search_api.engine.arrays.segment_search import SegmentSearch
from tests.search_api.engine.arrays.answers import array_answer, assert_alike, whoosh_answer
from tests.search_api.engine.arrays.trees import groups, trees
from tests.segments import Group, document, generation_of

EXAMPLES = settings().max_examples


@given(groups(), st.lists(trees, min_size=1, max_size=6))
def test_hits_and_scores(drawn: list[Group], asked: list[query.Query]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader = generation_of(Path(folder), drawn)
        index = ArrayIndex(reader)
        for tree in asked:
            assert_alike(array_answer(reader, tree), whoosh_answer(index, tree), tree)


@settings(max_examples=EXAMPLES * 5 // 10)
@given(
    groups(),
    st.lists(trees, min_size=1, max_size=6),
    st.sampled_from([(0, 10**9, 0), (10**9, 0, 10**9), (0, 0, 10**9), (10**9, 10**9, 0)]),
)
def test_every_way_of_computing_gives_the_same(
    drawn: list[Group], asked: list[query.Query], limits: tuple[int, int, int]
) -> None:
    """Few documents are searched, many are marked: whichever way is taken."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        reader = generation_of(Path(folder), drawn)
        expected = [array_answer(reader, tree) for tree in asked]
        patch.setattr(sorted_sets, "_SEARCH_COST", limits[0])
        patch.setattr(sorted_sets, "_SORTED_SHARE", limits[1])
        patch.setattr(cited_dates, "_LIST_COST", limits[0])
        patch.setattr(weighted_postings, "_SEARCHED", limits[2])
        for tree, answer in zip(asked, expected, strict=True):
            assert_alike(array_answer(reader, tree), answer, tree)


@settings(max_examples=EXAMPLES * 5 // 10)
@given(groups(), trees, st.data())
def test_whether_documents_match_is_asked_of_any_of_them(drawn: list[Group], tree: query.Query, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for live in generation_of(Path(folder), drawn).segments:
            search = SegmentSearch(live)
            every = search.all_documents()
            some = every[[data.draw(st.booleans()) for _ in range(every.size)]]
            found = set(search.documents(tree).tolist())
            held = SegmentSearch(live).holds(tree, some)
            assert {n for n in some[held].tolist() if not live.is_deleted(n)} == {n for n in some.tolist() if n in found}


@settings(max_examples=EXAMPLES * 3 // 10)
@given(groups(), trees, st.data())
def test_scores_of_some_hits_are_those_of_all(drawn: list[Group], tree: query.Query, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader = generation_of(Path(folder), drawn)
        searches = [SegmentSearch(live) for live in reader.segments]
        scorer = scoring.Scoring(searches, scoring.Statistics(reader.segments), reader.manifest.fields)
        for search in searches:
            documents = search.documents(tree)
            chosen = [data.draw(st.booleans()) for _ in range(documents.size)]
            scores = scorer.scores(tree, search, documents)
            assert scorer.scores(tree, search, documents[chosen]).tolist() == pytest.approx(scores[chosen].tolist())


def test_a_query_of_another_kind_is_refused(tmp_path: Path) -> None:
    reader = generation_of(tmp_path, [Group([document("a", "été")])])
    for tree in (query.Regex("body_exact", "e.*"), query.Every("body_exact"), query.Term("nowhere", "a")):
        with pytest.raises(TypeError, match=r"no (way|field)"):
            array_answer(reader, tree)
