"""Damage that shows when a block is read: the same request is answered from the generation before, or not at all."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from indexer.index.generations import generations_folder
from search_api.app import create_app
from search_api.archive import Archive
from search_api.errors import ArchiveUnavailable
from search_api.settings import Settings
from tests.archives import article, build_archive

OLD = [article("a", "Le traité ancien.")]
NEW = [article("b", "Le traité nouveau."), article("c", "Un autre traité.")]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    build_archive(tmp_path / "index", OLD)
    return build_archive(tmp_path / "index", NEW)


def damage(index: Path, *, generation: int, content: bytes) -> None:
    """Change a byte of an array of a generation, counted from the oldest; opening doesn't see it."""
    folder = sorted(generations_folder(index).iterdir())[generation]
    [segment] = folder.glob("*.segment")
    changed = bytearray(segment.read_bytes())
    changed[changed.index(content)] ^= 1
    segment.write_bytes(changed)


def test_a_search_that_meets_damage_is_answered_from_the_generation_before(index: Path) -> None:
    damage(index, generation=1, content=b"nouveau")
    client = TestClient(create_app(Settings(index=index)))
    assert client.get("/health").json()["articles"] == 2
    response = client.get("/api/v1/search", params={"q": "traité"})
    assert response.status_code == 200
    assert [hit["id"] for hit in response.json()["hits"]] == ["a"]
    assert client.get("/health").json()["articles"] == 1


def test_a_new_generation_is_served_again(index: Path) -> None:
    damage(index, generation=1, content=b"nouveau")
    client = TestClient(create_app(Settings(index=index)))
    client.get("/api/v1/search", params={"q": "traité"})
    build_archive(index, NEW)
    assert client.get("/api/v1/search", params={"q": "traité"}).json()["total"] == 2


def test_where_nothing_is_whole_the_answer_is_a_503_problem(index: Path) -> None:
    damage(index, generation=1, content=b"nouveau")
    damage(index, generation=0, content=b"ancien")
    client = TestClient(create_app(Settings(index=index)))
    response = client.get("/api/v1/search", params={"q": "traité"})
    assert response.status_code == 503
    assert response.headers["content-type"] == "application/problem+json"
    assert "endommagé" in response.json()["detail"]


def test_a_question_from_the_command_line_is_asked_again_too(index: Path) -> None:
    damage(index, generation=1, content=b"nouveau")
    archive = Archive(index)
    assert archive.answering(lambda engine: engine.resolve("person", "x")) == ()
    found = archive.answering(lambda engine: engine.article("a") or engine.article("b"))
    assert found is not None
    damage(index, generation=0, content=b"ancien")
    archive = Archive(index)

    def every_form(engine):
        return [segment.segment.forms.all() for segment in engine._reader.segments]

    with pytest.raises(ArchiveUnavailable):
        archive.answering(every_form)
