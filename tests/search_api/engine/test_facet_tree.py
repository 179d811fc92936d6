"""Values of a facet name what is above them, and nothing above a listed value is missing, however much the list is cut."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority.concept import Concept
from indexer.index import IndexReader
from search_api.engine import Bucket, Facet
from search_api.engine.facet_counts import BUCKETS
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import Everything
from search_api.request import FacetChoice, SearchRequest
from tests.archives import article, authorities, build_archive

# Thirty narrower topics of one article each under three broader ones, and one that the authority file puts under a lost one.
NARROW = {f"n{number:02}": f"b{number % 3}" for number in range(30)}
CONCEPTS = authorities(
    Concept("topic", "top", "Tout"),
    *(Concept("topic", f"b{number}", f"Zone {number}", broader=("top",)) for number in range(3)),
    *(Concept("topic", narrow, f"Sujet {narrow}", broader=(broad,)) for narrow, broad in NARROW.items()),
    Concept("topic", "stray", "Égaré", broader=("lost",)),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> WhooshEngine:
    articles = [article(narrow, topics=[narrow]) for narrow in [*NARROW, "stray"]]
    return WhooshEngine(IndexReader.open(build_archive(tmp_path_factory.mktemp("tree") / "index", articles, CONCEPTS)))


def topics(engine: WhooshEngine, choice: FacetChoice) -> Facet:
    request = SearchRequest(choices={"topic": choice}, facets=frozenset({"topic"}))
    return engine.search(Everything(), request).facets["topic"]


def test_each_value_names_what_is_right_above_it(engine: WhooshEngine) -> None:
    facet = topics(engine, FacetChoice(any_of=("n29",)))
    assert facet.truncated
    assert facet.buckets[0] == Bucket("top", "Tout", 30, (), known=True)
    assert facet.buckets[1] == Bucket("b0", "Zone 0", 10, ("top",), known=True)
    assert facet.buckets[-1] == Bucket("n29", "Sujet n29", 1, ("b2",), known=True, selected=True)
    assert facet.ancestors == ()


def test_a_broader_value_cut_off_among_others_as_frequent_is_an_ancestor(tmp_path: Path) -> None:
    # Each is carried by the one article: the list is cut by label, and "Tout" and "Zone" come last.
    many = [f"m{number:02}" for number in range(BUCKETS)]
    index = build_archive(tmp_path / "index", [article("one", topics=["n00", *many])], CONCEPTS)
    facet = topics(WhooshEngine(IndexReader.open(index)), FacetChoice(any_of=("n00",)))
    assert [bucket.value for bucket in facet.buckets] == [*many, "n00"]
    assert facet.buckets[0].known is False
    assert facet.ancestors == (Bucket("b0", "Zone 0", 1, ("top",), known=True), Bucket("top", "Tout", 1, (), known=True))


def test_what_no_authority_file_knows_is_above_nothing(engine: WhooshEngine) -> None:
    facet = topics(engine, FacetChoice(any_of=("stray",)))
    assert Bucket("stray", "Égaré", 1, (), known=True, selected=True) in facet.buckets


@given(st.lists(st.sampled_from([*NARROW, "b1", "top", "stray", "unheard"])), st.booleans())
def test_nothing_above_a_listed_value_is_missing(engine: WhooshEngine, chosen: list[str], excludes: bool) -> None:
    facet = topics(engine, FacetChoice(none_of=tuple(chosen)) if excludes else FacetChoice(any_of=tuple(chosen)))
    listed = [bucket.value for bucket in (*facet.buckets, *facet.ancestors)]
    assert len(set(listed)) == len(listed)
    assert {broad for bucket in (*facet.buckets, *facet.ancestors) for broad in bucket.broader} <= set(listed)
    assert not any(bucket.selected or bucket.excluded for bucket in facet.ancestors)
