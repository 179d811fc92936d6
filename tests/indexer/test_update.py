"""An update reads what has changed and nothing else, and leaves the index that a build would have made."""

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.problem import Problem
from corpus.sources import RawRecord
from corpus.sources.reading import FoundFile
from indexer.errors import IndexDamaged
from indexer.index import IndexReader, Manifest, StoredArticle, check_index
from indexer.index.generations import current_generation
from indexer.pipeline import Run, RunReport, run
from indexer.workers import Item, tasks_of

AUTHORITIES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix person: <urn:depeches:person:> .
person:robert-schuman a skos:Concept ; skos:prefLabel "Robert Schuman"@fr .
"""
OTHER_AUTHORITIES = AUTHORITIES + 'person:jean-monnet a skos:Concept ; skos:prefLabel "Jean Monnet"@fr .\n'


@pytest.fixture
def go(tmp_path: Path) -> Callable[..., tuple[RunReport, list[Problem]]]:
    (tmp_path / "all.ttl").write_text(AUTHORITIES)

    def go(*sources: Path, update: bool = True, **options) -> tuple[RunReport, list[Problem]]:
        told: list[Problem] = []
        request = Run(tmp_path / "index", sources, tmp_path / "all.ttl", keep_others=update, **options)
        return run(request, told.append, iter), told

    return go


def lines(path: Path, *articles: dict) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in articles))
    return path


def numbered(count: int, start: int = 0) -> list[dict]:
    return [
        {"id": f"a{number}", "title": f"Titre {number}", "body": "Robert Schuman et Jean Monnet parlent."}
        for number in range(start, start + count)
    ]


def articles(index: Path) -> dict[str, StoredArticle]:
    return {stored.article.id: stored for stored in IndexReader.open(index).articles()}


def test_what_has_not_changed_is_not_prepared_again(tmp_path: Path, go) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(200))
    go(source)
    [segment] = IndexReader.open(tmp_path / "index").segments
    changed = [*numbered(200)[:-1], {**numbered(200)[-1], "title": "Autre titre"}, *numbered(1, start=200)]
    report, _ = go(lines(source, *reversed(changed)))
    assert (report.articles, report.prepared, report.withdrawn) == (201, 2, 0)
    kept = [live for live in IndexReader.open(tmp_path / "index").segments if live.segment.name == segment.segment.name]
    assert [live.deleted.size for live in kept] == [1]
    assert articles(tmp_path / "index")["a199"].article.title == "Autre titre"
    report, _ = go(source)
    assert (report.articles, report.prepared) == (201, 0)
    assert check_index(tmp_path / "index") == []


def test_a_source_may_be_named_in_another_way(tmp_path: Path, go, monkeypatch) -> None:
    lines(tmp_path / "a.jsonl", *numbered(3))
    monkeypatch.chdir(tmp_path)
    go(Path("a.jsonl"))
    report, _ = go(tmp_path / "a.jsonl")
    assert report.prepared == 0


def test_what_is_gone_is_withdrawn(tmp_path: Path, go) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(30))
    go(source)
    report, _ = go(lines(source, *numbered(28)))
    assert (report.articles, report.withdrawn, report.prepared) == (28, 2, 0)
    assert "a29" not in articles(tmp_path / "index")


def test_other_authorities_have_every_article_prepared_again_those_of_other_sources_too(tmp_path: Path, go) -> None:
    one, two = lines(tmp_path / "a.jsonl", *numbered(3)), lines(tmp_path / "b.jsonl", *numbered(3, start=10))
    go(one, two)
    (tmp_path / "all.ttl").write_text(OTHER_AUTHORITIES)
    report, _ = go(one)
    assert report.prepared == 6
    found = articles(tmp_path / "index")
    assert all(set(stored.concepts["person"]) == {"robert-schuman", "jean-monnet"} for stored in found.values())
    assert len(found) == 6


def test_an_article_that_moves_to_another_source_replaces_the_one_it_was(tmp_path: Path, go) -> None:
    one, two = lines(tmp_path / "a.jsonl", *numbered(12)), lines(tmp_path / "b.jsonl", *numbered(3, start=20))
    go(one, two)
    _, told = go(lines(two, *numbered(3, start=20), {**numbered(1)[0], "title": "Ailleurs"}))
    assert told == []
    found = articles(tmp_path / "index")
    assert (len(found), found["a0"].article.title) == (15, "Ailleurs")


@pytest.mark.parametrize(("place", "kept"), [(0, "Copie"), (3, "Titre 1")])
def test_of_an_unchanged_article_and_a_new_one_with_its_identifier_the_first_is_kept(
    tmp_path: Path, go, place: int, kept: str
) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(3))
    go(source)
    changed = numbered(3)
    changed.insert(place, {"id": "a1", "title": "Copie"})
    report, told = go(lines(source, *changed))
    assert [problem.reason.split(":")[0] for problem in told] == ["the id « a1 » is taken"]
    assert articles(tmp_path / "index")["a1"].article.title == kept
    assert report.articles == 3
    # The next run says it again.
    assert len(go(source)[1]) == 1


def test_what_is_wrong_with_an_article_is_told_by_every_run(tmp_path: Path, go) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(2), {"id": "x", "title": "Sans date", "published": "1962-13-45"})
    assert len(go(source)[1]) == 1
    report, told = go(source)
    assert len(told) == 1
    assert (report.articles, report.prepared) == (3, 1)


def test_equal_lines_are_copies_in_an_update_as_in_a_build(tmp_path: Path, go) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(2), *numbered(1))
    _, first = go(source)
    report, second = go(source)
    assert [str(problem) for problem in first] == [str(problem) for problem in second]
    assert report.articles == 2


def test_damage_that_only_reading_shows_stops_an_update_and_no_build(tmp_path: Path, go) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(3))
    go(source)
    [segment] = current_generation(tmp_path / "index").glob("*.segment")
    content = bytearray(segment.read_bytes())
    place = content.index(b"a0a1a2")
    content[place] ^= 1
    segment.write_bytes(content)
    with pytest.raises(IndexDamaged):
        go(lines(source, *numbered(4)))
    report, _ = go(source, update=False)
    assert report.articles == 4
    assert check_index(tmp_path / "index") == []


def test_two_workers_write_what_one_writes_copies_left_out(tmp_path: Path, go) -> None:
    source = lines(tmp_path / "a.jsonl", *numbered(300), {"id": "a7", "title": "Copie"}, *numbered(50, start=400))
    _, told = go(source, update=False, workers=1)
    one = articles(tmp_path / "index")
    shutil.rmtree(tmp_path / "index")
    _, again = go(source, update=False, workers=2)
    assert articles(tmp_path / "index") == one
    assert len(one) == 350
    assert [str(problem) for problem in told] == [str(problem) for problem in again] != []


def test_tasks_get_smaller_and_hold_everything_in_order() -> None:
    record = RawRecord(FoundFile(Path("a")), b"x" * 10_000)
    items = [Item(order, "o", record) for order in range(1_000)]
    tasks = list(tasks_of(items, 2, 10_000_000))
    assert [item for task in tasks for item in task] == items
    lengths = [len(task) for task in tasks]
    assert lengths == sorted(lengths, reverse=True)
    assert (lengths[0], lengths[-2]) == (167, 7)
    assert len(list(tasks_of(items, 1, 10_000_000))) == 1


article = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "b", "c", "d", "e"]), "title": st.sampled_from(["Un", "Deux", "Robert Schuman"])},
    optional={"published": st.sampled_from(["1950-05-09", "jamais"])},
)
states = st.lists(st.lists(article, min_size=1, max_size=6), min_size=1, max_size=4)


@settings(max_examples=30)
@given(states, states, st.booleans())
def test_updates_leave_what_a_build_makes(first: list[list[dict]], second: list[list[dict]], recognition: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "all.ttl").write_text(AUTHORITIES)
        one, two = root / "one.jsonl", root / "two.jsonl"
        options = {"recognition": recognition, "allow_withdrawals": True}
        told: list[Problem] = []
        for state, other in zip(first, [*second, *first], strict=False):
            request = Run(root / "x", (lines(one, *state), lines(two, *other)), root / "all.ttl", keep_others=True, **options)
            told = run(request, lambda _: None, iter).problems
        wanted = run(Run(root / "y", (one, two), root / "all.ttl", **options), lambda _: None, iter).problems
        assert articles(root / "x") == articles(root / "y")
        assert sorted(IndexReader.open(root / "x").ids()) == sorted(IndexReader.open(root / "y").ids())
        assert told == wanted
        sources = [Manifest.read(current_generation(root / name)).sources for name in "xy"]
        assert {source.path: source.articles for source in sources[0]} == {each.path: each.articles for each in sources[1]}
        assert check_index(root / "x") == []
