"""`depeches correct`, from what the archivist types to what a search finds."""

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fastapi.testclient import TestClient

from corpus.ledger import Ledger
from search_api.app import create_app
from search_api.cli import main
from search_api.settings import Settings

ROOT = Path(__file__).resolve().parents[2]

AUTHORITIES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix person: <urn:depeches:person:> .
@prefix topic: <urn:depeches:topic:> .
person:robert-schuman a skos:Concept ; skos:prefLabel "Robert Schuman"@fr .
person:jean-monnet a skos:Concept ; skos:prefLabel "Jean Monnet"@fr ; skos:altLabel "J. Monnet"@fr .
topic:readmission a skos:Concept ; skos:prefLabel "Réadmission"@fr ; skos:altLabel "accord de réadmission"@fr .
"""
ARTICLES = [
    {"id": "a1", "title": "Un", "body": "Robert Schuman parle.", "published": "1950-05-09", "persons": ["Jeanne Untel"]},
    {"id": "a2", "title": "Deux", "body": "Robert Schuman et Jean Monnet parlent.", "published": "1950-05-10"},
    {"id": "a3", "title": "Trois", "body": "Personne ne parle.", "persons": ["J. Untel"]},
]


class Desk:
    """The archivist's commands on an archive of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.index = folder / "index"
        self.ledger = folder / "index.ledger.jsonl"
        self._authorities = folder / "all.ttl"
        self._authorities.write_text(AUTHORITIES)
        self._source = folder / "a.jsonl"
        self._source.write_text("".join(json.dumps(each) + "\n" for each in ARTICLES))

    def run(self, *arguments: object) -> Result:
        result = CliRunner().invoke(
            main,
            [str(argument) for argument in arguments],
            env={"DEPECHES_INDEX": str(self.index), "DEPECHES_AUTHORITIES": str(self._authorities), "COLUMNS": "200"},
        )
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    def build(self) -> Result:
        return self.run("build", self._source)

    def correct(self, *arguments: object) -> str:
        """The identifier of the entry that a command records."""
        result = self.run("correct", *arguments)
        assert result.exit_code == 0, result.stderr
        [id] = result.stdout.split()
        return id

    def refused(self, *arguments: object, code: int = 3) -> str:
        """Why a command records nothing."""
        before = self.ledger.read_bytes() if self.ledger.exists() else None
        result = self.run("correct", *arguments)
        assert (result.exit_code, result.stdout) == (code, "")
        assert (self.ledger.read_bytes() if self.ledger.exists() else None) == before
        return result.stderr.splitlines()[-1].removeprefix("Error: ").replace(str(self.folder), "")

    def found(self, *arguments: object) -> list[str]:
        return sorted(hit["id"] for hit in json.loads(self.run("search", "", "--json", *arguments).stdout)["hits"])

    def article(self, id: str) -> dict:
        return TestClient(create_app(Settings(index=self.index))).get(f"/api/v1/articles/{id}").json()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    assert desk.build().exit_code == 0
    return desk


def test_a_correction_is_recorded_applied_by_an_update_found_by_a_search_and_undone(desk: Desk) -> None:
    assert desk.found("--person", "robert-schuman") == ["a1", "a2"]
    id = desk.correct("reject", "a1", "person", "Robert Schuman", "--why", "un homonyme", "--by", "jeanne")
    assert desk.found("--person", "robert-schuman") == ["a1", "a2"]
    result = desk.run("update")
    assert (result.exit_code, "3 articles indexed (1 new or changed), 0 problems" in result.stderr) == (0, True)
    assert desk.found("--person", "robert-schuman") == ["a2"]
    [line] = desk.article("a1")["corrections"]
    assert (line["entry"], line["by"], line["why"], line["operation"]) == (id, "jeanne", "un homonyme", "reject")
    assert line["value"] == {"value": "robert-schuman", "label": "Robert Schuman", "known": True}
    desk.correct("undo", id[:6])
    desk.run("update")
    assert desk.found("--person", "robert-schuman") == ["a1", "a2"]
    assert desk.article("a1")["corrections"] == []


def test_a_value_may_be_a_label_or_a_name(desk: Desk) -> None:
    desk.correct("merge", "person", "J. Untel", "Jeanne Untel")
    desk.correct("add", "a3", "topic", "accord de readmission")
    desk.correct("split", "person", "robert schuman", "--into", "J. Monnet", "a1", "a2")
    desk.run("update")
    assert desk.found("--person", "Jeanne Untel") == ["a1", "a3"]
    assert desk.found("--topic", "readmission") == ["a3"]
    assert desk.found("--person", "jean-monnet") == ["a1", "a2"]
    article = desk.article("a3")
    assert article["topics"] == [{"value": "readmission", "label": "Réadmission", "known": True}]
    reasons = [each["reason"] for each in article["annotations"]]
    assert [re.sub(r"\d+(er)? \w+ \d{4}", "D", each) for each in reasons] == [
        "given: indiqué par la source (réuni par correction, le D)",
        "given: ajouté par correction, le D",
    ]
    merge = article["corrections"][0]
    assert (merge["value"]["value"], merge["into"]["label"]) == ("J. Untel", "Jeanne Untel")


def test_a_passage_is_kept_with_its_words(desk: Desk) -> None:
    desk.correct("reject", "a2", "person", "robert-schuman", "--start", 0, "--end", 14)
    desk.correct("add", "a2", "topic", "readmission", "--field", "title", "--start", 0, "--end", 4)
    rejected, added = (each.correction.passage for each in Ledger.read(desk.ledger).entries)
    assert (rejected.field, rejected.words, added.field, added.words) == ("body", "Robert Schuman", "title", "Deux")
    desk.run("update")
    annotations = [(each["field"], each["start"], each["value"]) for each in desk.article("a2")["annotations"]]
    assert annotations == [("body", 18, "jean-monnet"), ("title", 0, "readmission")]


def test_an_article_is_redated_again_and_back(desk: Desk) -> None:
    ids = [desk.correct("redate", "a1", date) for date in ("1951-01", "1951-02", "undated")]
    desk.run("update")
    article = desk.article("a1")
    assert article["published"] is None
    [line] = article["corrections"]
    assert (line["entry"], line["published"], line["source_published"]) == (ids[2], None, "1950-05-09")
    assert desk.found("--from", "1950", "--to", "1951") == ["a2"]
    desk.correct("undo", ids[2])
    desk.run("update")
    assert desk.article("a1")["published"] == "1951-02"
    assert desk.found("--from", "1951-02", "--to", "1951-02") == ["a1"]
    desk.correct("redate", "a1", "1950-05-09")
    assert desk.run("update").exit_code == 0
    assert desk.article("a1")["published"] == "1950-05-09"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("reject nope person x", "/index: no article has the identifier 'nope'; `depeches search` prints identifiers"),
        ("reject a1 person jean-monnet", "article a1 has no person « jean-monnet »; it has: Jeanne Untel, robert-schuman"),
        ("reject a1 place x", "article a1 has no place « x »; it has: none"),
        (
            "reject a1 person robert-schuman --start 15 --end 20",
            "body 15-20 of article a1 has no person « robert-schuman »; it has: none",
        ),
        ("reject a1 person robert-schuman --start 9 --end 99", "body has 21 code points, and no passage from 9 to 99"),
        ("reject a1 person ' '", "a person needs a name; nothing was recorded"),
        ("add a1 person robert-schuman", "article a1 has the person « robert-schuman » already"),
        (
            "add a1 person robert-schuman --start 0 --end 14",
            "body 0-14 of article a1 has the person « robert-schuman » already",
        ),
        ("add a1 date mars", "« mars » is no date; write 1962, 1962-03, 1962-03-18 or 1962-03-18/1962-03-20"),
        ("merge person 'Robert Schuman' robert-schuman", "both are the person « robert-schuman » already; nothing was recorded"),
        ("merge person zzz robert-schuman", "no authority file and no article has the person « zzz »; nothing was recorded"),
        ("split person robert-schuman --into x a1 a3", "article a3 has no person « robert-schuman »; it has: J. Untel"),
        ("redate a1 1950-05-09", "the source of article a1 states 1950-05-09 itself; nothing was recorded"),
        ("undo 0123", "/index.ledger.jsonl: no entry begins with '0123'; `depeches correct history` lists them"),
        ("undo ''", "/index.ledger.jsonl: no entry begins with ''; `depeches correct history` lists them"),
    ],
)
def test_what_could_not_be_applied_is_not_recorded(desk: Desk, command: str, told: str) -> None:
    assert desk.refused(*shlex.split(command)) == told


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("reject a1 animal x", "'animal' is not one of"),
        ("merge date 1950 1951", "'date' is not one of"),
        ("reject a1 person robert-schuman --start 3", "a passage has a --start and an --end"),
        ("reject a1 person robert-schuman --field title", "a passage has a --start and an --end"),
        ("redate a1 'mars 1962'", "'mars 1962' is no date; wanted YYYY, YYYY-MM"),
        ("redate a1 1951 --ledger {folder}/index/ledger", "lies inside the index"),
        ("redate a1 1951 --by ' '", "--by at least one"),
        ("split person robert-schuman --into x", "Missing argument"),
    ],
)
def test_wrong_usage_is_told(desk: Desk, command: str, told: str) -> None:
    assert told in desk.refused(*shlex.split(command.format(folder=desk.folder)), code=2)


def test_what_disagrees_with_an_entry_is_not_recorded(desk: Desk) -> None:
    first = desk.correct("merge", "person", "robert-schuman", "jean-monnet")
    assert desk.refused("merge", "person", "robert-schuman", "jean-monnet") == (
        f"entry {first} says so already; nothing was recorded"
    )
    assert "closes a circle of merges" in desk.refused("merge", "person", "jean-monnet", "robert-schuman")
    assert "is merged into" in desk.refused("merge", "person", "robert-schuman", "Jeanne Untel")
    assert "are merged into one" in desk.refused("split", "person", "jean-monnet", "--into", "robert-schuman", "a2")
    undo = desk.correct("undo", first)
    assert desk.refused("undo", first) == f"entry {first} is not in effect: {undo} took it back; undo that to bring it back"
    desk.correct("redate", "a1", "1951")
    assert "dates article a1 1951 already" in desk.refused("redate", "a1", "1951")
    # Undoing the undoing brings the merge back.
    desk.correct("undo", undo)
    desk.run("update")
    assert desk.found("--person", "robert-schuman") == []


def test_what_an_entry_brings_into_conflict_is_told_and_the_exit_code_is_1(desk: Desk) -> None:
    first = desk.correct("merge", "person", "robert-schuman", "jean-monnet")
    undo = desk.correct("undo", first)
    second = desk.correct("merge", "person", "jean-monnet", "robert-schuman")
    result = desk.run("correct", "undo", undo)
    assert result.exit_code == 1
    assert {line.split(":")[0] for line in result.stderr.splitlines()[1:]} == {"skipped"}
    assert first in result.stderr
    assert second in result.stderr


def test_before_the_first_build_an_article_can_be_corrected_and_is_not_looked_up(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    result = desk.run("correct", "reject", "a1", "person", "robert-schuman")
    assert (result.exit_code, "was not looked up" in result.stderr) == (0, True)
    assert "a passage can't be looked up" in desk.refused("reject", "a1", "person", "x", "--start", 0, "--end", 4)
    desk.build()
    assert desk.found("--person", "robert-schuman") == ["a2"]


def test_the_history_says_who_what_why_and_what_is_in_effect(desk: Desk) -> None:
    assert desk.run("correct", "history").stdout == ""
    reject = desk.correct("reject", "a1", "person", "robert-schuman", "--by", "jeanne", "--why", "un\x1b[2J homonyme")
    undo = desk.correct("undo", reject, "--by", "paul")
    merge = desk.correct("merge", "person", "J. Untel", "Jeanne Untel", "--by", "paul")
    lines = desk.run("correct", "history").stdout.splitlines()
    assert [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "WHEN", line) for line in lines] == [
        f"{reject} · WHEN · jeanne · reject person « robert-schuman » in a1",
        "    un\\x1b[2J homonyme",
        f"    not in effect: {undo}",
        f"{undo} · WHEN · paul · undo {reject}",
        f"{merge} · WHEN · paul · merge person « J. Untel » into « Jeanne Untel »",
    ]
    assert desk.run("correct", "history", "a1").stdout.splitlines() == lines[:4]
    assert desk.run("correct", "history", merge[:8]).stdout.splitlines() == lines[4:]
    [first, *_] = map(json.loads, desk.run("correct", "history", "--json").stdout.splitlines())
    assert (first["id"], first["correction"]["operation"], first["in_effect"], first["taken_back_by"]) == (
        reject,
        "reject",
        False,
        [undo],
    )
    assert "no entry begins with 'a2'" in desk.refused("history", "a2")


def test_a_damaged_line_is_told_by_every_command_and_the_rest_goes_on(desk: Desk) -> None:
    desk.correct("reject", "a1", "person", "robert-schuman")
    desk.ledger.write_bytes(desk.ledger.read_bytes() + b'{"id":"torn')
    told = "index.ledger.jsonl:2: was cut off while it was being written; the entry was not recorded"
    for command in (["correct", "history"], ["correct", "redate", "a2", "1951"]):
        result = desk.run(*command)
        assert (result.exit_code, result.stderr.count("index.ledger.jsonl:2: ")) == (1, 1)
        assert told in result.stderr
    result = desk.run("update")
    assert (result.exit_code, "1 problems" in result.stderr) == (1, True)
    assert desk.found("--person", "robert-schuman") == ["a2"]
    assert desk.article("a2")["published"] == "1951"


def test_a_ledger_may_stand_elsewhere(desk: Desk) -> None:
    elsewhere = desk.folder / "corpus" / "corrections.jsonl"
    desk.correct("reject", "a1", "person", "robert-schuman", "--ledger", elsewhere)
    assert not desk.ledger.exists()
    desk.run("update", "--ledger", elsewhere)
    assert desk.found("--person", "robert-schuman") == ["a2"]
    result = desk.run("update")
    assert (result.exit_code, "--ledger names the file" in result.stderr) == (3, True)
    assert desk.run("build", "--ledger", desk.index / "ledger").exit_code == 2


def test_annotate_applies_merges(desk: Desk) -> None:
    text = desk.folder / "text.txt"
    text.write_text("Robert Schuman parle.")
    desk.correct("merge", "person", "robert-schuman", "jean-monnet")
    [line] = desk.run("annotate", "--json", text).stdout.splitlines()
    [annotation] = json.loads(line)["annotations"]
    assert (annotation["value"], annotation["label"], annotation["known"]) == ("jean-monnet", "Jean Monnet", True)
    [line] = desk.run("annotate", "--json", text, "--ledger", desk.folder / "none").stdout.splitlines()
    assert json.loads(line)["annotations"][0]["value"] == "robert-schuman"


def documented() -> list[str]:
    text = (ROOT / "docs/corrections.md").read_text("utf-8")
    return [line.split("#")[0].strip() for line in re.findall(r"^    (depeches correct .*)$", text, re.MULTILINE)]


@pytest.mark.parametrize("line", documented())
def test_the_document_shows_commands_that_there_are(line: str) -> None:
    _, _, name, *arguments = shlex.split(line)
    command = main.commands["correct"].commands[name]
    assert command.make_context(name, list(arguments)).params


def test_the_document_shows_every_command() -> None:
    assert {line.split()[2] for line in documented()} == set(main.commands["correct"].commands)
