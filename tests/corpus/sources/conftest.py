"""What several tests of the readers need."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.problem import Problem

SHARED = Path(__file__).resolve().parents[4] / "shared"


@pytest.fixture
def shared() -> Path:
    """Texts that are not part of the repository."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent: its real texts can't be read")
    return SHARED


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file below the test's own folder."""

    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write_file


@pytest.fixture
def sorted_out() -> Callable[[list[Article | Problem]], tuple[list[Article], list[Problem]]]:
    """Articles on one side, problems on the other."""

    def sort(found: list[Article | Problem]) -> tuple[list[Article], list[Problem]]:
        articles = [item for item in found if isinstance(item, Article)]
        return articles, [item for item in found if isinstance(item, Problem)]

    return sort
