"""The whole benchmark runs, at a size that takes seconds."""

import re
from collections.abc import Callable
from functools import partial

import pytest
from click.testing import CliRunner

import bench.__main__
import bench.questions
from bench.errors import AnswersDiffer
from bench.measurement import Apart
from bench.parsing import measure_parsing
from bench.questions import QUESTION_KINDS
from bench.real_text import RealText


def here(function: Callable[..., object], *args: object) -> Apart[object]:
    """Instead of `apart`: starting thirty processes would take longer than what they do at this size."""
    return Apart(function(*args), peak_bytes=1_000_000)


def test_sixty_articles_are_measured_from_end_to_end(text: RealText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.__main__, "apart", here)
    monkeypatch.setattr(RealText, "at_hand", lambda seed: text)
    monkeypatch.setattr(bench.__main__, "measure_parsing", partial(measure_parsing, lengths=(20, 40), repeats=1))
    monkeypatch.setattr(bench.questions, "QUESTION_KINDS", dict.fromkeys(QUESTION_KINDS, 4))
    arguments = ["60", "20", "--passes", "1", "--serve-seconds", "1", "--peer", "tantivy", "--peer", "sqlite"]
    result = CliRunner().invoke(bench.__main__.main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    report = result.stdout
    assert "Words are drawn from the sample archive and invented words" in report
    for line in (
        r"\| SQLite FTS5 \| [\d,]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ × \| 1.0 \| 1.0 \| [\d.]+ \| [\d.]+ \|",
        r"\| articles/s indexed \| [\d,]+ \| [\d,—]+ \| .* \| 0.5 or more; goal 1 \|",
        r"\| update, 1 articles changed and 1 added, s; a full rebuild \| [\d.]+; [\d.]+ \|  \| [\d.]+% \| below 10 % \|",
        r"\| 1 letter \| [\d.]+ / [\d.]+ / [\d.]+ \| [\d.]+ / [\d.]+ / [\d.]+ \| [\d.]+ × / [\d.]+ × \|",
        r"\| \*\*all\*\* \| [\d,]+ \| [\d.]+ / [\d.]+ \| .* \|",
        r"\| Dépêches \| [\d.]+ × \| 1.00 × \| [\d.]+ × \| [\d.]+ × \| [\d.]+ × \| [\d.]+ × \|",
        r"(\| their errors \| 0 of \d+ \|  \|  \| none \||Left out: .*the served API.*)",
        r"Recognition, on the sample archive: [\d,]+ words/s .*",
        r"\| random Unicode \| [\d.]+ \| [\d.]+ \| -?[\d.]+ \| [\d.]+ \|",
    ):
        assert re.search(f"^{line}$", report, re.MULTILINE), f"{line}\n{report}"
    assert "seed 2026" in report
    assert "machine: " in report


def test_differing_answers_end_it_with_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def differ(*_: object) -> None:
        raise AnswersDiffer("somewhere: we say 1, but SQLite says 2")

    monkeypatch.setattr(bench.__main__, "apart", differ)
    result = CliRunner().invoke(bench.__main__.main, ["30"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1] == "Error: no figures: somewhere: we say 1, but SQLite says 2"
