from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from search_api.app import create_app
from search_api.settings import Settings
from tests.archives import build_archive
from tests.search_api.explain.archive import ARTICLES, CONCEPTS


@pytest.fixture(scope="package")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    index = build_archive(tmp_path_factory.mktemp("explain") / "index", ARTICLES, CONCEPTS, recognition=True)
    with TestClient(create_app(Settings(index=index))) as client:
        yield client
