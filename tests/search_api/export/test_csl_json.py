"""CSL-JSON, read back as JSON."""

import dataclasses
import json

import pytest
from hypothesis import given
from msgspec import structs

from search_api.export.citation import Citation
from search_api.export.csl_json import csl_json
from search_api.export.single_line import single_line
from tests.archives import article
from tests.search_api.export.texts import ANY_TEXT

ADDRESS = "https://archives.example/?article=a"
CITATION = Citation("a", "Titre", (), "", (), "fr", "", ADDRESS)


def test_an_item_as_it_stands() -> None:
    made = structs.replace(
        article("a", title="Évian", published="1962-03-18", source="Le Monde", authors=["AFP", "La rédaction"]), rights="CC0-1.0"
    )
    assert json.loads(csl_json(Citation.of(made, ADDRESS))) == [
        {
            "id": "a",
            "type": "article-newspaper",
            "title": "Évian",
            "author": [{"literal": "AFP"}, {"literal": "La rédaction"}],
            "container-title": "Le Monde",
            "issued": {"date-parts": [[1962, 3, 18]]},
            "language": "fr",
            "URL": ADDRESS,
            "custom": {"rights": "CC0-1.0"},
        }
    ]


@pytest.mark.parametrize("date", [(1962,), (1962, 3), (987, 12, 1)])
def test_no_date_is_more_precise_than_its_source(date: tuple[int, ...]) -> None:
    [item] = json.loads(csl_json(dataclasses.replace(CITATION, date=date)))
    assert item["issued"] == {"date-parts": [list(date)]}


def test_what_is_not_known_is_left_out() -> None:
    [item] = json.loads(csl_json(CITATION))
    assert item == {"id": "a", "type": "article-newspaper", "title": "Titre", "language": "fr", "URL": ADDRESS}


@given(title=ANY_TEXT)
def test_any_title_comes_back(title: str) -> None:
    [item] = json.loads(csl_json(Citation.of(article("a", title=title), ADDRESS)))
    assert item.get("title", "") == single_line(title)
