"""The best documents are the same ones, whether all are scored or only those that may be among them."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import query

from indexer.index import IndexReader
from search_api.engine.arrays import promising
from search_api.engine.arrays.scoring import RoundedScores, Scoring
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.sorted_sets import Documents
from search_api.engine.arrays.statistics import Statistics
from search_api.engine.arrays.term_list import TermList
from search_api.engine.arrays.weighted_postings import ConstantPostings, Part, ValueList, WeightedPostings, added_up
from search_api.engine.whoosh_query import whoosh_query
from search_api.query import Terms
from tests.search_api.engine.arrays.trees import groups, relaxed_question, trees
from tests.segments import ANALYZER, Group, document, generation_of

counts = st.integers(1, 8)
words = st.lists(st.sampled_from(["a", "été", "traité", "traités", "pêche"]), min_size=1, max_size=2)
asked = st.lists(st.sampled_from(["a", "été", "traité", "pêches", "avocat", "pêcher"]), min_size=2, max_size=4)
questions = asked.map(lambda words: relaxed_question(words, 0.25, [2] * len(words)))


@pytest.fixture(autouse=True)
def _small_archives_are_large() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "_MANY", 1)
        patch.setattr(promising, "_WORTH_SHARE", 0)
        patch.setattr(promising, "_FEW_SHARE", 1)
        yield


def as_asked(asked: list[str]) -> query.Query:
    """What the engine makes of some words, all of which are wanted."""
    return query.And([whoosh_query(Terms(tuple(ANALYZER.tokens(word)), "stem")) for word in asked])


def scoring_of(reader: IndexReader) -> tuple[Scoring, list[SegmentSearch]]:
    searches = [SegmentSearch(live) for live in reader.segments]
    return Scoring(searches, Statistics(reader.segments), reader.manifest.fields), searches


def best_of_all(documents: Documents, scores: RoundedScores, count: int) -> list[tuple[int, float]]:
    least = np.sort(scores)[-count] if count < scores.size else 0
    return [(number, score) for number, score in zip(documents.tolist(), scores.tolist(), strict=True) if score >= least]


@given(groups(25), trees | words.map(as_asked) | questions, counts)
def test_the_best_are_those_of_all(drawn: list[Group], tree: query.Query, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scoring, searches = scoring_of(generation_of(Path(folder), drawn))
        for search in searches:
            documents = search.documents(tree)
            found, scores = scoring.best(tree, search, documents, count)
            expected = best_of_all(documents, scoring.scores(tree, search, documents), count)
            assert found.tolist() == [number for number, _ in expected]
            assert scores.tolist() == pytest.approx([score for _, score in expected])


def test_documents_that_cannot_be_among_the_best_are_not_scored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promising, "_WORTH_SHARE", 2)
    monkeypatch.setattr(promising, "_FEW_SHARE", 4)
    made = [document(str(number), "paix " + "mot " * 20, title="paix" if number % 10 == 0 else "mot") for number in range(200)]
    scoring, (search,) = scoring_of(generation_of(tmp_path, [Group(made)]))
    scored: list[int] = []
    scores_of = scoring._scores
    monkeypatch.setattr(scoring, "_scores", lambda *given: [scored.append(int(given[-1].size)), scores_of(*given)][-1])
    tree = as_asked(["paix"])
    found, _ = scoring.best(tree, search, search.documents(tree), 5)
    assert found.tolist() == list(range(0, 200, 10))
    assert scored == [20]
    # More than stand in titles are wanted: nothing can be left out.
    found, _ = scoring.best(tree, search, search.documents(tree), 30)
    assert (found.size, scored) == (200, [20, 200])


class MadeUp(TermList):
    """Postings that no segment holds."""

    def __init__(self, documents: Documents, frequencies: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> None:
        self.joined = documents, frequencies
        self.field = SimpleNamespace(lengths=SimpleNamespace(whole=lambda: lengths))

    @property
    def most(self) -> int:
        return self.joined[0].size


@pytest.mark.parametrize("shares", [(0, 1), (2, 4)], ids=["in any case", "where it pays"])
@given(
    st.integers(0, 10**6),
    st.lists(st.tuples(st.floats(0.02, 1), st.floats(0.1, 3), st.floats(1, 6)), min_size=1, max_size=4),
    st.sampled_from([0.0, 1.0, 1e6]),
    st.integers(1, 30),
)
def test_no_document_among_the_best_is_overlooked(
    shares: tuple[int, int], seed: int, lists: list[tuple[float, float, float]], constant: float, count: int
) -> None:
    rng = np.random.default_rng(seed)
    all_documents = np.arange(300, dtype=np.int32)
    documents = all_documents[rng.random(300) < rng.choice([0.5, 1])]
    lengths = rng.integers(1, 40, 300)
    parts: list[Part] = []
    for share, norm, factor in lists:
        own = all_documents[rng.random(300) < share]
        if rng.random() < 0.3:
            parts.append(ConstantPostings(ValueList(own), factor))
            continue
        frequencies = np.minimum(rng.geometric(0.4, own.size), 12).astype(np.uint8)
        parts.append(WeightedPostings(MadeUp(own, frequencies, lengths), norm, 0.001, factor))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "_WORTH_SHARE", shares[0])
        patch.setattr(promising, "_FEW_SHARE", shares[1])
        found = promising.promising(parts, constant, documents, 300, count)
    assert np.isin(found, documents).all()
    scores = (added_up(parts, documents, 300) + constant).astype(np.float32)
    assert {number for number, _ in best_of_all(documents, scores, count)} <= set(found.tolist())


def test_what_is_equal_once_it_is_rounded_is_not_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a large constant, 1 and 0.999 are the same."""
    monkeypatch.setattr(promising, "_WORTH_SHARE", 2)
    monkeypatch.setattr(promising, "_FEW_SHARE", 4)
    documents, lengths = np.arange(100, dtype=np.int32), np.zeros(100)
    few = MadeUp(documents[:10], np.full(10, 1, np.uint8), lengths)
    many = MadeUp(documents[10:], np.repeat(np.array([9, 1], np.uint8), [30, 60]), lengths)
    parts = [WeightedPostings(few, 1.0, 0.0, 2.0), WeightedPostings(many, 1.0, 0.0, 1.11)]
    assert promising.promising(parts, 1e5, documents, 100, 3).tolist() == list(range(40))
    assert promising.promising(parts, 0.0, documents, 100, 3).tolist() == list(range(10))
