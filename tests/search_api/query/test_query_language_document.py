"""docs/query-language.md says what the parser does."""

import re
from pathlib import Path

import pytest

from indexer.analysis import FrenchAnalyzer
from search_api.query import parse, relaxed, understood, without_idle_words
from search_api.query.leaves import GREATEST_SLOP
from search_api.query.lexer import OPERATORS
from search_api.query.notices import MOST_NOTICES
from search_api.query.pairing import DEEPEST_NESTING
from search_api.query.parser import MOST_EXPANSIONS, MOST_LEAVES
from search_api.query.relaxation import SHARE

ANALYZER = FrenchAnalyzer()
DOCUMENT = (Path(__file__).parents[3] / "docs" / "query-language.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", DOCUMENT, re.MULTILINE)


def test_the_document_has_its_examples() -> None:
    assert len(EXAMPLES) == DOCUMENT.count("\n| `") == 58


@pytest.mark.parametrize(("query", "in_words"), EXAMPLES)
def test_an_example_is_understood_as_the_document_says(query: str, in_words: str) -> None:
    parsed = parse(query)
    assert understood(relaxed(parsed, without_idle_words(parsed.tree, ANALYZER))) == in_words
    assert parsed.notices == ()


def test_two_ways_to_write_the_same() -> None:
    assert understood(parse("a OU b SAUF c").tree) == understood(parse("a OU (b SAUF c)").tree)


@pytest.mark.parametrize(
    "field", ["titre", "chapô", "texte", "personne", "thème", "lieu", "organisation", "source", "auteur", "fonction"]
)
def test_the_fields_it_lists_are_fields(field: str) -> None:
    assert f"`{field}`" in DOCUMENT
    assert understood(parse(f"{field}:Rabat").tree) == f"{field} : Rabat"


@pytest.mark.parametrize("field", ["date", "avant", "après", "before", "after"])
def test_the_date_fields_it_lists_are_fields(field: str) -> None:
    assert f"`{field}`" in DOCUMENT
    assert understood(parse(f"{field}:1962").tree).startswith("publié ")


@pytest.mark.parametrize("field", ["cite", "cited"])
def test_the_field_of_dates_spoken_of_is_one(field: str) -> None:
    assert f"`{field}`" in DOCUMENT
    assert understood(parse(f"{field}:1962").tree) == "date citée : 1962"


def test_how_far_longer_queries_are_relaxed() -> None:
    assert SHARE == 1 / 4
    assert "pèsent ensemble un quart de la requête" in DOCUMENT
    assert "weigh at least a quarter of the query" in DOCUMENT


def test_the_limits_it_states() -> None:
    assert f"{MOST_LEAVES} mots ou critères, {DEEPEST_NESTING} niveaux de parenthèses, {MOST_NOTICES} avis" in DOCUMENT
    assert f"{MOST_LEAVES} words or criteria, {DEEPEST_NESTING} levels of parentheses, {MOST_NOTICES} notices" in DOCUMENT
    assert f"jusqu’à {GREATEST_SLOP}" in DOCUMENT
    assert f"Au-delà de {MOST_EXPANSIONS} mots avec" in DOCUMENT
    assert f"after\n{MOST_EXPANSIONS} words with" in DOCUMENT


def test_its_grammar_has_every_operator() -> None:
    grammar = DOCUMENT[DOCUMENT.index("```ebnf") :]
    assert all(f'"{operator}"' in grammar for operator in OPERATORS)
