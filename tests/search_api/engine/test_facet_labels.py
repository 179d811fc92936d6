"""Facet values are found by their identifier, by any of their names, or by some words of a name."""

from pathlib import Path

import pytest

from indexer.index import ConceptLabel, Labels
from search_api.engine.arrays.facet_index import FacetIndex
from search_api.engine.facet_labels import FacetLabels
from tests.segments import Group, document, generation_of

LABELS = Labels(
    {
        "person": {
            "macron": ConceptLabel("Emmanuel Macron", ("Président Macron", "E. Macron")),
            "bejart": ConceptLabel("Béatrice Béjart"),
            "unseen": ConceptLabel("Jeanne Macron"),
        }
    }
)


@pytest.fixture
def labels(tmp_path: Path) -> FacetLabels:
    groups = [
        Group([document("a", facets={"person": ("macron", "Jean-Paul Macron")})]),
        Group([document("b", facets={"person": ("bejart", "macron")})]),
    ]
    reader = generation_of(tmp_path, groups, LABELS)
    return FacetLabels("person", FacetIndex("person", reader.segments), lambda: reader.labels)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("macron", ("macron",)),
        ("MACRON", ("macron",)),
        ("Emmanuel Macron", ("macron",)),
        ("président macron", ("macron",)),
        (" e. macron ", ("macron",)),
        ("beatrice", ("bejart",)),
        ("Béjart Béatrice", ("bejart",)),
        ("jean paul", ("Jean-Paul Macron",)),
        ("jean-paul macron", ("Jean-Paul Macron",)),
        ("Jeanne", ()),
        ("", ()),
        ("-", ()),
    ],
)
def test_values_that_a_text_names(labels: FacetLabels, text: str, values: tuple[str, ...]) -> None:
    assert labels.resolve(text) == values
    assert labels.resolve(text) == values


def test_a_value_in_no_authority_is_its_own_label(labels: FacetLabels) -> None:
    assert labels.label("macron") == "Emmanuel Macron"
    assert labels.label("Jean-Paul Macron") == "Jean-Paul Macron"
    named = [labels.named(ordinal) for ordinal in range(2)]
    assert ("beatrice bejart", "bejart", "Béatrice Béjart") in named
    assert [labels.named(ordinal) for ordinal in range(2)] == named
