"""indexer/index/FORMAT.md describes what is written."""

import re
from pathlib import Path

from indexer.index.arrays import FORMAT_VERSION
from tests.segments import document, segment_of

DOCUMENT = (Path(__file__).parents[3] / "indexer" / "index" / "FORMAT.md").read_text(encoding="utf-8")


def test_the_version_is_that_of_the_program() -> None:
    assert f"Format version {FORMAT_VERSION}. " in DOCUMENT


def test_every_array_of_a_segment_is_named(tmp_path: Path) -> None:
    arrays = segment_of(tmp_path / "a.segment", [document("a")]).file.arrays()
    names = {re.sub("^(title|standfirst|body)_", "FIELD_", name) for name in arrays}
    names = {re.sub("^(person|topic|place|organisation|source|author)_", "KIND_", name) for name in names}
    assert sorted(name for name in names if f"`{name}`" not in DOCUMENT) == []
