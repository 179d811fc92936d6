"""A real browser on the page, over an index of the sample archive that the console command built and serves.

`DEPECHES_TEST_ADDRESS` names a service that runs already, to be used instead.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.archive import Archive
from tests.e2e.browser import ARGUMENTS, HOW_TO_INSTALL, find_chromium
from tests.e2e.visit import Visit

playwright = pytest.importorskip("playwright.sync_api")

ROOT = Path(__file__).resolve().parents[2]
STARTING_UP_S = 30
PATIENCE_MS = 10_000

ODD_ARTICLES = (
    {"id": "undated", "title": "Une note sans date", "persons": ["Jeanne Untel", "Hubert Védrine"], "topics": ["Pêche au thon"]},
    {"id": "month", "title": "Une note de mars", "published": "1998-03", "persons": ["Paul Inconnu", "Hubert Védrine"]},
    {"id": "year", "title": "Une note de l’année", "body": "Hubert Védrine en parle.", "published": "1997"},
    {"id": "day", "title": "Hubert Védrine à Rome", "published": "1998-07-18", "topics": ["Crimes de guerre"]},
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


def _missing(reason: str) -> None:
    """In CI nothing may be skipped."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    chromium = find_chromium()
    if chromium is None:
        _missing(HOW_TO_INSTALL)
    if not (ROOT / "web" / "node_modules" / "preact").is_dir():
        _missing("the page's packages are missing: `npm ci` in web/")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a service over the sample archive."""
    if running := os.environ.get("DEPECHES_TEST_ADDRESS"):
        yield running.rstrip("/")
        return
    with _serving(tmp_path_factory.mktemp("e2e")) as address:
        yield address


@pytest.fixture(scope="session")
def odd_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a service over what the sample archive has none of: articles without a date, names in no authority file."""
    folder = tmp_path_factory.mktemp("odd")
    source = folder / "odd.jsonl"
    source.write_text("\n".join(map(json.dumps, ODD_ARTICLES)), "utf-8")
    with _serving(folder, source) as address:
        yield address


@contextmanager
def _serving(folder: Path, *sources: Path) -> Iterator[str]:
    """The address of a service over an index of these sources, or of the sample archive."""
    index = folder / "index"
    command = [sys.executable, "-m", "search_api.cli"]
    build = [*command, "build", *map(str, sources), "--index", str(index)]
    built = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, f"depeches build: exit code {built.returncode}\n{built.stdout}\n{built.stderr}"
    port = _free_port()
    log = index.parent / "serve.log"
    with log.open("wb") as output:
        service = subprocess.Popen(
            [*command, "serve", "--index", str(index), "--port", str(port)], cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            _wait_until_ready(f"http://127.0.0.1:{port}", service, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            service.terminate()
            service.wait(timeout=STARTING_UP_S)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(address: str, service: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + STARTING_UP_S
    while time.monotonic() < deadline:
        if service.poll() is not None:
            pytest.fail(f"depeches serve ended with {service.returncode}:\n{log.read_text('utf-8')}")
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=1):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"depeches serve wasn't ready after {STARTING_UP_S} s:\n{log.read_text('utf-8')}")


@pytest.fixture(scope="session")
def archive(address: str) -> Archive:
    return Archive(address)


@pytest.fixture
def new_visit(browser: Any, address: str) -> Iterator[Callable[..., Visit]]:
    """Open a window, as another reader would. Afterwards: nothing asked of anybody else, nothing complained of."""
    contexts = []
    visits: list[Visit] = []

    def open_window(width: int = 1280, height: int = 860, at: str = address, **options: Any) -> Visit:
        options.setdefault("reduced_motion", "reduce")
        context = browser.new_context(viewport={"width": width, "height": height}, locale="fr-FR", **options)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        visits.append(Visit(context.new_page(), at))
        return visits[-1]

    yield open_window
    for context in contexts:
        context.close()
    for visit in visits:
        elsewhere = [url for url in visit.requests if not url.startswith((f"{visit.address}/", "data:", "blob:"))]
        assert elsewhere == []
        unexpected = [each for each in visit.complaints if not any(part in each for part in visit.expected_complaints)]
        assert unexpected == []


@pytest.fixture
def visit(new_visit: Callable[..., Visit]) -> Visit:
    """A window of 1280 × 860."""
    return new_visit()


@pytest.fixture
def odd_visit(new_visit: Callable[..., Visit], odd_address: str) -> Visit:
    """A window on the archive of what the sample archive has none of."""
    return new_visit(at=odd_address)


@pytest.fixture
def narrow_visit(new_visit: Callable[..., Visit]) -> Visit:
    """A telephone's window of 360 × 740."""
    return new_visit(360, 740, has_touch=True, is_mobile=True)
