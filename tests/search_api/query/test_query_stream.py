"""Real questions and titles: French punctuation is not syntax."""

import json
from pathlib import Path

import pytest

from search_api.query import And, Node, Phrase, Word, parse
from tests.search_api.query.rows import leaves


@pytest.fixture(scope="module")
def questions(shared: Path) -> list[str]:
    stream = shared / "data" / "retrieval" / "query_stream.jsonl"
    if not stream.is_file():
        pytest.skip(f"the query stream is not at {stream}")
    return [json.loads(line)["text"] for line in stream.read_text(encoding="utf-8").splitlines()]


def test_no_question_causes_a_notice(questions: list[str]) -> None:
    assert len(questions) == 392
    assert {question: parse(question).notices for question in questions if parse(question).notices} == {}


def test_every_question_is_read_as_words_and_phrases_all_required(questions: list[str]) -> None:
    for question in questions:
        tree: Node = parse(question).tree
        assert isinstance(tree, And), question
        assert {type(leaf) for leaf in leaves(tree)} <= {Word, Phrase}, question


def test_the_only_phrases_are_those_in_quotation_marks(questions: list[str]) -> None:
    phrases = [leaf.text for question in questions for leaf in leaves(parse(question).tree) if isinstance(leaf, Phrase)]
    assert len(phrases) == sum('"' in question for question in questions)
