"""The measurement of relevance, on a set that fits on a page."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.relevance import main, measure
from bench.retrieval_set import RetrievalSet, SetUnreadable, ndcg

CORPUS = """\
{"id": "a", "title": "", "text": "Un accord de réadmission a été signé à Rabat."}
{"id": "b", "title": "Visas", "text": "Les visas des étudiants.\\nRien d'autre."}
{"id": "c", "title": "", "text": "La pêche en mer du Nord."}
"""
QUERIES = """\
{"id": "1", "text": "Quel accord de réadmission ?"}
{"id": "2", "text": "Où sont les visas étudiants perdus ?"}
{"id": "3", "text": "introuvable absence"}
{"id": "4", "text": "sans jugement"}
"""
QRELS = "1\t0\ta\t1\n2\t0\tb\t2\n2\t0\tc\t0\n3\t0\tc\t1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sets" / "petit"
    made.mkdir(parents=True)
    (made / "corpus.jsonl").write_text(CORPUS, encoding="utf-8")
    (made / "queries.jsonl").write_text(QUERIES, encoding="utf-8")
    (made / "qrels.tsv").write_text(QRELS, encoding="utf-8")
    return made


def test_a_set_is_read(folder: Path) -> None:
    read = RetrievalSet.read(folder)
    assert (read.name, len(read.documents), sorted(read.queries)) == ("petit", 3, ["1", "2", "3"])
    assert read.judgements == {"1": {"a": 1}, "2": {"b": 2}, "3": {"c": 1}}


@pytest.mark.parametrize(
    ("name", "content"),
    [("corpus.jsonl", "{"), ("queries.jsonl", '{"id": 1}'), ("qrels.tsv", "1 0 a 1"), ("qrels.tsv", "1\t0\ta\tb")],
)
def test_what_is_no_set_is_told(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(SetUnreadable, match=r"petit.*wanted are the files corpus\.jsonl, queries\.jsonl, qrels\.tsv"):
        RetrievalSet.read(folder)
    (folder / name).unlink()
    with pytest.raises(SetUnreadable, match="No such file"):
        RetrievalSet.read(folder)


def test_gains_are_discounted_by_rank() -> None:
    assert ndcg([], {"a": 1}) == 0
    assert ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 2 / 1.5849625) / (2 + 1 / 1.5849625))
    assert ndcg([*"bcdefghijk", "a"], {"a": 1}) == 0
    assert ndcg([*"bcdefghijk", "a"], {"a": 1}, depth=11) > 0


def test_every_query_is_asked_of_the_api(folder: Path) -> None:
    figures = measure(folder)
    assert (figures.name, figures.documents, figures.queries, figures.relaxed, figures.without_hits) == ("petit", 3, 3, 2, 1)
    assert figures.ndcg == figures.found == pytest.approx(2 / 3)


def test_the_table(folder: Path) -> None:
    done = CliRunner().invoke(main, [str(folder.parent)], catch_exceptions=False)
    assert done.exit_code == 0
    assert "| petit | 3 | 3 | 0.6667 |  | 66.7% | 2 | 1 |" in done.output


def test_a_folder_without_sets_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, [str(tmp_path)])
    assert done.exit_code == 1
    assert "has no folder with corpus.jsonl, queries.jsonl, qrels.tsv" in done.output
