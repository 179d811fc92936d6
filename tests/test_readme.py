"""The commands of the README, run as they stand there."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from search_api.app import create_app
from search_api.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def archivist_commands() -> list[str]:
    section = README.split("## The archivist")[1].split("\n## ")[0]
    return [line.split("#")[0].strip() for line in re.findall(r"^    (depeches .*)$", section, re.MULTILINE)]


def test_the_first_lines_are_two_commands() -> None:
    lines = [line.split("#")[0].strip() for line in README.splitlines() if line.startswith("    make")]
    assert lines[:2] == ["make serve", "make test"]
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")


def test_the_archivists_commands_do_what_they_say(tmp_path: Path) -> None:
    commands = archivist_commands()
    assert len(commands) >= 7
    for command in commands:
        if command.startswith("depeches serve"):
            continue
        arguments = shlex.split(command.replace("var/archive", str(tmp_path / "archive")))[1:]
        result = subprocess.run(
            [sys.executable, "-m", "search_api.cli", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
        if arguments[0] == "search":
            assert re.match(r"[1-9]\d* articles", result.stdout)


@pytest.mark.parametrize("line", re.findall(r"^    curl '(.*)'$", README, re.MULTILINE))
def test_the_developers_addresses_answer(line: str, sample_index: Path) -> None:
    client = TestClient(create_app(Settings(index=sample_index)))
    address = line.removeprefix("http://127.0.0.1:8000")
    if "0123456789abcdef" in address:
        some_id = client.get("/api/v1/search").json()["hits"][0]["id"]
        address = address.replace("0123456789abcdef", some_id)
    answer = client.get(address)
    assert answer.status_code == 200
    if answer.headers["content-type"] == "application/json":
        assert answer.json().get("total", 1) > 0
    else:
        assert answer.text.strip()
