"""The archive that is served follows the index through its generations."""

import shutil
import threading
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from indexer.index.generations import current_generation
from search_api.app import create_app
from search_api.archive import Archive
from search_api.errors import ArchiveUnavailable
from search_api.settings import Settings
from tests.archives import article, build_archive


def test_a_new_generation_is_served_without_a_restart(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", [article("a", "un")])
    archive = Archive(index)
    first = archive.engine()
    assert archive.engine() is first
    build_archive(index, [article("a", "un"), article("b", "deux")])
    assert archive.engine().state.articles == 2
    assert first.state.articles == 1
    assert first.article("a") is not None


def test_a_damaged_new_generation_leaves_the_older_one_answering(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", [article("a", "un")])
    archive = Archive(index)
    build_archive(index, [article("a", "un"), article("b", "deux")])
    (current_generation(index) / "labels.json").write_text("{")
    assert archive.engine().state.articles == 1


def test_an_index_that_is_gone_is_a_503_problem(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", [article("a", "un")])
    client = TestClient(create_app(Settings(index=index)))
    shutil.rmtree(index)
    response = client.get("/health")
    assert response.status_code == 503
    assert response.headers["content-type"] == "application/problem+json"
    with pytest.raises(ArchiveUnavailable):
        client.app.state.archive.engine()


def test_searches_go_on_while_generations_change_and_each_sees_one(tmp_path: Path) -> None:
    small = [article("a", "traité")]
    large = [*small, article("b", "traité"), article("c", "traité")]
    index = build_archive(tmp_path / "index", small)
    client = TestClient(create_app(Settings(index=index)))
    stop = threading.Event()
    seen: set[tuple[int, int]] = set()
    failed: list[str] = []

    def ask() -> None:
        while not stop.is_set():
            response = client.get("/api/v1/search", params={"q": "traité"})
            if response.status_code != 200:
                failed.append(response.text)
                continue
            answer = response.json()
            seen.add((answer["total"], sum(b["count"] for b in answer["facets"]["date"]["buckets"])))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for articles in (large, small, large, small, large):
        build_archive(index, articles)
    stop.set()
    for thread in threads:
        thread.join()
    assert failed == []
    assert seen <= {(1, 1), (3, 3)}
