"""Corrections through builds and updates: they survive, facets and dates follow, an update finds whom they concern."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.ledger import (
    Add,
    Correction,
    Entry,
    Merge,
    QuotedPassage,
    Redate,
    Reject,
    Split,
    Undo,
    append,
    exclusively,
    ledger_beside,
)
from corpus.problem import Problem
from indexer import preparation
from indexer.errors import RunRefused
from indexer.index import IndexReader, StoredArticle, check_index
from indexer.pipeline import Run, RunReport, run
from tests.corpus.ledger.ledgers import entry

AUTHORITIES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix person: <urn:depeches:person:> .
@prefix place: <urn:depeches:place:> .
person:robert-schuman a skos:Concept ; skos:prefLabel "Robert Schuman"@fr .
person:jean-monnet a skos:Concept ; skos:prefLabel "Jean Monnet"@fr .
place:france a skos:Concept ; skos:prefLabel "France"@fr .
place:paris a skos:Concept ; skos:prefLabel "Paris"@fr ; skos:broader place:france .
"""


class Archive:
    """A folder with sources, authorities and an index, and the ledger beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.index = folder / "index"
        self.ledger = ledger_beside(self.index)
        self.told: list[str] = []
        self._minute = 0
        (folder / "all.ttl").write_text(AUTHORITIES)

    def source(self, name: str, *articles: dict) -> Path:
        path = self.folder / name
        path.write_text("".join(json.dumps(each) + "\n" for each in articles))
        return path

    def correct(self, correction: Correction) -> Entry:
        self._minute += 1
        made = entry(correction, self._minute, why="essai")
        with exclusively(self.ledger):
            append(self.ledger, made)
        return made

    def run(self, *sources: Path, update: bool = False, index: Path | None = None, **options) -> RunReport:
        told: list[Problem] = []
        request = Run(
            index or self.index, sources, self.folder / "all.ttl", keep_others=update, **{"ledger": self.ledger, **options}
        )
        report = run(request, told.append, iter)
        self.told = [each.reason.split(": ", 1)[-1] for each in told]
        return report

    def stored(self, index: Path | None = None) -> dict[str, StoredArticle]:
        return {each.article.id: each for each in IndexReader.open(index or self.index).articles()}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def numbered(count: int, start: int = 0) -> list[dict]:
    body = "Robert Schuman parle à Paris, puis il repart."
    return [
        {"id": f"a{n}", "title": f"Titre {n}", "body": body, "published": "1950-05-09", "persons": [f"Nom {n}"]}
        for n in range(start, start + count)
    ]


def persons(archive: Archive, id: str) -> tuple[str, ...]:
    return archive.stored()[id].concepts["person"]


def test_corrections_reach_what_an_article_is_filed_under_its_date_and_its_history(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(3))
    archive.correct(Reject("a0", "place", "paris"))
    added = archive.correct(Add("a0", "person", "jean-monnet", "Jean Monnet"))
    archive.correct(Merge("person", "Nom 1", "robert-schuman", "Robert Schuman"))
    archive.correct(Redate("a2", "1951", "1950-05-09"))
    report = archive.run(source)
    assert (report.articles, archive.told) == (3, [])
    assert persons(archive, "a0") == ("Nom 0", "jean-monnet", "robert-schuman")
    assert persons(archive, "a1") == ("robert-schuman",)
    stored = archive.stored()
    assert [stored[id].concepts["place"] for id in ("a0", "a1")] == [(), ("paris",)]
    assert stored["a2"].article.published.isoformat() == "1951"
    assert stored["a2"].as_read().published.isoformat() == "1950-05-09"
    assert [(each.operation, each.by, each.why) for each in stored["a0"].corrections] == [
        ("reject", "jeanne", "essai"),
        ("add", "jeanne", "essai"),
    ]
    assert stored["a0"].corrections[1].entry == added.id
    [segment] = IndexReader.open(archive.index).segments
    days = segment.segment.column("days").whole().tolist()
    ids = segment.segment.ids.all()
    assert days[ids.index("a2")] != days[ids.index("a1")]
    assert check_index(archive.index) == []


def test_a_correction_survives_every_rebuild_and_its_undoing_brings_everything_back(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(2))
    archive.run(source)
    before = archive.stored()
    made = [archive.correct(each) for each in (Reject("a0", "person", "Nom 0"), Redate("a1", "undated"))]
    for _ in range(2):
        archive.run(source)
        assert persons(archive, "a0") == ("robert-schuman",)
        assert archive.stored()["a1"].article.published is None
    for each in made:
        archive.correct(Undo(each.id))
    archive.run(source)
    assert archive.stored() == before


def test_relative_dates_are_read_against_the_corrected_date(archive: Archive) -> None:
    """Recognition gets the article as it is dated: what it makes of it is its own."""
    seen: list[str | None] = []
    source = archive.source("a.jsonl", *numbered(1))
    archive.correct(Redate("a0", "1962-03-18"))

    class Watching(preparation.Recogniser):
        def annotate(self, article):
            seen.append(article.published.isoformat() if article.published else None)
            return super().annotate(article)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(preparation, "Recogniser", Watching)
        archive.run(source)
    assert seen == ["1962-03-18"]


def test_corrections_hold_for_what_a_source_gives_without_recognition_too(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(1))
    archive.correct(Merge("person", "Nom 0", "jean-monnet", "Jean Monnet"))
    archive.run(source, recognition=False)
    assert persons(archive, "a0") == ("jean-monnet",)


def test_an_update_prepares_anew_what_a_correction_concerns_and_nothing_when_there_is_none(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(20))
    archive.run(source)
    reject = archive.correct(Reject("a3", "person", "Nom 3"))
    assert archive.run(source, update=True).prepared == 1
    assert persons(archive, "a3") == ("robert-schuman",)
    assert archive.run(source, update=True).prepared == 0
    archive.correct(Redate("a3", "1951"))
    archive.correct(Split("person", "robert-schuman", "Un autre", ("a4", "a5")))
    assert archive.run(source, update=True).prepared == 3
    assert persons(archive, "a5") == ("Nom 5", "Un autre")
    archive.correct(Undo(reject.id))
    assert archive.run(source, update=True).prepared == 1
    assert persons(archive, "a3") == ("Nom 3", "robert-schuman")
    assert archive.stored()["a3"].article.published.isoformat() == "1951"
    assert archive.told == []
    assert check_index(archive.index) == []


def test_an_update_prepares_anew_whatever_speaks_of_what_is_merged(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(20))
    archive.run(source)
    merge = archive.correct(Merge("person", "Nom 7", "Nom 8"))
    assert archive.run(source, update=True).prepared == 1
    assert persons(archive, "a7") == ("Nom 8", "robert-schuman")
    assert archive.run(source, update=True).prepared == 0
    further = archive.correct(Merge("person", "Nom 8", "Nom 9"))
    assert archive.run(source, update=True).prepared == 2
    assert [persons(archive, id)[0] for id in ("a7", "a8", "a9")] == ["Nom 9"] * 3
    archive.correct(Undo(merge.id))
    assert archive.run(source, update=True).prepared == 1
    assert persons(archive, "a7") == ("Nom 7", "robert-schuman")
    archive.correct(Undo(further.id))
    assert archive.run(source, update=True).prepared == 1
    assert persons(archive, "a8") == ("Nom 8", "robert-schuman")


def test_what_a_merge_brought_and_was_rejected_is_found_when_the_merge_is_undone(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(3))
    merge = archive.correct(Merge("person", "Nom 1", "Nom 9"))
    archive.correct(Reject("a1", "person", "Nom 9"))
    archive.run(source)
    assert persons(archive, "a1") == ("robert-schuman",)
    archive.correct(Undo(merge.id))
    assert archive.run(source, update=True).prepared == 1
    assert persons(archive, "a1") == ("Nom 1", "robert-schuman")
    assert archive.told == ["article a1: the person « Nom 9 » is not there; the entry can be undone"]


def test_a_conflict_is_told_once_though_the_article_was_met_twice(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(1), *numbered(1))
    archive.correct(Reject("a0", "person", "Nobody"))
    archive.run(source)
    assert archive.told.count("article a0: the person « Nobody » is not there; the entry can be undone") == 1


def test_articles_of_other_sources_are_corrected_by_an_update_that_does_not_read_them(archive: Archive) -> None:
    one, two = archive.source("a.jsonl", *numbered(3)), archive.source("b.jsonl", *numbered(3, start=10))
    archive.run(one, two)
    redate = archive.correct(Redate("a1", "1951"))
    assert archive.run(two, update=True).prepared == 1
    assert archive.stored()["a1"].article.published.isoformat() == "1951"
    archive.correct(Undo(redate.id))
    assert archive.run(two, update=True).prepared == 1
    assert archive.stored()["a1"].article.published.isoformat() == "1950-05-09"
    (archive.folder / "all.ttl").write_text(AUTHORITIES.replace("place:france a", "place:fr a"))
    assert archive.run(two, update=True).prepared == 6
    assert len(archive.stored()) == 6


def test_an_update_leaves_the_index_that_a_build_would_have_made(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(6))
    archive.run(source)
    for correction in (Merge("person", "Nom 1", "Nom 2"), Reject("a2", "person", "Nom 2"), Redate("a3", "undated")):
        archive.correct(correction)
        archive.run(source, update=True)
    archive.run(source, index=archive.folder / "other")
    assert archive.stored() == archive.stored(archive.folder / "other")


def test_what_cannot_be_applied_is_told_by_every_run_and_changes_nothing(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(3))
    archive.run(source)
    before = archive.stored()
    archive.correct(Reject("a0", "person", "Nobody"))
    archive.correct(Reject("a1", "person", "robert-schuman", QuotedPassage("body", 0, 14, "Robert Schumon")))
    archive.correct(Add("gone", "person", "robert-schuman", "Robert Schuman"))
    archive.correct(Merge("person", "a", "a"))
    archive.ledger.write_bytes(archive.ledger.read_bytes() + b'{"id":"torn')
    expected = [
        "was cut off while it was being written; the entry was not recorded",
        "article a0: the person « Nobody » is not there; the entry can be undone",
        "article a1: body 0-14 said « Robert Schumon » and now says « Robert Schuman »; undo the entry, or correct it again",
        "article gone: there is no such article in the archive; the entry can be undone",
        "person « a » merged into « a » closes a circle of merges; undo one of them",
    ]
    for update in (True, True, False):
        report = archive.run(source, update=update)
        assert archive.told == expected
        assert [problem.line for problem in report.problems] == [5, 1, 2, 3, 4]
        assert archive.stored() == before


def test_an_article_that_is_withdrawn_and_comes_back_has_its_corrections_again(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(20))
    archive.run(source)
    archive.correct(Reject("a19", "person", "Nom 19"))
    archive.run(archive.source("a.jsonl", *numbered(19)), update=True)
    assert archive.told == ["article a19: there is no such article in the archive; the entry can be undone"]
    archive.run(archive.source("a.jsonl", *numbered(20)), update=True)
    assert (archive.told, persons(archive, "a19")) == ([], ("robert-schuman",))


def test_a_run_that_does_not_find_the_ledger_changes_nothing(archive: Archive) -> None:
    source = archive.source("a.jsonl", *numbered(1))
    archive.correct(Reject("a0", "person", "Nom 0"))
    archive.run(source)
    archive.ledger.rename(archive.folder / "elsewhere")
    for update in (True, False):
        with pytest.raises(RunRefused, match=r"no corrections here, and the index was built with 1 of .*--ledger names the file"):
            archive.run(source, update=update)
    archive.run(source, update=True, ledger=archive.folder / "elsewhere")
    assert persons(archive, "a0") == ("robert-schuman",)
    archive.run(source, update=True, allow_withdrawals=True)
    assert persons(archive, "a0") == ("Nom 0", "robert-schuman")


def test_processes_apply_corrections_as_one_does(archive: Archive) -> None:
    sources = [archive.source(f"{n}.jsonl", *numbered(400, start=1000 * n)) for n in range(3)]
    archive.correct(Merge("person", "robert-schuman", "jean-monnet", "Jean Monnet"))
    archive.correct(Redate("a2001", "1951"))
    archive.correct(Reject("a1001", "person", "Nobody"))
    archive.run(*sources, workers=2)
    told = archive.told
    archive.run(*sources, index=archive.folder / "other")
    assert archive.told == told == ["article a1001: the person « Nobody » is not there; the entry can be undone"]
    assert archive.stored() == archive.stored(archive.folder / "other")


steps = st.lists(
    st.one_of(
        st.builds(
            Reject, article=st.sampled_from(["a0", "a1", "gone"]), kind=st.just("person"), value=st.sampled_from(["Nom 0", "p"])
        ),
        st.builds(
            Merge,
            kind=st.just("person"),
            value=st.sampled_from(["Nom 0", "Nom 1", "p"]),
            into=st.sampled_from(["Nom 1", "p", "q"]),
        ),
        st.builds(Add, article=st.sampled_from(["a0", "a2"]), kind=st.just("person"), value=st.sampled_from(["p", "Nom 1"])),
        st.builds(Redate, article=st.sampled_from(["a0", "a1"]), published=st.sampled_from(["1951", "undated"])),
        st.integers(0, 5),
    ),
    max_size=5,
)


@settings(max_examples=15)
@given(steps)
def test_updates_after_any_corrections_leave_what_a_build_makes(tmp_path_factory, steps: list) -> None:
    archive = Archive(tmp_path_factory.mktemp("steps"))
    one, two = archive.source("a.jsonl", *numbered(2)), archive.source("b.jsonl", *numbered(1, start=2))
    archive.run(one, two)
    made: list[Entry] = []
    for step in steps:
        if isinstance(step, int):
            if made:
                made.append(archive.correct(Undo(made[step % len(made)].id)))
        else:
            made.append(archive.correct(step))
        archive.run(one, update=True)
    archive.run(one, two, update=True)
    told = archive.told
    archive.run(one, two, index=archive.folder / "other")
    assert archive.told == told
    assert archive.stored() == archive.stored(archive.folder / "other")
