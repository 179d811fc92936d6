"""The examples of the OpenAPI document are what the API answers."""

import pytest
from pydantic import BaseModel

from search_api.examples import ARTICLE_EXAMPLE, PROBLEM_EXAMPLE, SEARCH_EXAMPLE
from search_api.models import ArticleResponse, ProblemModel, SearchResponse


@pytest.mark.parametrize(
    ("model", "example"),
    [(SearchResponse, SEARCH_EXAMPLE), (ArticleResponse, ARTICLE_EXAMPLE), (ProblemModel, PROBLEM_EXAMPLE)],
)
def test_an_example_is_an_answer(model: type[BaseModel], example: dict) -> None:
    assert model.model_validate(example).model_dump(mode="json", by_alias=True) == example


def test_the_marks_of_the_examples_mark_what_they_should() -> None:
    [snippet] = SEARCH_EXAMPLE["hits"][0]["snippets"]
    [[start, end]] = snippet["marks"]
    assert snippet["text"][start:end] == "réadmission"
    annotation = ARTICLE_EXAMPLE["annotations"][0]
    assert ARTICLE_EXAMPLE["body"][0]["text"][annotation["start"] : annotation["end"]] == annotation["label"]
