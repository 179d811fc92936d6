"""Facet values are found by their identifier, by any of their names, or by some words of a name."""

from pathlib import Path

import pytest

from indexer.index import ConceptLabel, Labels
from search_api.engine.arrays.facet_index import FacetIndex
from search_api.engine.facet_labels import FacetLabels, Named
from search_api.engine.name_table import TypedWord, words_of
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
        ("e macron", ("macron",)),
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
    assert ("beatrice bejart", "bejart", "Béatrice Béjart", (), True) in named
    assert labels.facet_value("Jean-Paul Macron") == ("jean-paul macron", "Jean-Paul Macron", "Jean-Paul Macron", (), False)
    assert [labels.named(ordinal) for ordinal in range(2)] == named


def ending(labels: FacetLabels, typed: str, most: int = 6) -> Named:
    return labels.ending([TypedWord(word) for word in words_of(typed)], most)


def shown(named: Named) -> list[tuple[str, str | None, int]]:
    return [(each.label, each.matched, each.count) for each in named.values]


def test_values_that_the_last_words_name_the_likeliest_first(labels: FacetLabels) -> None:
    # The name begins so, then by count: two articles carry the president.
    assert shown(ending(labels, "macr")) == [("Emmanuel Macron", None, 2), ("Jean-Paul Macron", None, 1)]
    assert shown(ending(labels, "jean macr")) == [("Jean-Paul Macron", None, 1)]
    assert shown(ending(labels, "b")) == [("Béatrice Béjart", None, 1)]
    assert shown(ending(labels, "macr", 1)) == [("Emmanuel Macron", None, 2)]
    assert shown(ending(labels, "p")) == [("Emmanuel Macron", "Président Macron", 2), ("Jean-Paul Macron", None, 1)]
    assert ending(labels, "visite du president macr") == ending(labels, "president macr")
    assert ending(labels, "visite du president macr").words == 2


def test_what_no_article_carries_is_not_named(tmp_path: Path) -> None:
    groups = [
        Group([document("a", facets={"person": ("macron",)}), document("b", facets={"person": ("bejart",)})], frozenset({0}))
    ]
    reader = generation_of(tmp_path, groups, LABELS)
    labels = FacetLabels("person", FacetIndex("person", reader.segments), lambda: reader.labels)
    assert ending(labels, "macr") == Named(0, ())
    assert ending(labels, "zorglub be") == Named(1, ending(labels, "be").values)
    assert shown(ending(labels, "be")) == [("Béatrice Béjart", None, 1)]


def test_ties_in_the_order_of_labels(tmp_path: Path) -> None:
    names = ["Zoé Zola", "Émile Zola", "Anne Zola", "Zola"]
    made = [document(name, facets={"person": (name,)}) for name in names]
    reader = generation_of(tmp_path, [Group(made[:2]), Group(made[2:])])
    labels = FacetLabels("person", FacetIndex("person", reader.segments), lambda: reader.labels)
    assert [each.label for each in ending(labels, "zo").values] == ["Zoé Zola", "Zola", "Anne Zola", "Émile Zola"]
