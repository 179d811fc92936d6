"""The console command, as the archivist and the developer type it."""

import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fastapi.testclient import TestClient

from indexer.index.generations import current_generation
from search_api.app import create_app
from search_api.cli import main
from search_api.settings import Settings

ARTICLE = "Titre {0}\nPublié le 9 mai 1950\nRobert Schuman parle à Paris de réadmission, numéro {0}."


def depeches(*arguments: object, **options) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def write(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"good{number}.txt").write_text(ARTICLE.format(number))
    return folder


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    index = folder / "index"
    result = depeches("build", write(folder / "articles", 3), "--index", index)
    assert result.exit_code == 0
    assert "3 articles indexed, 0 problems" in result.stderr
    return index


def test_explain_says_why_an_article_is_found_or_not_and_what_would_find_it(index: Path) -> None:
    id = json.loads(depeches("search", "numéro 1", "--index", index, "--json").stdout)["hits"][0]["id"]
    found = depeches("explain", "Schuman réadmissions", id, "--index", index)
    assert found.exit_code == 0
    title, article, group, *words = found.stdout.splitlines()
    assert (title, article.split(" · ")[0]) == ("Titre 1", "1950-05-09")
    assert "· found, score " in article
    assert group.startswith("✓ Schuman ET réadmissions: Tout y est. (+")
    assert [word.split(" (+")[0] for word in words] == [
        "  ✓ Schuman: Dans le texte : « Schuman ».",
        "  ✓ réadmissions: Dans le texte : « réadmission ».",
    ]
    missing = depeches("explain", "réadmission =réadmissions", id, "--index", index, "--to", "1949", "--person", "nobody")
    assert missing.exit_code == 0
    assert missing.stdout.splitlines()[-4:] == [
        "✗ person: L’article n’est pas classé sous « nobody » (personne).",
        "✗ to: L’article est publié le 9 mai 1950 ; la recherche est limitée aux articles publiés jusqu’à fin 1949.",
        "→ L’article serait trouvé avec toutes les formes de « réadmissions », sans le filtre « nobody », sans date de fin.",
        "? réadmission ET réadmissions",
    ]
    assert json.loads(depeches("explain", "x", id, "--index", index, "--json").stdout)["found"] is False
    unknown = depeches("explain", "x", "nope", "--index", index)
    assert (unknown.exit_code, unknown.stdout) == (3, "")
    assert "no article has the identifier 'nope'" in unknown.stderr


def test_ten_good_and_ten_broken_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "articles", 10)
    (folder / "b01_empty.txt").touch()
    (folder / "b02_binary.txt").write_bytes(bytes(range(256)))
    (folder / "b03_blank.txt").write_text(" \n\n\t\n")
    (folder / "b04_truncated.txt").write_bytes("Un traité est signé à Évian, l’été".encode()[:-1])
    with (folder / "b05_huge.txt").open("w") as huge:
        huge.write("a" * 50_000_000)
    (folder / "b06_folder.txt").mkdir()
    (folder / "b07_loop").symlink_to(folder)
    (folder / "b08_line.jsonl").write_text('{"title": "un"\n')
    (folder / "b09_shape.jsonl").write_text('{"title": ["un"]}\n')
    secret = folder / "b10_secret.txt"
    secret.write_text("x")
    monkeypatch.setattr(os, "open", refuse(os.open, secret))

    result = depeches("build", folder, "--index", tmp_path / "index")

    assert result.exit_code == 1
    lines = [line for line in result.stderr.splitlines() if line.startswith("skipped: ")]
    assert len(lines) == 10, result.stderr
    for number, line in enumerate(lines, 1):
        assert re.match(rf"skipped: {re.escape(str(folder))}/b{number:02}_\w+(\.\w+)?(:1)?: .{{10}}", line), line
    assert lines[7].startswith(f"skipped: {folder}/b08_line.jsonl:1: ")
    assert "10 articles indexed, 10 problems" in result.stderr
    found = json.loads(depeches("search", "schuman", "--index", tmp_path / "index", "--json").stdout)
    assert found["total"] == 10


def refuse(original, path: Path):
    """An `open` that is not allowed to open one file; tests run as root, whom no permission stops."""

    def guarded(file, *args, **kwargs):
        if str(file) == str(path):
            raise PermissionError(13, "Permission denied", str(file))
        return original(file, *args, **kwargs)

    return guarded


def test_an_impossible_date_is_a_problem_and_its_article_is_indexed_undated(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Titre\nPublié le 31 février 1962\nUn paragraphe de réadmission.")
    result = depeches("build", tmp_path / "a.txt", "--index", tmp_path / "index")
    assert result.exit_code == 1
    assert "a.txt:2: " in result.stderr
    found = json.loads(depeches("search", "réadmission", "--index", tmp_path / "index", "--json").stdout)
    assert [hit["published"] for hit in found["hits"]] == [None]


def test_search_for_a_date_spoken_of(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", 1)
    (folder / "evian.txt").write_text("Bilan\nPublié le 9 mai 1990\nLes accords datent du 18 mars 1962.")
    index = tmp_path / "index"
    depeches("build", folder, "--index", index)
    found = json.loads(depeches("search", "cite:1962", "--index", index, "--json").stdout)
    assert [hit["title"] for hit in found["hits"]] == ["Bilan"]
    assert found["query"]["understood"] == "date citée : 1962"


def test_search_prints_what_the_api_answers(index: Path) -> None:
    printed = json.loads(
        depeches(
            "search", "readmission", "--index", index, "--person", "Robert Schuman", "--from", "1950", "--limit", 2, "--json"
        ).stdout
    )
    parameters = {"q": "readmission", "person": "robert-schuman", "from": "1950", "per_page": 2}
    answered = TestClient(create_app(Settings(index=index))).get("/api/v1/search", params=parameters).json()
    assert printed.pop("took_ms") > 0
    answered.pop("took_ms")
    assert printed == answered
    assert printed["total"] == 3
    assert len(printed["hits"]) == 2


def test_search_for_people(index: Path) -> None:
    result = depeches("search", "numero", "--index", index, "--topic", "nothing")
    assert result.stdout.startswith("0 articles")
    result = depeches("search", "numero (", "--index", index)
    assert result.exit_code == 0
    assert result.stdout.startswith("3 articles")
    assert "\n! " in result.stdout
    assert "1950-05-09 · – · " in result.stdout


def test_search_says_what_is_not_required_and_what_may_have_been_meant(index: Path) -> None:
    relaxed = depeches("search", "Schuman Paris introuvable", "--index", index).stdout
    assert relaxed.startswith("3 articles (")
    assert "\n! « introuvable » n’est dans aucun article.\n! Tous les mots ne sont pas exigés" in relaxed
    misspelled = depeches("search", "readmision", "--index", index).stdout
    assert misspelled.endswith("\n! « readmision » n’est dans aucun article.\n? réadmission\n")


def test_check_names_what_is_damaged(index: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(index, tmp_path / "copy")
    assert depeches("check", "--index", copy).exit_code == 0
    (current_generation(copy) / "labels.json").write_text("{}")
    result = depeches("check", "--index", copy)
    assert result.exit_code == 1
    assert "labels.json: has 2 bytes" in result.stderr
    assert depeches("search", "x", "--index", copy).exit_code == 3


def test_build_and_update_without_a_source_take_those_of_the_index(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", 3)
    depeches("build", folder, "--index", tmp_path / "index")
    (folder / "new.txt").write_text(ARTICLE.format("nouveau"))
    assert "4 articles indexed" in depeches("update", "--index", tmp_path / "index").stderr
    (folder / "newer.txt").write_text(ARTICLE.format("plus nouveau"))
    assert "5 articles indexed" in depeches("build", "--index", tmp_path / "index").stderr
    (folder / "good0.txt").unlink()
    result = depeches("update", "--index", tmp_path / "index")
    assert result.exit_code == 3
    assert "--allow-withdrawals" in result.stderr
    assert "1 withdrawn" in depeches("update", "--index", tmp_path / "index", "--allow-withdrawals").stderr


def test_a_damaged_manifest_asks_for_the_sources(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", 1)
    depeches("build", folder, "--index", tmp_path / "index")
    (current_generation(tmp_path / "index") / "manifest.json").write_text("[]")
    result = depeches("build", "--index", tmp_path / "index")
    assert result.exit_code == 3
    assert "name SOURCE to build from" in result.stderr
    assert depeches("build", folder, "--index", tmp_path / "index").exit_code == 0


def test_locale_time_zone_and_hash_seed_change_nothing(tmp_path: Path) -> None:
    """Two processes under other circumstances give the same answers, to the byte but for the time they took."""
    answers = []
    for name, zone, locale, seed in (("x", "Asia/Tokyo", "C", "1"), ("y", "America/Lima", "C.UTF-8", "2")):
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "DEPECHES_INDEX": str(tmp_path / name)}

        def run(*arguments: str, environment: dict[str, str] = environment) -> str:
            command = [sys.executable, "-X", "utf8", "-m", "search_api.cli", *arguments]
            return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout

        run("build")
        documents = [json.loads(run("search", q, "--limit", "100", "--json")) for q in ("", "accord de paix", "O.N.U.")]
        for document in documents:
            del document["took_ms"]
        answers.append(documents)
    assert answers[0] == answers[1]
    assert answers[0][0]["total"] > 80


def test_the_settings_of_the_environment(index: Path, tmp_path: Path) -> None:
    assert depeches("check", env={"DEPECHES_INDEX": str(index)}).exit_code == 0
    result = depeches("authorities", "check", env={"DEPECHES_AUTHORITIES": str(tmp_path / "nowhere")})
    assert result.exit_code == 1
    assert "nowhere" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["frobnicate"], 2, "No such command 'frobnicate'"),
        (["search"], 2, "Missing argument 'QUERY'"),
        (["search", "x", "--from", "hier"], 2, "'hier' is no date; wanted YYYY, YYYY-MM or YYYY-MM-DD"),
        (["search", "x", "--limit", "0"], 2, "Invalid value for '--limit'"),
        (["search", "x" * 2001], 2, "at most 2000 characters"),
        (["search", "x", "--index", "{tmp}/nowhere"], 3, "no index here; `depeches build --index"),
        (["serve", "--index", "{tmp}/nowhere"], 3, "no index here; `depeches build --index"),
        (["check", "--index", "{tmp}/nowhere"], 3, "no index here; `depeches build --index"),
        (["build", "{tmp}/nowhere", "--index", "{tmp}/x"], 3, "no such source"),
        (["build", "{tmp}", "--index", "{tmp}/x"], 3, "no article in this folder"),
        (["build", "--index", "/proc/nowhere"], 3, "choose another folder with --index"),
        (["build", "--authorities", "{tmp}/nowhere", "--index", "{tmp}/x"], 3, "nowhere: can't be read"),
        (["annotate", "--date", "hier"], 2, "'hier' is no date; wanted YYYY-MM-DD"),
        (["annotate", "{tmp}/nowhere"], 3, "nowhere: can't be read"),
    ],
)
def test_what_goes_wrong_is_said_in_a_line_with_what_to_try(tmp_path: Path, index: Path, arguments, code, message) -> None:
    result = depeches(*(argument.format(tmp=tmp_path) for argument in arguments), env={"DEPECHES_INDEX": str(index)}, input="")
    assert result.exit_code == code, result.output
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_a_port_in_use_is_said(index: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = depeches("serve", "--index", index, "--port", taken.getsockname()[1])
    assert result.exit_code == 3
    assert "Address already in use" in result.stderr
    assert "try another --port" in result.stderr


def test_annotate_takes_texts_as_they_are(tmp_path: Path) -> None:
    text = "Robert Schuman\n parle à Paris, le 9 mai 1950.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "b.jsonl").write_text(
        '{"text": "L’O.N.U. à Rabat", "date": "1962"}\n{"text": "Rien", "date": null}\n{"texte": 1}\n'
    )
    result = depeches("annotate", tmp_path / "a.txt", tmp_path / "b.jsonl", "--json")
    assert result.exit_code == 1
    assert "b.jsonl:3: " in result.stderr
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert first["text"] == text
    assert second["text"] == "L’O.N.U. à Rabat"
    assert third == {"text": "Rien", "annotations": []}
    for document in (first, second):
        assert document["annotations"]
        for each in document["annotations"]:
            assert set(each) == {"start", "end", "kind", "value", "label", "known", "from", "to", "reason"}
    schuman = first["annotations"][0]
    assert (schuman["start"], schuman["end"], schuman["value"]) == (0, 14, "robert-schuman")
    [date] = [each for each in first["annotations"] if each["kind"] == "date"]
    assert (date["value"], date["from"], date["to"]) == ("1950-05-09", "1950-05-09", "1950-05-09")
    onu = second["annotations"][0]
    assert second["text"][onu["start"] : onu["end"]] == "O.N.U."
    assert (onu["value"], onu["reason"]) == ("onu", "acronym: ONU")


def test_annotate_reads_the_standard_input(tmp_path: Path) -> None:
    result = depeches("annotate", input="Robert Schuman à Paris")
    assert result.exit_code == 0
    assert "robert-schuman" in result.stdout
    assert "'Paris'" in result.stdout


def test_the_bundled_authority_files_are_without_a_problem() -> None:
    result = depeches("authorities", "check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_authorities_check_names_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix topic: <urn:depeches:topic:> .\n\n"
        'topic:a a skos:Concept ; skos:prefLabel "A"@fr ; skos:broader topic:nowhere .\n'
    )
    result = depeches("authorities", "check", file)
    assert result.exit_code == 1
    assert f"{file}:4: topic:a: " in result.stderr
    assert "nowhere" in result.stderr


@pytest.mark.skipif(importlib.util.find_spec("spacy") is not None, reason="spaCy is installed")
@pytest.mark.parametrize("command", [("build", "--index", "{index}"), ("annotate", "--index", "{index}")])
def test_a_recogniser_that_is_not_installed_is_told_before_anything_is_done(tmp_path: Path, command: tuple[str, ...]) -> None:
    index = tmp_path / "index"
    arguments = [each.format(index=index) for each in command]
    result = CliRunner().invoke(main, [*arguments, "--names", "spacy"], input="Paris")
    assert result.exit_code == 3
    assert "pip install -r requirements-spacy.txt" in result.output
    assert not index.exists()


def test_a_text_whose_date_is_none_is_annotated_without_one(tmp_path: Path) -> None:
    lines = ('{"text": "Hier à Paris.", "date": "NA"}', '{"text": "Hier.", "date": "1962-03-19"}')
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    result = depeches("annotate", tmp_path / "a.jsonl", "--index", tmp_path / "index", "--json")
    assert result.exit_code == 1
    assert "a.jsonl:1: 'NA' is no ISO 8601 date" in result.stderr
    undated, dated = map(json.loads, result.stdout.splitlines())
    assert [each["kind"] for each in undated["annotations"]] == ["place"]
    assert [each["from"] for each in dated["annotations"]] == ["1962-03-18"]
