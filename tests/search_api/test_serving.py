"""`depeches serve` as a process: one worker, or several over one index."""

import json
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.archives import article, build_archive


@pytest.mark.parametrize("workers", [1, 2])
def test_it_answers_and_ends_with_an_interrupt(tmp_path: Path, workers: int) -> None:
    index = build_archive(tmp_path / "index", [article("a", "Un traité.")])
    options = ["--index", str(index), "--port", "0", "--workers", str(workers)]
    command = [sys.executable, "-u", "-m", "search_api.cli", "serve", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        address = re.search(r"http://\S+/", server.stdout.readline()).group()
        for _ in range(4):
            with urllib.request.urlopen(f"{address}api/v1/search?q=trait%C3%A9s", timeout=20) as response:
                assert json.load(response)["total"] == 1
        server.send_signal(signal.SIGINT)
        _, said = server.communicate(timeout=30)
    assert len(re.findall("Application startup complete", said)) == workers
    assert server.returncode == 0
