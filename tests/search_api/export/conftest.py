"""The sample archive behind the API."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from search_api.app import create_app
from search_api.settings import Settings


@pytest.fixture(scope="session")
def sample_client(sample_index: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(index=sample_index))) as client:
        yield client
