"""An engine may be shared between threads: all of them get the answers that one alone gets."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from indexer.index import IndexReader
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import expand
from search_api.query.nodes import Everything, FacetValue, Phrase, Wildcard, Word
from search_api.request import SearchRequest
from tests.archives import article, build_archive, update_archive

QUESTIONS = [Word("traités"), Phrase("traité de paix"), Wildcard("p*"), FacetValue("person", "Ana"), Everything()]


def answers(engine: WhooshEngine) -> list[object]:
    found: list[object] = [
        engine.search(expand(node, engine.analyzer, engine), SearchRequest(sort=sort, per_page=7))
        for node in QUESTIONS
        for sort in ("relevance", "newest")
    ]
    return [*found, engine.article("a3"), engine.label("person", "Ana")]


def test_threads_share_an_engine(tmp_path: Path) -> None:
    index = tmp_path / "index"
    articles = [
        article(f"a{n}", "Un traité de paix. " * (n % 5), persons=["Ana"][: n % 2], published=f"19{60 + n}") for n in range(30)
    ]
    build_archive(index, articles)
    update_archive(index, [article("b", "La paix.")], gone=["a7"])
    expected = answers(WhooshEngine(IndexReader.open(index)))
    for _ in range(3):
        # Everything that is made when it is first asked for is asked for by all at once.
        engine = WhooshEngine(IndexReader.open(index))
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(answers, [engine] * 8)) == [expected] * 8
