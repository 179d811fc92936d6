"""A run, from files to a generation: what is indexed, what is told, and what is refused."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

import corpus.sample
from corpus.errors import EmptySourceError, MissingSourceError
from corpus.problem import Problem
from indexer import pipeline
from indexer.errors import IndexDamaged, RunRefused
from indexer.index import IndexReader, Manifest, check
from indexer.index.generations import current_generation
from indexer.pipeline import Run, RunReport, run
from indexer.workers import Written

AUTHORITIES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix person: <urn:depeches:person:> .
@prefix place: <urn:depeches:place:> .
person:robert-schuman a skos:Concept ; skos:prefLabel "Robert Schuman"@fr .
place:france a skos:Concept ; skos:prefLabel "France"@fr .
place:paris a skos:Concept ; skos:prefLabel "Paris"@fr ; skos:broader place:france .
"""


@pytest.fixture
def authorities(tmp_path: Path) -> Path:
    folder = tmp_path / "authorities"
    folder.mkdir()
    (folder / "all.ttl").write_text(AUTHORITIES)
    return folder


@pytest.fixture
def go(tmp_path: Path, authorities: Path) -> Callable[..., tuple[RunReport, list[Problem]]]:
    def go(*sources: Path, **options) -> tuple[RunReport, list[Problem]]:
        told: list[Problem] = []
        report = run(Run(tmp_path / "index", sources, authorities, **options), told.append, iter)
        assert told == report.problems
        return report, told

    return go


def write(folder: Path, count: int, start: int = 0) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(start, start + count):
        (folder / f"{number:03}.txt").write_text(f"Titre {number}\nPublié le 9 mai 1950\nRobert Schuman parle à Paris.")
    return folder


def ids(tmp_path: Path) -> set[str]:
    return set(IndexReader.open(tmp_path / "index").ids())


def values(reader: IndexReader, kind: str) -> tuple[str, ...]:
    return tuple(sorted({value for live in reader.segments for value in live.segment.facets[kind].values.all()}))


def test_recognised_concepts_and_their_broader_ones_become_facets(tmp_path: Path, go) -> None:
    go(write(tmp_path / "a", 1))
    reader = IndexReader.open(tmp_path / "index")
    assert values(reader, "person") == ("robert-schuman",)
    assert values(reader, "place") == ("france", "paris")
    stored = reader.stored(0)
    assert stored.concepts["place"] == ("paris",)
    assert [each.reason.code for each in stored.annotations if each.kind == "person"] == ["full_name"]


def test_without_recognition_only_what_the_source_states_counts(tmp_path: Path, go) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"title": "Robert Schuman à Paris", "persons": ["robert schuman", "Jeanne Untel"]}))
    go(source, recognition=False)
    reader = IndexReader.open(tmp_path / "index")
    assert values(reader, "person") == ("Jeanne Untel", "robert-schuman")
    assert values(reader, "place") == ()
    assert not reader.manifest.recognition


def test_the_order_of_files_and_the_number_of_workers_change_nothing(tmp_path: Path, authorities: Path) -> None:
    one, two = write(tmp_path / "one", 100), write(tmp_path / "two", 60, start=100)
    for name, sources, workers in (("x", (one, two), 1), ("y", (two, one), 2)):
        run(Run(tmp_path / name, sources, authorities, workers=workers), pytest.fail, iter)
    x, y = IndexReader.open(tmp_path / "x"), IndexReader.open(tmp_path / "y")
    assert sorted(x.ids()) == sorted(y.ids())
    assert len(list(x.ids())) == 160
    by_id = {stored.article.id: stored for stored in y.articles()}
    assert all(by_id[stored.article.id] == stored for stored in x.articles())
    assert values(x, "place") == values(y, "place")


def test_a_worker_that_is_killed_refuses_the_run_and_leaves_the_index(tmp_path: Path, go, monkeypatch) -> None:
    go(write(tmp_path / "a", 1))

    def killed(*_args: object, **_options: object) -> Iterator[Written]:
        raise BrokenProcessPool
        yield

    monkeypatch.setattr(pipeline, "written", killed)
    with pytest.raises(RunRefused, match="a worker process was killed"):
        go(write(tmp_path / "b", 2))
    assert len(ids(tmp_path)) == 1


def test_problems_are_told_and_the_rest_is_indexed(tmp_path: Path, go) -> None:
    folder = write(tmp_path / "a", 2)
    (folder / "empty.txt").touch()
    report, told = go(folder)
    assert report.articles == 2
    assert [Path(problem.path).name for problem in told] == ["empty.txt"]


def test_a_run_without_any_article_is_refused_and_the_old_generation_stays(tmp_path: Path, go) -> None:
    source = write(tmp_path / "a", 3)
    go(source)
    before = ids(tmp_path)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "empty.txt").touch()
    with pytest.raises(RunRefused, match="no article could be read"):
        go(broken)
    (tmp_path / "nothing").mkdir()
    with pytest.raises(EmptySourceError):
        go(tmp_path / "nothing")
    with pytest.raises(MissingSourceError):
        go(tmp_path / "missing")
    assert ids(tmp_path) == before


@pytest.mark.parametrize("keep_others", [False, True])
def test_withdrawing_over_a_tenth_of_a_source_is_refused_unless_allowed(tmp_path: Path, go, keep_others: bool) -> None:
    source = write(tmp_path / "a", 20)
    go(source)
    for number in range(2):
        (source / f"{number:03}.txt").unlink()
    report, _ = go(source, keep_others=keep_others)
    assert (report.articles, report.withdrawn) == (18, 2)
    for number in range(2, 5):
        (source / f"{number:03}.txt").unlink()
    with pytest.raises(RunRefused, match="3 of its 18 articles would be withdrawn, more than a tenth"):
        go(source, keep_others=keep_others)
    assert len(ids(tmp_path)) == 18
    report, _ = go(source, keep_others=keep_others, allow_withdrawals=True)
    assert (report.articles, report.withdrawn) == (15, 3)


def test_a_changed_file_is_no_withdrawal(tmp_path: Path, go) -> None:
    source = write(tmp_path / "a", 2)
    go(source)
    for path in source.iterdir():
        path.write_text(path.read_text() + "\nEncore un paragraphe.")
    report, _ = go(source, keep_others=True)
    assert (report.articles, report.withdrawn) == (2, 0)


def test_an_update_of_one_source_keeps_the_articles_of_the_others(tmp_path: Path, go) -> None:
    one, two = write(tmp_path / "one", 3), write(tmp_path / "two", 3, start=10)
    go(one, two)
    for path in two.iterdir():
        path.unlink()
    write(one, 1, start=5)
    report, _ = go(one, keep_others=True)
    assert (report.articles, report.withdrawn) == (7, 0)
    manifest = Manifest.read(current_generation(tmp_path / "index"))
    assert {(Path(source.path).name, source.articles) for source in manifest.sources} == {("one", 4), ("two", 3)}


def test_an_empty_or_missing_source_is_withdrawn_whole_when_that_is_allowed(tmp_path: Path, go) -> None:
    one, two = write(tmp_path / "one", 3), write(tmp_path / "two", 3, start=10)
    go(one, two)
    for path in two.iterdir():
        path.unlink()
    two.rmdir()
    with pytest.raises(MissingSourceError):
        go(one, two)
    report, _ = go(one, two, allow_withdrawals=True)
    assert (report.articles, report.withdrawn) == (3, 3)


def test_a_damaged_index_is_built_anew_but_not_updated(tmp_path: Path, go) -> None:
    source = write(tmp_path / "a", 3)
    go(source)
    (current_generation(tmp_path / "index") / "labels.json").unlink()
    with pytest.raises(IndexDamaged):
        go(source, keep_others=True)
    report, _ = go(source)
    assert report.articles == 3
    assert len(ids(tmp_path)) == 3


def test_an_index_of_another_analysis_is_refused_until_it_is_built_again(tmp_path: Path, go, monkeypatch) -> None:
    source = write(tmp_path / "a", 3)
    go(source)
    monkeypatch.setattr(check, "ANALYSIS_VERSION", check.ANALYSIS_VERSION + 1)
    monkeypatch.setattr(pipeline, "ANALYSIS_VERSION", check.ANALYSIS_VERSION)
    with pytest.raises(IndexDamaged):
        ids(tmp_path)
    go(source)
    assert len(ids(tmp_path)) == 3


def test_an_article_is_filed_under_the_innermost_of_nested_sources(tmp_path: Path, go) -> None:
    outer = write(tmp_path / "outer", 1)
    inner = write(outer / "inner", 1, start=5)
    go(inner, outer)
    articles = IndexReader.open(tmp_path / "index").articles()
    origins = {Path(stored.article.path).name: Path(stored.origin).name for stored in articles}
    assert origins == {"000.txt": "outer", "005.txt": "inner"}


def test_the_sample_archive_is_indexed_without_a_problem(sample_index: Path) -> None:
    reader = IndexReader.open(sample_index)
    assert reader.document_count == len(list(corpus.sample.ARTICLES.glob("*/*.txt"))) >= 80
    assert all((live.segment.column("days").whole() > 0).all() for live in reader.segments)
    assert min(len(values(reader, kind)) for kind in ("person", "topic", "place", "organisation", "source")) >= 6


def test_the_real_article_is_read_perfectly(shared: Path, tmp_path: Path) -> None:
    run(Run(tmp_path / "index", (shared / "samples",), corpus.sample.AUTHORITIES), pytest.fail, iter)
    reader = IndexReader.open(tmp_path / "index")
    [stored] = reader.articles()
    assert {"emmanuel-macron", "mohammed-vi", "khalid-zerouali", "samira-sitail", "simon-fetet"} <= set(stored.concepts["person"])
    assert {"relations-franco-marocaines", "readmission"} <= set(stored.concepts["topic"])
    assert {"migrations", "readmission"} <= set(values(reader, "topic"))  # the broader one counts it too
    assert {"maroc", "france", "paris", "marrakech", "rabat"} <= set(stored.concepts["place"])
    assert stored.article.published.isoformat() == "2024-12-03T17:06:00+01:00"
