"""Which queries are relaxed: longer ones of nothing but words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer
from search_api.query import And, Enough, Node, parse, relaxed, understood, without_idle_words
from search_api.query.relaxation import is_question

ANALYZER = FrenchAnalyzer()


def read(q: str) -> Node:
    parsed = parse(q)
    return relaxed(parsed, without_idle_words(parsed.tree, ANALYZER))


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ("accord migratoire Maroc", "accord migratoire Maroc"),
        ("France : attaque à Valence (Drôme)", "France attaque Valence Drôme"),
        ("Qui est mort en juillet ?", "mort juillet"),
        ("Dans quel pays est la Transnistrie", "pays Transnistrie"),
        ("de quand date le mridang", "date mridang"),
        ("Peut-on changer de nom ?", "Peut-on changer nom"),
        ("réadmission, visas, laissez-passer consulaires", "réadmission visas laissez-passer consulaires"),
    ],
)
def test_longer_queries_of_words_alone(q: str, words: str) -> None:
    tree = read(q)
    assert isinstance(tree, Enough)
    assert understood(tree) == words
    # What was understood is read so again.
    assert isinstance(read(words), Enough) == (len(words.split()) > 2)


@pytest.mark.parametrize(
    "q",
    [
        "",
        "réadmission",
        "accord Maroc",
        "accord de paix",
        "la politique de l'Union",
        "réadmission ?",
        "Où ?",
        "qui est-ce",
        "accord ET migratoire ET Maroc",
        "accord migratoire OU Maroc",
        "accord migratoire -Maroc",
        "+accord migratoire Maroc",
        'accord "consuls généraux" visas',
        "accord « consuls généraux » visas",
        "accord migratoire titre:Maroc",
        "accord migratoire personne:Macron",
        "accord migratoire Maroc date:2024",
        "accord migratoire Maroc cite:2024",
        "accord migrat* Maroc",
        "accord migratoire Maroc~",
        "accord migratoire =Maroc",
        "accord migratoire Maroc^2",
        "(accord OU traité) migratoire Maroc",
        "Qui a signé la « déclaration » ?",
    ],
)
def test_short_queries_and_such_as_insist_require_everything(q: str) -> None:
    assert read(q) == without_idle_words(parse(q).tree, ANALYZER)


@pytest.mark.parametrize(
    "text",
    [
        "Qui ?",
        "que faire",
        "Quel pays",
        "À quelle date",
        "d’où vient-il",
        "Qu’est-ce que le GMMP",
        "« Pourquoi » elle",
        "fini ?!",
    ],
)
def test_questions(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ["", "quitter", "ou bien", "Où", "accord que", "quelconque affaire", "de la paix", "? oui"])
def test_no_questions(text: str) -> None:
    assert is_question(text) == (text == "Où")


@given(st.text(max_size=200))
def test_any_text_has_a_reading(q: str) -> None:
    tree = read(q)
    assert isinstance(tree, And | Enough) or not parse(q).is_plain or tree == without_idle_words(parse(q).tree, ANALYZER)
