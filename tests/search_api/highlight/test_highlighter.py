"""Marks are slices of the original: the right word, whatever stands before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer
from search_api.highlight import Highlighter
from search_api.query import expand, parse, without_idle_words
from tests.search_api.query.names import NoNames

ANALYZER = FrenchAnalyzer()


def highlighter(q: str) -> Highlighter:
    return Highlighter(expand(without_idle_words(parse(q).tree, ANALYZER), ANALYZER, NoNames()), ANALYZER)


@pytest.mark.parametrize(
    ("q", "text", "marked"),
    [
        ("avocat", "L’avocat et l'avocation, les avocats.", ["avocat", "avocats"]),
        ("l'avocat", "L’avocat de l’État", ["avocat"]),
        ("readmission", "La réadmission, les RÉADMISSIONS", ["réadmission", "RÉADMISSIONS"]),
        ("=pêche", "La pêche et le péché, la peche", ["pêche"]),
        ('"du traité"', "Le respect du traité, d’un traité du monde", ["du traité"]),
        ('"traité paix"~2', "traité de paix, paix et traité", ["traité", "paix"]),
        ("franco-marocain", "franco-marocain, franco marocain, franco et marocain", ["franco-marocain", "franco marocain"]),
        ("réadm*", "réadmission, réadmis, admis", ["réadmission", "réadmis"]),
        ("l’avoc*", "l’avocat", ["avocat"]),
        ("0*’0", "0 et 01", ["0", "01"]),
        ("ab*'", "abc", ["abc"]),
        ("traité-*", "traité et autre", ["traité"]),
        ("ab’'~", "abc", ["abc"]),
        ("porte-par*", "porte-parole", ["porte", "parole"]),
        ("l'avocta~2", "l’avocat", ["avocat"]),
        ("a*a*a*a*a*a*a*b", "a" * 60, []),
        ("jo?er", "jouer, joler, jouera", ["jouer", "joler"]),
        ("macrron~", "Macron et Macrron et Micron", ["Macron", "Macrron"]),
        ("traité SAUF paix", "traité de paix", ["traité"]),
        ("otan", "L’O.T.A.N. et l'Otan", ["O.T.A.N.", "Otan"]),
        ("de", "de la paix", ["de"]),
        ("paix de", "de la paix", ["paix"]),
        ("Re\u0301admission", "re\u0301admission", ["re\u0301admission"]),
        ("", "rien", []),
        ("date:1962", "1962", []),
    ],
)
def test_what_is_marked(q: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in highlighter(q).marks("body", text)] == marked


def test_a_field_marks_in_that_field_only() -> None:
    found = highlighter("titre:paix traité")
    assert found.marks("title", "paix traité") == ((0, 4), (5, 11))
    assert found.marks("body", "paix traité") == ((5, 11),)


def test_snippets_are_passages_of_paragraphs_the_best_first_in_text_order() -> None:
    filler = "Un mot après l’autre sans rien qui compte vraiment ici. " * 12
    text = f"{filler}La paix seule. {filler}\n\nCourt : le traité de paix.\n\n{filler}"
    first, second = highlighter("paix OU traité").snippets("body", text)
    assert second.text == "Court : le traité de paix."
    assert [second.text[start:end] for start, end in second.marks] == ["traité", "paix"]
    assert "La paix seule." in first.text
    assert len(first.text) <= 250
    assert not first.text[0].isspace()
    assert filler.startswith(first.text[:5]) or first.text[0].isalpha()


words = st.sampled_from(["paix", "traité", "l’avocat", "de", "Paris", "\n\n", ".", "𝒜", "e\u0301té", "sécurité"])
texts = st.lists(words, max_size=150).map(" ".join) | st.text(max_size=100)


@given(st.sampled_from(["paix", "paix traité", '"de Paris"', "trai*", "ete~", "securite avocat"]), texts)
def test_marks_and_snippets_hold_together(q: str, text: str) -> None:
    found = highlighter(q)
    marks = found.marks("body", text)
    ends = [0, *(end for _, end in marks)]
    assert all(before <= start < end <= len(text) for before, (start, end) in zip(ends, marks, strict=False))
    snippets = found.snippets("body", text)
    assert bool(snippets) == bool(marks)
    marked = {text[start:end] for start, end in marks}
    for snippet in snippets:
        assert snippet.text in text
        assert snippet.marks
        assert {snippet.text[start:end] for start, end in snippet.marks} <= marked
