"""A damaged index is never searched with a wrong answer: it is right, or it is refused."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import IndexDamaged
from indexer.index import IndexReader
from indexer.index.arrays import DamagedArray
from indexer.index.generations import current_generation
from search_api.engine.result import SearchResult
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import expand
from search_api.query.nodes import And, Cited, Everything, Fuzzy, Not, Phrase, Wildcard, Word
from search_api.request import FacetChoice, SearchRequest
from tests.archives import article, build_archive, update_archive

EXAMPLES = settings().max_examples

QUESTIONS = [
    (Word("traités"), SearchRequest()),
    (Everything(), SearchRequest(sort="oldest", choices={"person": FacetChoice(none_of=("Ana",))})),
    (And((Wildcard("tr*"), Not(Word("paix")))), SearchRequest(date_interval="day")),
    (Phrase("traité de paix", slop=1), SearchRequest()),
    (Fuzzy("accort"), SearchRequest(sort="newest")),
    (Cited(datetime.date(1962, 1, 1), datetime.date(1963, 12, 31)), SearchRequest()),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    index = tmp_path_factory.mktemp("damage") / "index"
    articles = [
        article(
            f"a{n}", f"Un traité de paix, en {1960 + n}." * (n % 3), title="Traités", published=f"19{60 + n}-03", persons=["Ana"]
        )
        for n in range(8)
    ]
    build_archive(index, articles, recognition=True)
    later = article("b", "Un accord, le 18 mars 1962.", persons=["Béatrice"], places=["Alger"])
    update_archive(index, [later], gone=["a2", "a5"], recognition=True)
    return index


def answers(index: Path) -> list[SearchResult]:
    reader = IndexReader.open(index)
    engine = WhooshEngine(reader)
    found = [engine.search(expand(node, engine.analyzer, engine), request) for node, request in QUESTIONS]
    assert engine.article("a2") is None
    assert engine.article("a1").article.id == "a1"
    reader.close()
    return found


@settings(max_examples=EXAMPLES)
@given(st.data())
def test_a_changed_byte_anywhere(index: Path, data: st.DataObject) -> None:
    expected = answers(index)
    path = data.draw(st.sampled_from(sorted(current_generation(index).iterdir())))
    whole = path.read_bytes()
    damaged = bytearray(whole)
    damaged[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    # The older generation would answer too; here the answer has to be that of the current one.
    kept = [
        (older, older.with_name("building-aside")) for older in current_generation(index).parent.iterdir() if older != path.parent
    ]
    for older, aside in kept:
        older.rename(aside)
    try:
        path.write_bytes(damaged)
        assert answers(index) == expected
    except (IndexDamaged, DamagedArray):
        pass
    finally:
        path.write_bytes(whole)
        aside.rename(older)


def test_reading_a_damaged_record_is_refused_and_other_hits_are_not(tmp_path: Path) -> None:
    """Blocks are checked one by one, when they are first read."""
    index = build_archive(tmp_path / "index", [article("a", "été"), article("b", "hiver")])
    reader = IndexReader.open(index)
    (live,) = reader.segments
    assert reader.stored(0).article.id == "a"
    assert live.segment.file["records"].damage() == []
    path = live.segment.path
    content = path.read_bytes()
    place = content.index(live.segment.frame(1))
    path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    again = IndexReader.open(index)
    for look in (again.stored, again.segments[0].segment.record):
        with pytest.raises(DamagedArray, match="the array records"):
            look(1)
    assert again.number("b") == 1
