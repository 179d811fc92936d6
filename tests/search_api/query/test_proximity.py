"""Which words of a longer query count for standing near each other."""

from indexer.analysis import FrenchAnalyzer
from search_api.query import Enough, Ranked, Terms, expand, parse, ranked_by_proximity, relaxed, without_idle_words
from tests.search_api.query.names import NoNames

ANALYZER = FrenchAnalyzer()


def words(q: str) -> list[str]:
    parsed = parse(q)
    tree = ranked_by_proximity(expand(relaxed(parsed, without_idle_words(parsed.tree, ANALYZER)), ANALYZER, NoNames()))
    if not isinstance(tree, Ranked):
        return []
    assert isinstance(tree.required, Enough)
    assert all(isinstance(word, Terms) and (word.strength, word.field, word.slop) == ("stem", None, 0) for word in tree.words)
    return [token.folded for word in tree.words for token in word.tokens]


def test_the_words_of_a_longer_query() -> None:
    assert words("Quels accords de réadmission le Mali a-t-il signés ?") == ["accords", "readmission", "mali", "signes"]
    assert words("l'avocat de l'ambassadeur visas") == ["avocat", "ambassadeur", "visas"]


def test_the_words_of_a_compound_count_each_and_those_of_one_stem_once() -> None:
    assert words("porte-parole ministre visas") == ["porte", "parole", "ministre", "visas"]
    assert words("visas visa Maroc") == ["visa", "maroc"]


def test_one_word_is_near_itself_only() -> None:
    assert words("visas visa visas") == []


def test_a_query_that_requires_everything_has_none() -> None:
    for q in ("réadmission", "accord Maroc", "accord ET migratoire ET Maroc", '"accord migratoire" Maroc visas', ""):
        assert words(q) == []
