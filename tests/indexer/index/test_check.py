"""What `check_index` says of manifests and folders that are not what they should be."""

import json
from pathlib import Path

import pytest

from indexer.errors import IndexDamaged
from indexer.index import IndexReader, check_index
from indexer.index.generations import current_generation
from tests.archives import article, build_archive


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return build_archive(tmp_path / "index", [article("a", "Un.")])


def reasons(index: Path) -> list[str]:
    return [damage.reason for damage in check_index(index)]


def test_a_missing_generation(index: Path) -> None:
    (index / "CURRENT").write_text("elsewhere")
    assert reasons(index) == ["the generation that CURRENT names is missing"]


def test_current_cannot_lead_out_of_the_index(index: Path, tmp_path: Path) -> None:
    (index / "CURRENT").write_text("../../elsewhere")
    assert current_generation(index) == index / "generations" / "elsewhere"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format_version": 99}, "has format version 99, this program reads 1; run `depeches build` again"),
        ({"analysis_version": -1}, "was built by version -1 of the analysis"),
        ({"files": None}, "is no manifest (1 errors)"),
    ],
)
def test_a_manifest_of_another_kind(index: Path, change: dict, reason: str) -> None:
    manifest = current_generation(index) / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | change))
    assert len(reasons(index)) == 1
    assert reasons(index)[0].startswith(reason)
    with pytest.raises(IndexDamaged):
        IndexReader.open(index)


def test_a_missing_manifest(index: Path) -> None:
    (current_generation(index) / "manifest.json").unlink()
    assert reasons(index) == ["can't be read (No such file or directory)"]


def test_a_file_that_cannot_be_read(index: Path) -> None:
    labels = current_generation(index) / "labels.json"
    labels.unlink()
    labels.mkdir()
    assert reasons(index) == ["can't be read (Is a directory)"]


def test_a_file_that_fails_while_the_index_is_opened_is_damage(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("indexer.index.reader.whoosh_index.open_dir", fail)
    with pytest.raises(IndexDamaged):
        IndexReader.open(index)
