"""Enough of the words suffice, and rare words weigh most: over any segments, with deleted documents or without."""

from pathlib import Path

import pytest

from indexer.index import IndexDocument
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import And, Enough, Node, Terms, ranked_by_proximity
from search_api.query.relaxation import SHARE
from search_api.request import SearchRequest
from tests.segments import ANALYZER, Group, document, generation_of
from tests.stored import stored_record


def words(*asked: str) -> tuple[Node, ...]:
    return tuple(Terms(tuple(ANALYZER.tokens(word)), "stem") for word in asked)


def made(count: int = 100) -> list[IndexDocument]:
    """`commun` in nine of ten, `courant` in every second one, `rare` in two of all."""
    texts = [
        " ".join(["mot", *["commun"] * (n % 10 != 0), *["courant"] * (n % 2 == 0), *["rare"] * (n in {10, 11})])
        for n in range(count)
    ]
    return [document(f"{n:03}", text, record=stored_record(f"{n:03}", text)) for n, text in enumerate(texts)]


@pytest.fixture(params=["one segment", "three segments", "with deleted documents"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> WhooshEngine:
    documents = made()
    if request.param == "one segment":
        groups = [Group(documents)]
    elif request.param == "three segments":
        groups = [Group(documents[:5]), Group(documents[5:60]), Group(documents[60:])]
    else:
        gone = [document(f"gone{n}", "rare courant", record=stored_record(f"gone{n}", "rare courant")) for n in range(50)]
        groups = [Group([*gone, *documents], frozenset(range(50)))]
    return WhooshEngine(generation_of(tmp_path, groups))


def found(engine: WhooshEngine, tree: Node) -> list[str]:
    result = engine.search(tree, SearchRequest(per_page=100))
    assert result.total == len(result.hits)
    return [hit.stored.article.id for hit in result.hits]


def test_a_common_word_alone_is_not_enough_beside_a_rare_one(engine: WhooshEngine) -> None:
    assert sorted(found(engine, Enough(words("commun", "rare"), SHARE))) == ["010", "011"]
    # Here the common words weigh a fourth together.
    three = found(engine, Enough(words("commun", "courant", "rare"), SHARE))
    assert set(three) == {"010", "011"} | {f"{n:03}" for n in range(100) if n % 10 and n % 2 == 0}


def test_articles_with_more_of_the_words_come_first(engine: WhooshEngine) -> None:
    # 10 has `courant` and `rare`, 11 `commun` and `rare`.
    assert sorted(found(engine, Enough(words("commun", "courant", "rare"), SHARE))[:2]) == ["010", "011"]


def test_a_word_that_stands_nowhere_weighs_nothing(engine: WhooshEngine) -> None:
    asked = words("commun", "rare")
    assert found(engine, Enough((*asked, *words("introuvable", "jamais")), SHARE)) == found(engine, Enough(asked, SHARE))
    assert found(engine, Enough(words("introuvable", "jamais"), SHARE)) == []


def test_all_of_the_weight_is_all_of_the_words(engine: WhooshEngine) -> None:
    asked = words("commun", "courant", "rare")
    assert found(engine, Enough(asked, 1)) == found(engine, And(asked)) == []
    assert found(engine, Enough(asked[1:], 1)) == found(engine, And(asked[1:])) == ["010"]


def test_words_near_each_other_rank_higher(tmp_path: Path) -> None:
    texts = [f"alpha {'mot ' * apart} beta {'mot ' * (20 - apart)} gamma" for apart in (12, 3, 9)]
    made = [document(str(n), text, record=stored_record(str(n), text)) for n, text in enumerate(texts)]
    engine = WhooshEngine(generation_of(tmp_path, [Group(made)]))
    tree = Enough(words("alpha", "beta", "gamma"), SHARE)
    assert found(engine, tree) == ["0", "1", "2"]
    assert found(engine, ranked_by_proximity(tree)) == ["1", "0", "2"]
    # Whatever page they stand on.
    pages = [engine.search(ranked_by_proximity(tree), SearchRequest(page=page, per_page=1)).hits for page in (1, 2, 3)]
    assert [hit.stored.article.id for (hit,) in pages] == ["1", "0", "2"]


def test_facets_count_what_is_listed(engine: WhooshEngine) -> None:
    result = engine.search(Enough(words("commun", "rare"), SHARE), SearchRequest())
    assert result.dates is not None
    assert [bucket.count for bucket in result.dates.buckets] == [result.total] == [2]
