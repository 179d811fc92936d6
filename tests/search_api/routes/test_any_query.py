"""Any string goes the whole way: an answer or a problem document, never a failure; what is told of it stands where it says."""

from pathlib import Path
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from fastapi.testclient import TestClient
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.index import IndexReader
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import Enough, Node, Published, parse
from search_api.question import Question
from search_api.request import MatchMode, SearchRequest
from search_api.routes.parameters import MAX_QUERY_LENGTH
from tests.search_api.query.drawn import PIECES, formed, queries, strings
from tests.search_api.query.rows import as_typed, leaves, without_places

SEARCH = "/api/v1/search"

# What the archive of the tests holds, or nearly; so that something is found, missed and corrected.
WORDS = ("réadmission ", "readmissions ", "Schuman ", "personne:schuman ", "l'avocat ", "europe ", "eurpoe ", "de ", "accord ")
# Letters of French and of the query language, one by one, marks and spaces of all kinds among them.
SIGNS = "aeéèçœÉÀT’'-*?~^\"«»“”()[]:=+.,…°0129 \u00a0\u202f\u200b\u00ad\u0301\u0327\ufeff\0\n"

dense = st.text(SIGNS, max_size=60) | st.lists(st.sampled_from((*PIECES, *WORDS)), max_size=20).map("".join)
long = st.builds(lambda piece, times: piece * times, dense, st.integers(2, 400))
matches: st.SearchStrategy[MatchMode] = st.sampled_from(["auto", "all"])


@pytest.fixture(scope="module")
def engine(small_index: Path) -> SearchEngine:
    return WhooshEngine(IndexReader.open(small_index))


@example("a OU (de ET (b OU c))", "auto")
@given(dense | formed() | strings | queries | long, matches)
def test_any_query_gets_an_answer(client: TestClient, engine: SearchEngine, q: str, match: MatchMode) -> None:
    response = client.get(SEARCH, params={"q": q, "match": match})
    if len(q) > MAX_QUERY_LENGTH:
        assert_problem(response.status_code, response.headers["content-type"], response.json())
        return
    assert response.status_code == 200, response.text
    answer = response.json()
    assert answer["query"]["q"] == q
    assert 0 <= len(answer["hits"]) <= answer["total"] <= 4
    for notice in answer["query"]["notices"]:
        assert 0 <= notice["start"] <= notice["end"] <= len(q)
        assert notice["message"].endswith(".")
    for hit in answer["hits"]:
        for snippet in hit["snippets"]:
            assert all(0 <= start < end <= len(snippet["text"]) for start, end in snippet["marks"])
    for correction in answer["query"]["corrections"]:
        assert client.get(SEARCH, params={"q": correction, "match": match, "facets": ""}).json()["total"] > 0
    assert_understood_reads_back(q, match, answer["query"], engine)


@given(st.binary(max_size=60))
def test_any_bytes_get_an_answer(client: TestClient, octets: bytes) -> None:
    response = client.get(f"{SEARCH}?q={quote_from_bytes(octets)}")
    assert response.status_code == 200, response.text
    assert response.json()["query"]["q"] == octets.decode("utf-8", "replace")


def assert_problem(status: int, media_type: str, document: dict[str, Any]) -> None:
    assert (status, media_type, document["status"]) == (422, "application/problem+json", 422)
    assert [each["parameter"] for each in document["errors"]] == ["q"]


def assert_understood_reads_back(q: str, match: MatchMode, query: dict[str, Any], engine: SearchEngine) -> None:
    """The sentence is the same tree again; but for periods, which are French and not the query language."""
    question = Question.read(SearchRequest(q=q, match=match), engine)
    assert (question.understood, question.relaxed) == (query["understood"], query["relaxed"])
    if any(isinstance(leaf, Published) for leaf in leaves(question.parsed.tree)):
        return
    again = parse(as_typed(question.understood))
    assert again.notices == ()
    assert children_of(again.tree) == children_of(question.required)


def children_of(tree: Node) -> tuple[Node, ...]:
    """The clauses of a tree; of a relaxed one, whose words need not be relaxed again once the idle ones are gone."""
    tree = without_places(tree)
    return tree.children if isinstance(tree, Enough) else getattr(tree, "children", (tree,))
