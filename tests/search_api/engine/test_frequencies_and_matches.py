"""How frequent words are, and which articles match, over any segments: as told by looking at every article."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer
from search_api.query import Enough, Node, Terms, expand
from search_api.request import SearchRequest
from tests.search_api.engine.histories import WORDS, History, engine_of, histories
from tests.search_api.engine.test_whoosh_engine import trees

EXAMPLES = settings().max_examples

ANALYZER = FrenchAnalyzer()


@settings(max_examples=EXAMPLES * 5 // 10)
@given(histories(deletions=False))
def test_a_word_counts_once_for_each_form_and_field(history: History) -> None:
    engine, _ = engine_of(history)
    expected: Counter[str] = Counter()
    for article in history.articles:
        for text in article.texts().values():
            forms = {(token.stem, token.exact) for token in ANALYZER.tokens(text)}
            expected.update(stem for stem, _ in forms)
    stems = ["introuvable", *expected, "\ud800", ""]
    assert engine.word_frequencies(stems) == [expected[stem] for stem in stems]
    assert engine.word_frequencies([]) == []


@settings(max_examples=EXAMPLES * 5 // 10)
@given(histories(), st.lists(trees, max_size=4), st.sampled_from(WORDS), st.booleans())
def test_an_article_matches_what_finds_it(history: History, surfaces: list[Node], word: str, few: bool) -> None:
    engine, _ = engine_of(history)
    asked: list[Node] = [expand(surface, engine.analyzer, engine) for surface in surfaces]
    asked.append(Terms(tuple(ANALYZER.tokens(word)), "stem", finer=few))
    asked.append(Enough((asked[-1],), 0.5))
    ids = [f"a{number}" for number in range(9)]
    found = [{hit.stored.article.id for hit in engine.search(tree, SearchRequest(per_page=100)).hits} for tree in asked]
    assert engine.matches(asked, ids) == [[id in each for each in found] for id in ids]
    assert engine.matches([], ids) == [[]] * len(ids)
    assert engine.matches(asked, []) == []
