"""A bar on a terminal, with rate and remaining time; not a word where output is piped."""

import io
import sys
from pathlib import Path

import pytest

from corpus.problem import Problem
from corpus.sources import raw_records
from indexer.progress import shown_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text("".join(f'{{"title": "Titre {number}"}}\n' for number in range(50)))
    return tmp_path


def test_a_terminal_is_told_how_far_how_fast_and_how_long(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert len(list(shown_progress(raw_records([source]), [source]))) == 50
    last = terminal.getvalue().strip().rpartition("\r")[2]
    assert "100 %" in last
    assert "50 articles" in last
    assert "a second" in last
    assert "left" in last


def test_a_pipe_is_told_nothing_and_everything_passes(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    problem = Problem("b.txt", None, "broken")
    assert list(shown_progress([problem], [source])) == [problem]
    assert pipe.getvalue() == ""
