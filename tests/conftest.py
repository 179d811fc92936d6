"""What all tests share: the real data beside the repository, small archives, and how hard Hypothesis tries."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import corpus.sample
from indexer.index import IndexReader
from indexer.pipeline import Run, run
from tests.archives import build_archive

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("soak", settings.get_profile("default"), max_examples=10_000)
# What is drawn depends on the test alone there: a change is not held up by a fault that it did not make. Everywhere else new
# examples are tried at every run.
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default"))

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"the real data are not at {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the sample archive, built once by the pipeline."""
    index = tmp_path_factory.mktemp("sample") / "index"
    run(Run(index, (corpus.sample.ARTICLES,), corpus.sample.AUTHORITIES), lambda problem: pytest.fail(str(problem)), iter)
    return index


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., IndexReader]:
    """Build an index of given articles and open it."""

    def build(*articles, **options) -> IndexReader:
        return IndexReader.open(build_archive(tmp_path / "index", articles, **options))

    return build
