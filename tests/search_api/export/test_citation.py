"""What a citation says, before any format."""

import pytest

from search_api.export.citation import Citation
from tests.archives import article


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("1962", (1962,)),
        ("1962-03", (1962, 3)),
        ("1962-03-18", (1962, 3, 18)),
        ("2024-12-03T17:06", (2024, 12, 3)),
        ("0987-07-03", (987, 7, 3)),
        (None, ()),
    ],
)
def test_a_date_is_as_precise_as_its_source(published: str | None, date: tuple[int, ...]) -> None:
    assert Citation.of(article("a", published=published), "https://x/").date == date


def test_texts_are_single_lines_and_nothing_is_made_up() -> None:
    made = article("a/b", title="Un titre\nsur deux lignes", authors=["  ", "La\trédaction"])
    assert Citation.of(made, "https://x/") == Citation(
        id="a/b",
        title="Un titre sur deux lignes",
        authors=("La rédaction",),
        container="",
        date=(),
        language="fr",
        rights="",
        address="https://x/",
    )
