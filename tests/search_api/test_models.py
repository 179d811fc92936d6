"""The examples of the OpenAPI document are what the API answers."""

import json

import msgspec
import pytest
from pydantic import TypeAdapter

from search_api.document import Document
from search_api.examples import (
    ARTICLE_EXAMPLE,
    EXPLANATION_EXAMPLE,
    PROBLEM_EXAMPLE,
    SEARCH_EXAMPLE,
    SIMILAR_EXAMPLE,
    SUGGEST_EXAMPLE,
)
from search_api.explain.models import ExplanationResponse
from search_api.models import ArticleResponse, ProblemModel, SearchResponse, SimilarResponse, SuggestResponse


@pytest.mark.parametrize(
    ("model", "example"),
    [
        (SearchResponse, SEARCH_EXAMPLE),
        (SuggestResponse, SUGGEST_EXAMPLE),
        (ArticleResponse, ARTICLE_EXAMPLE),
        (SimilarResponse, SIMILAR_EXAMPLE),
        (ExplanationResponse, EXPLANATION_EXAMPLE),
        (ProblemModel, PROBLEM_EXAMPLE),
    ],
)
def test_an_example_is_an_answer(model: type[Document], example: dict) -> None:
    assert json.loads(msgspec.convert(example, model).to_json()) == example
    TypeAdapter(model).validate_python(example)


def test_the_marks_of_the_examples_mark_what_they_should() -> None:
    [snippet] = SEARCH_EXAMPLE["hits"][0]["snippets"]
    [[start, end]] = snippet["marks"]
    assert snippet["text"][start:end] == "réadmission"
    annotation = ARTICLE_EXAMPLE["annotations"][0]
    assert ARTICLE_EXAMPLE["body"][0]["text"][annotation["start"] : annotation["end"]] == annotation["label"]
