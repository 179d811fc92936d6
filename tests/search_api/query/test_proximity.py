"""Which words of a longer query are looked for near each other."""

from indexer.analysis import FrenchAnalyzer
from search_api.query import Enough, Ranked, Terms, expand, parse, ranked_by_proximity, relaxed, without_idle_words

ANALYZER = FrenchAnalyzer()


def pairs(q: str) -> list[tuple[str, ...]]:
    parsed = parse(q)
    tree = ranked_by_proximity(
        expand(relaxed(parsed, without_idle_words(parsed.tree, ANALYZER)), ANALYZER, lambda _, text: (text,))
    )
    if not isinstance(tree, Ranked):
        return []
    assert isinstance(tree.required, Enough)
    assert all(isinstance(pair, Terms) and (pair.strength, pair.field, pair.slop) == ("stem", None, 5) for pair in tree.pairs)
    return [tuple(token.folded for token in pair.tokens) for pair in tree.pairs]


def test_neighbours_of_a_longer_query() -> None:
    assert pairs("Quels accords de réadmission le Mali a-t-il signés ?") == [
        ("accords", "readmission"),
        ("readmission", "mali"),
        ("mali", "signes"),
    ]
    assert pairs("l'avocat de l'ambassadeur visas") == [("avocat", "ambassadeur"), ("ambassadeur", "visas")]


def test_compounds_and_repeated_words_make_no_pair() -> None:
    assert pairs("porte-parole ministre visas") == [("ministre", "visas")]
    assert pairs("visas visa Maroc") == [("visa", "maroc")]


def test_a_query_that_requires_everything_has_none() -> None:
    for q in ("réadmission", "accord Maroc", "accord ET migratoire ET Maroc", '"accord migratoire" Maroc visas', ""):
        assert pairs(q) == []
