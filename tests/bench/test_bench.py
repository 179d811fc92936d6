"""The whole benchmark runs, at a size that takes seconds."""

import re
from collections.abc import Callable

import pytest
from click.testing import CliRunner

import bench.__main__
from bench.errors import AnswersDiffer
from bench.measurement import Apart


def here(function: Callable[..., object], *args: object) -> Apart[object]:
    """Instead of `apart`: starting seven processes would take longer than what they do at this size."""
    return Apart(function(*args), peak_bytes=1_000_000)


def test_thirty_articles_are_measured_from_end_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.__main__, "apart", here)
    result = CliRunner().invoke(bench.__main__.main, ["30", "10", "--passes", "1"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert any(re.fullmatch(r"\| 30 \| Dépêches \| [\d,]+ \| [\d.]+ \| [\d.]+ \| \d+ \|", line) for line in lines)
    assert any(re.fullmatch(r"\| 30 \| SQLite FTS5 \| [\d,]+ \| [\d.]+ \| [\d.]+ \| \d+ \|", line) for line in lines)
    assert any(re.match(r"### 30 articles: 60 questions, each asked 1 times;", line) for line in lines)
    times, ratio = r"[\d.]+ / [\d.]+", r"[\d.]+ × (slower|faster) / [\d.]+ × (slower|faster)"
    row = rf"\| \*\*all\*\* \| {times} \| {times} \| {ratio} \| {times} \| {times} \| {ratio} \|"
    assert any(re.fullmatch(row, line) for line in lines)
    growth = lines[lines.index("## From 10 to 30 articles (3.0 ×)") + 4]
    assert re.fullmatch(r"\| Dépêches \| [\d.]+ × \| [\d.]+ × \| [\d.]+ × \| [\d.]+ × \|", growth)
    assert re.search(r"^Recognition, on the sample archive: [\d,]+ words/s", result.stdout, re.MULTILINE)
    assert "seed 2026" in result.stdout
    assert "machine: " in result.stdout


def test_differing_answers_end_it_with_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def differ(*_: object) -> None:
        raise AnswersDiffer("somewhere: 1, but SQLite says 2")

    monkeypatch.setattr(bench.__main__, "apart", differ)
    result = CliRunner().invoke(bench.__main__.main, ["30"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1] == "Error: nothing was timed, the engines differ: somewhere: 1, but SQLite says 2"
