"""The measurement of what is like what, on a few halves."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec import json

from bench.archive import Archive
from bench.errors import BenchError
from bench.halves import Halves, cut, read_halves
from bench.own import build_own
from bench.peers.registry import ENGINES, TANTIVY
from bench.similarity import Ranks, main, measure, report, timings

SUBJECTS = ("réadmission consuls", "pêche chalutiers", "uranium centrifugeuses", "séisme magnitude", "vaccin laboratoire", "")


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    articles = [
        {"id": f"a{number}", "title": f"Titre {number}", "body": f"Un {subject} ici. Puis un {subject} là, encore."}
        for number, subject in enumerate(SUBJECTS)
    ]
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"\n".join(json.encode(each) for each in (*articles, {"id": "a6", "title": "Un", "body": "Un seul."})))
    return path


def test_an_article_is_cut_after_the_sentence_nearest_to_its_middle() -> None:
    assert cut("Un. Deux. Trois.\n\nQuatre.") == ("Un. Deux.", "Trois.\n\nQuatre.")
    assert cut("Un deux trois\n\nquatre") == ("Un deux trois", "quatre")
    assert cut("  \n\nUn.  ") is None


def test_only_the_first_half_keeps_the_title(lines: Path) -> None:
    first, *_, last = read_halves(lines)
    assert list(first.lines()) == [
        {"id": "a0/1", "title": "Titre 0", "body": "Un réadmission consuls ici."},
        {"id": "a0/2", "title": "", "body": "Puis un réadmission consuls là, encore."},
    ]
    assert (first.is_even, last.id, last.is_even) == (True, "a5", False)


def test_what_can_not_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="wanted are articles with id, title and body"):
        read_halves(tmp_path / "missing.jsonl")


def test_the_second_half_is_looked_for_in_every_way(lines: Path) -> None:
    halves = read_halves(lines)
    ranks = measure(halves)
    assert ranks["the title, as a reader would type it"].ranks[:5] == (0, 0, 0, 0, 0)
    assert ranks["25 words"].ranks == ranks["10 words and concepts"].ranks == (1, 1, 1, 1, 1, 0)
    if ENGINES[TANTIVY].absence(1) is None:
        assert ranks["Tantivy, 25 words"].ranks[:5] == (1, 1, 1, 1, 1)


def test_ranks_are_summed_up() -> None:
    ranks = Ranks((1, 2, 11, 0))
    assert ranks.reciprocal == pytest.approx((1 + 1 / 2 + 1 / 11) / 4)
    assert (ranks.recall(1), ranks.recall(10), ranks.recall(100)) == (0.25, 0.5, 0.75)


def test_what_was_chosen_on_and_what_was_not_are_tables_apart() -> None:
    halves = [Halves(f"a{number}", "", "", "") for number in (0, 1, 2, 4)]
    assert [line for line in report(halves, {"words": Ranks((1, 0, 2, 0))}) if line.startswith(("Even", "Odd", "| words"))] == [
        "Even identifiers (3 articles):\n",
        "| words | 0.500 | 0.333 | 0.667 |",
        "Odd ones (1 articles):\n",
        "| words | 0.000 | 0.000 | 0.000 |",
    ]


def test_every_answer_is_timed(made_up: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.similarity._TIMED", 10)
    made_up.write(tmp_path / "archive.jsonl")
    build_own(tmp_path / "archive.jsonl", tmp_path / "index")
    assert len(timings(tmp_path / "index", 5).seconds) == 10


def test_the_command(lines: Path) -> None:
    done = CliRunner().invoke(main, [str(lines)], catch_exceptions=False)
    assert done.exit_code == 0
    assert "Even identifiers (3 articles):" in done.output
    assert "| 25 words and concepts | 1.000 | 1.000 | 1.000 |" in done.output
