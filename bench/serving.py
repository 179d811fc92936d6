"""How many searches does the served API answer to many clients at once?  One worker, asked by `wrk`.

Every search has all facets, twenty hits and their snippets; the clients go through the questions one after the other.
"""

import http.client
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from msgspec import json

from bench.errors import ServerFailed
from bench.peers.registry import OWN, index_of
from bench.questions import Question

CLIENTS = 16
SECONDS = 20

_SCRIPT = Path(__file__).with_name("serving.lua")
_STARTING_SECONDS = 120
_RESULT = re.compile(r"^RESULT (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ServeFigures:
    """What `wrk` saw; times in milliseconds. `errors` counts answers that did not come, came late or were no 200."""

    searches: int
    searches_per_second: float
    median_ms: float
    p95_ms: float
    p99_ms: float
    largest_ms: float
    errors: int


def absence() -> str | None:
    """Why nothing can be measured here; None where it can."""
    return None if shutil.which("wrk") else "the served API (wrk is not installed; `apt-get install wrk` brings it)"


def serve(folder: Path, questions: Sequence[Question], totals: Sequence[int], seconds: int = SECONDS) -> ServeFigures:
    """Serve our index and ask it for some seconds; before, ask every question once and compare the totals.

    Raises:
        ServerFailed: it did not start, or an answer was another than the engine's.
    """
    with _served(index_of(folder, OWN)) as port:
        paths = [f"/api/v1/search?{urlencode(question.parameters())}" for question in questions]
        for path, total in zip(paths, totals, strict=True):
            status, body = _get(port, path)
            if status != 200 or json.decode(body)["total"] != total:
                raise ServerFailed(f"{path}: {status}, {body[:200]!r}; 200 and a total of {total} were wanted")
        return _asked(port, paths, seconds)


@contextmanager
def _served(index: Path) -> Iterator[int]:
    """`depeches serve` on a free port; ended with the context."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("depeches")), "serve", "--index", str(index), "--port", str(port)]
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            ends = time.monotonic() + _STARTING_SECONDS
            while not _is_ready(port):
                if server.poll() is not None or time.monotonic() > ends:
                    log.seek(0)
                    raise ServerFailed(f"{' '.join(command)} did not answer: {log.read()[-1000:].decode(errors='replace')}")
                time.sleep(0.1)
            yield port
        finally:
            server.terminate()
            server.wait()


def _is_ready(port: int) -> bool:
    try:
        return _get(port, "/health")[0] == 200
    except OSError:
        return False


def _get(port: int, path: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def _asked(port: int, paths: Sequence[str], seconds: int) -> ServeFigures:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listed:
        listed.write("\n".join(paths))
        listed.flush()
        # One thread asks for all clients: the other core is the server's.
        clients = ["-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout", "10s", "-s", str(_SCRIPT)]
        done = subprocess.run(
            ["wrk", *clients, f"http://127.0.0.1:{port}", "--", listed.name], capture_output=True, text=True, check=False
        )
    found = _RESULT.search(done.stdout)
    if found is None:
        raise ServerFailed(f"wrk ended with {done.returncode}: {done.stdout} {done.stderr}")
    return json.decode(found.group(1), type=ServeFigures)
