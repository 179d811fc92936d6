"""JSON Lines that leave, read back by the reader that takes them in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from corpus.article import Article
from corpus.sources import read_sources
from search_api.export.json_lines import json_line
from tests.archives import article
from tests.search_api.export.texts import ARTICLES


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("export") / "depeches.jsonl"


def test_a_line_as_it_stands() -> None:
    made = article("a", "Un.\nDeux.", title="Évian", published="1962-03", persons=["robert-schuman"], source="Journal")
    assert json_line(made).decode() == (
        '{"id":"a","title":"Évian","standfirst":"","body":"Un.\\n\\nDeux.","published":"1962-03","updated":null,"authors":[],'
        '"source":"Journal","section":null,"url":null,"language":"fr","rights":null,"persons":["robert-schuman"],"topics":[],'
        '"places":[],"organisations":[]}\n'
    )


@given(articles=st.lists(ARTICLES, min_size=1, max_size=5, unique_by=lambda made: made.id))
def test_every_article_is_read_again_as_it_was(exported: Path, articles: list[Article]) -> None:
    exported.write_bytes(b"".join(map(json_line, articles)))
    read = list(read_sources([exported]))
    assert [structs.replace(each, path="", sha256="") if isinstance(each, Article) else each for each in read] == articles
